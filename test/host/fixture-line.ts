import type { DesktopCall } from './electron/desktop.ts'
import { note } from './output.ts'

/** From the host to the test that started it with an IPC channel. */
export type FixtureReport =
  | ({ readonly type: 'desktop-call' } & DesktopCall)
  /** Something that should not have happened, mostly in the page. */
  | { readonly type: 'problem'; readonly text: string }

/** From that test to the host: what the folder dialog answers from now on. */
export interface FixtureOrder {
  readonly type: 'choose-folder'
  readonly folder: string | null
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

/** What the folder dialog answers: the folder the host was started with, or the test's choice. */
export function createFolderChoice(library: string | undefined): () => string | null {
  let folder = library ?? null
  process.on('message', (message) => {
    const order = message as FixtureOrder
    if (order.type === 'choose-folder') folder = order.folder
  })
  // The channel alone must not keep the host alive.
  process.channel?.unref()
  return () => {
    if (folder === null) note('the folder dialog is cancelled; --library DIR makes it choose DIR')
    return folder
  }
}
