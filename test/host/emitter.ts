import { EventEmitter } from 'node:events'

/** An emitter that refuses listeners for events that it never emits. */
export function createEmitter(name: string, events: readonly string[]): EventEmitter {
  const emitter = new EventEmitter()
  const known = new Set([...events, 'newListener', 'removeListener'])
  emitter.on('newListener', (event: string) => {
    if (!known.has(event)) throw new Error(`The Chromium host has no event '${event}' of ${name}`)
  })
  return emitter
}

/** An event that a listener can prevent, as Electron's. */
interface PreventableEvent {
  readonly defaultPrevented: boolean
  preventDefault(): void
}

/** Emits the event with `details` and tells whether nobody prevented it. */
export function emitPreventable(
  emitter: EventEmitter,
  event: string,
  details: object = {},
): boolean {
  let defaultPrevented = false
  emitter.emit(event, {
    ...details,
    get defaultPrevented() {
      return defaultPrevented
    },
    preventDefault() {
      defaultPrevented = true
    },
  } satisfies PreventableEvent)
  return !defaultPrevented
}
