import type { CloneCodec } from '../clone.ts'

/** The property of every frame's global object that holds its line. */
export const lineName = '__stillroomHost'

/** The line from a frame to main. Only in the host a sub-frame has one, to knock on main's gate. */
export interface Line {
  /** As `ipcRenderer.invoke`. */
  invoke(channel: string, ...args: readonly unknown[]): Promise<unknown>
  /** Takes a message from main: a {@link ToPage} as text. */
  receive(text: string): void
  readonly listeners: Map<string, Set<Listener>>
}

export type Listener = (event: object, ...args: readonly unknown[]) => void

/** What a frame sends; `args` is encoded. */
export interface FromPage {
  readonly id: number
  readonly channel: string
  readonly args: string
}

/** An answer, or an event. `value` and `args` are encoded. */
export type ToPage =
  | { readonly id: number; readonly value: string }
  | { readonly id: number; readonly error: string }
  | { readonly channel: string; readonly args: string }

/** Runs in the page, so it may use nothing from outside itself. */
export function openLine(codec: CloneCodec, binding: string, name: string): Line {
  const carry = (globalThis as unknown as Record<string, (text: string) => void>)[binding]
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const listeners: Line['listeners'] = new Map()
  let last = 0

  function encode(args: readonly unknown[]): string {
    try {
      return codec.encode(args)
    } catch {
      throw new Error('An object could not be cloned.')
    }
  }

  function answer(message: ToPage): void {
    if ('channel' in message) {
      const args = codec.decode(message.args) as readonly unknown[]
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...args)
      return
    }
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if ('error' in message) call?.reject(new Error(message.error))
    else call?.resolve(codec.decode(message.value))
  }

  const line: Line = {
    async invoke(channel, ...args) {
      if (!carry) throw new Error('This frame has no line to main.')
      const text = encode(args)
      last += 1
      const call = Promise.withResolvers<unknown>()
      waiting.set(last, call)
      carry(JSON.stringify({ id: last, channel, args: text } satisfies FromPage))
      return await call.promise
    },
    receive: (text) => answer(JSON.parse(text) as ToPage),
    listeners,
  }
  Object.defineProperty(globalThis, name, { value: line })
  return line
}
