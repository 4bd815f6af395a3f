import type { KeyPress } from '../ui/key-press.ts'
import type { Shortcut } from '../ui/shortcut.ts'
import { fitsShortcut } from '../ui/shortcut.ts'

interface CommandRow {
  readonly label: string
  readonly shortcuts: readonly [Shortcut, ...Shortcut[]]
  /** A key that is held down goes on. */
  readonly repeats?: true
}

const one = (key: string): readonly [Shortcut] => [{ key }]

/** What the viewer's own keys do. The arrows are told apart by `commandOfKey`. */
const commandTable = {
  previous: {
    label: 'Previous still',
    shortcuts: [{ key: 'ArrowLeft' }, { key: 'PageUp' }],
    repeats: true,
  },
  next: {
    label: 'Next still',
    shortcuts: [{ key: 'ArrowRight' }, { key: 'PageDown' }],
    repeats: true,
  },
  first: { label: 'First still', shortcuts: one('Home') },
  last: { label: 'Last still', shortcuts: one('End') },
  earlier: { label: 'Earlier still of the room', shortcuts: one('ArrowUp'), repeats: true },
  later: { label: 'Later still of the room', shortcuts: one('ArrowDown'), repeats: true },
  zoomIn: { label: 'Zoom in', shortcuts: [{ key: '+' }, { key: '=' }], repeats: true },
  zoomOut: { label: 'Zoom out', shortcuts: [{ key: '-' }, { key: '_' }], repeats: true },
  fit: { label: 'Fit', shortcuts: one('0') },
  actual: { label: 'Actual pixels', shortcuts: one('1') },
  compare: { label: 'Compare', shortcuts: one('c') },
  swap: { label: 'Swap sides', shortcuts: one('x') },
  wipe: { label: 'One over the other', shortcuts: one('w') },
  details: { label: 'Details', shortcuts: one('i') },
  filmstrip: { label: 'Filmstrip', shortcuts: one('s') },
  keys: { label: 'Keys', shortcuts: one('?') },
  close: { label: 'Close', shortcuts: one('Escape') },
} as const satisfies Readonly<Record<string, CommandRow>>

export type Command = keyof typeof commandTable

export const commands = Object.keys(commandTable) as readonly Command[]

/** A command's row, whichever it is. */
export function commandRow(command: Command): CommandRow {
  return commandTable[command]
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
