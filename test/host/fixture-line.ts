import type { DesktopCall } from './electron/desktop.ts'
import { note } from './output.ts'

/** From the host to the test that started it with an IPC channel. */
export type FixtureReport =
  | ({ readonly type: 'desktop-call' } & DesktopCall)
  /** Something that should not have happened, mostly in the page. */
  | { readonly type: 'problem'; readonly text: string }
  /** Another window was opened after the first one; DevTools clients connect at `cdp`. */
  | { readonly type: 'window'; readonly cdp: string }

/** Pixels. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** From that test to the host: what a person, another program or the system does. */
export type FixtureOrder =
  /** What the folder dialog answers from now on; null cancels it. */
  | { readonly type: 'choose-folder'; readonly folder: string | null }
  /** Which button answers the questions from now on, counted from 0; the first does before. */
  | { readonly type: 'answer'; readonly button: number }
  /** Another program takes a global shortcut. */
  | { readonly type: 'take-shortcut'; readonly accelerator: string }
  | { readonly type: 'press-shortcut'; readonly accelerator: string }
  /** By the labels on the way, such as Capture, then Capture the selected rooms. */
  | { readonly type: 'click-menu'; readonly labels: readonly string[] }
  | { readonly type: 'click-tray'; readonly labels: readonly string[] }
  | { readonly type: 'click-notification'; readonly title: string }
  /** Somebody starts the app again, or opens a link. */
  | { readonly type: 'second-instance'; readonly argv: readonly string[] }
  /** The work areas of the displays, the primary one first. */
  | { readonly type: 'set-displays'; readonly displays: readonly Bounds[] }
  | { readonly type: 'move-window'; readonly bounds: Bounds }
  | { readonly type: 'focus-window'; readonly isFocused: boolean }
  /** As `systemPreferences.getAccentColor()` tells it. */
  | { readonly type: 'set-accent'; readonly rgba: string }

/** Who carries out the test's orders. */
export interface Orders {
  on<Type extends FixtureOrder['type']>(
    type: Type,
    carryOut: (order: Extract<FixtureOrder, { readonly type: Type }>) => unknown,
  ): void
}

/** Tells whoever watches of something that should not have happened. */
export function reportProblem(problem: unknown): void {
  const text = String(problem)
  note(text)
  process.send?.({ type: 'problem', text } satisfies FixtureReport)
}

/** Tells whoever watches what main asked of the desktop. */
export function reportCall(call: DesktopCall): void {
  note(`${call.name}: ${call.argument}`)
  process.send?.({ type: 'desktop-call', ...call } satisfies FixtureReport)
}

/** Tells whoever watches where the new window is. */
export function reportWindow(cdp: string): void {
  note(`a new window is at ${cdp}`)
  process.send?.({ type: 'window', cdp } satisfies FixtureReport)
}

export function listenToOrders(): Orders {
  const known = new Map<string, (order: never) => unknown>()
  process.on('message', (message) => {
    const order = message as FixtureOrder
    known.get(order.type)?.(order as never)
  })
  // The channel alone must not keep the host alive.
  process.channel?.unref()
  return { on: (type, carryOut) => void known.set(type, carryOut) }
}

/** Which button answers a question. */
export function createAnswer(orders: Orders): () => number {
  let button = 0
  orders.on('answer', (order) => {
    button = order.button
  })
  return () => button
}

/** What the folder dialog answers: the folder the host was started with, or the test's choice. */
export function createFolderChoice(
  orders: Orders,
  library: string | undefined,
): () => string | null {
  let folder = library ?? null
  orders.on('choose-folder', (order) => {
    folder = order.folder
  })
  return () => {
    if (folder === null) note('the folder dialog is cancelled; --library DIR makes it choose DIR')
    return folder
  }
}
