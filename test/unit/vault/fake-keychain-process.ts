import type { SpawnChild } from '../../../main/child-process.ts'
import type { KeychainAnswer, KeychainCall } from '../../../main/vault/keychain-messages.ts'

/** One process that {@link createFakeProcesses} started. */
export interface FakeProcess {
  readonly calls: KeychainCall[]
  isAlive: boolean
  answer(answer: KeychainAnswer): void
  /** Ends by itself. */
  crash(): void
}

export const yes: KeychainAnswer = { ok: true, secret: null }
export const locked: KeychainAnswer = { ok: false, locked: true, message: 'locked' }
export const missing: KeychainAnswer = { ok: false, locked: false, message: 'no bus' }

/** Stands for keychain-process.ts: tests answer by hand, or by `reply` at once. */
export function createFakeProcesses(reply?: (call: KeychainCall) => KeychainAnswer | undefined) {
  const started: FakeProcess[] = []
  const spawn: SpawnChild = () => {
    let onMessage = (_message: unknown) => {}
    let onExit = () => {}
    const process: FakeProcess = {
      calls: [],
      isAlive: true,
      answer: (answer) => onMessage(answer),
      crash: () => {
        process.isAlive = false
        onExit()
      },
    }
    started.push(process)
    return {
      send: (message) => {
        const call = message as KeychainCall
        process.calls.push(call)
        const answer = reply?.(call)
        if (answer) queueMicrotask(() => process.isAlive && onMessage(answer))
      },
      onMessage: (listener) => {
        onMessage = listener
      },
      onExit: (listener) => {
        onExit = listener
      },
      // The exit is told later, or never, as tests wish.
      kill: () => {
        process.isAlive = false
      },
    }
  }
  return {
    spawn,
    started,
    /** The one started last. */
    latest(): FakeProcess {
      const process = started.at(-1)
      if (!process) throw new Error('No process was started.')
      return process
    },
    /** The kinds of questions put to all of them. */
    questions: () => started.flatMap(({ calls }) => calls.map(({ question }) => question.type)),
  }
}
