import type { Shortcut } from '../../preload/commands.ts'

/** The keys of the list of rooms besides those of every list. */
export const roomKeys = {
  favourite: [{ key: 'f' }],
  hide: [{ key: 'h' }],
  moveUp: [{ key: 'ArrowUp', withAlt: true }],
  moveDown: [{ key: 'ArrowDown', withAlt: true }],
  menu: [{ key: 'ContextMenu' }, { key: 'F10', withShift: true }],
} as const satisfies Readonly<Record<string, readonly [Shortcut, ...Shortcut[]]>>

export type RoomKey = keyof typeof roomKeys

/** The first of them, which menus show. */
export function roomKey(name: RoomKey): Shortcut {
  return roomKeys[name][0]
}
