import type { KeyPress } from '../ui/key-press.ts'
import type { Shortcut } from '../ui/shortcut.ts'
import { fitsShortcut } from '../ui/shortcut.ts'
import { words } from '../ui/words.ts'

interface CommandRow {
  readonly shortcuts: readonly [Shortcut, ...Shortcut[]]
  /** A key that is held down goes on. */
  readonly repeats?: true
}

const one = (key: string): readonly [Shortcut] => [{ key }]

/** What the viewer's own keys do. The arrows are told apart by `commandOfKey`. */
const commandTable = {
  previous: { shortcuts: [{ key: 'ArrowLeft' }, { key: 'PageUp' }], repeats: true },
  next: { shortcuts: [{ key: 'ArrowRight' }, { key: 'PageDown' }], repeats: true },
  first: { shortcuts: one('Home') },
  last: { shortcuts: one('End') },
  earlier: { shortcuts: one('ArrowUp'), repeats: true },
  later: { shortcuts: one('ArrowDown'), repeats: true },
  zoomIn: { shortcuts: [{ key: '+' }, { key: '=' }], repeats: true },
  zoomOut: { shortcuts: [{ key: '-' }, { key: '_' }], repeats: true },
  fit: { shortcuts: one('0') },
  actual: { shortcuts: one('1') },
  compare: { shortcuts: one('c') },
  swap: { shortcuts: one('x') },
  wipe: { shortcuts: one('w') },
  details: { shortcuts: one('i') },
  filmstrip: { shortcuts: one('s') },
  keys: { shortcuts: one('?') },
  close: { shortcuts: one('Escape') },
} as const satisfies Readonly<Record<string, CommandRow>>

export type Command = keyof typeof commandTable

export const commands = Object.keys(commandTable) as readonly Command[]

/** A command's row, whichever it is. */
export function commandRow(command: Command): CommandRow {
  return commandTable[command]
}

/** What a command is called. */
export function commandLabel(command: Command): string {
  return words().viewer.commands[command]
}

/** The way that the picture's points go, so that what lies beyond that edge is seen. */
export const panKeys: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: 1, y: 0 },
  ArrowRight: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
}

/** Arrows move a picture that reaches beyond the view. */
export function isPanKey(press: KeyPress, canPan: boolean): boolean {
  const isPlain = !press.ctrlKey && !press.metaKey && !press.altKey && !press.shiftKey
  return canPan && isPlain && Object.hasOwn(panKeys, press.key)
}

/** @param isInStrip the filmstrip has the focus: there, left and right go along the room */
export function commandOfKey(press: KeyPress, isInStrip: boolean): Command | undefined {
  const found = commands.find((command) => {
    const { shortcuts, repeats } = commandRow(command)
    if (press.repeat && !repeats) return false
    return shortcuts.some((shortcut) => fitsShortcut(press, shortcut))
  })
  if (!isInStrip || !press.key.startsWith('Arrow')) return found
  if (found === 'previous') return 'earlier'
  return found === 'next' ? 'later' : found
}
