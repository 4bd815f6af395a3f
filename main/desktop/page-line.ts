import type { EventName, Events } from '../../preload/contract.ts'
import type { Sender } from './ipc.ts'

/** What must not get lost because the page isn't there yet. */
type Order = 'command' | 'selectRoom' | 'openPlace'

/** Hands orders to the page: those that come before it listens wait for it. */
export interface PageLine {
  tell<Name extends EventName & Order>(event: Name, payload: Events[Name]): void
  /** The page listens from now on. */
  ready(): void
  /** There is no page any more, or another one is loading. */
  gone(): void
}

/** Orders of one kind that wait; more than that nobody has asked for on purpose. */
const mostWaiting = 20

export function createPageLine(send: Sender): PageLine {
  let isReady = false
  let waiting: (() => void)[] = []
  return {
    tell(event, payload) {
      if (isReady) send(event, payload)
      else waiting = [...waiting, () => send(event, payload)].slice(-mostWaiting)
    },
    ready() {
      isReady = true
      const orders = waiting
      waiting = []
      for (const order of orders) order()
    },
    gone() {
      isReady = false
    },
  }
}
