import type { Shortcut } from '../../preload/commands.ts'
import { roomKeys } from '../rooms/room-keys.ts'
import { words } from '../ui/words.ts'

/** Keys that a part of the window binds itself, while it has the focus. */
export interface LocalKeys {
  readonly title: string
  readonly lines: readonly KeyLine[]
}

export interface KeyLine {
  readonly title: string
  readonly shortcuts: readonly [Shortcut, ...Shortcut[]]
}

type Line = readonly [title: string, ...shortcuts: readonly [Shortcut, ...Shortcut[]]]

const key = (name: string): Shortcut => ({ key: name })
const shift = (name: string): Shortcut => ({ key: name, withShift: true })
const control = (name: string): Shortcut => ({ key: name, withModifier: true })

/** The lists and grids of the window; the viewer's keys are in its own table. */
export function localKeys(): readonly LocalKeys[] {
  const { local } = words().commands
  return [
    part(local.rooms, [
      [local.move, key('ArrowUp'), key('ArrowDown'), key('PageUp'), key('PageDown')],
      [local.ends, key('Home'), key('End')],
      [local.range, shift('ArrowUp'), shift('ArrowDown')],
      [local.toggle, key(' ')],
      [local.selectOnly, key('Enter')],
      [local.selectAll, control('a')],
      [local.selectNone, key('Escape')],
      [local.favourite, ...roomKeys.favourite],
      [local.reorder, ...roomKeys.moveUp, ...roomKeys.moveDown],
      [local.hide, ...roomKeys.hide],
      [local.menu, ...roomKeys.menu],
    ]),
    part(local.timeline, [
      [local.frame, key('ArrowLeft'), key('ArrowRight')],
      [local.second, key('ArrowDown'), key('ArrowUp'), shift('ArrowLeft'), shift('ArrowRight')],
      [local.tenSeconds, key('PageDown'), key('PageUp')],
      [local.earliest, key('Home')],
      [local.goLive, key('End')],
      [local.playOrPause, key(' ')],
      [local.captureMoment, key('Enter')],
    ]),
    part(local.gallery, [
      [local.move, key('ArrowLeft'), key('ArrowRight'), key('ArrowUp'), key('ArrowDown')],
      [local.rowEnds, key('Home'), key('End')],
      [local.ends, control('Home'), control('End')],
      [local.range, shift('ArrowLeft'), shift('ArrowRight')],
      [local.toggle, key(' ')],
      [local.selectAll, control('a')],
      [local.selectGroup, { key: 'a', withModifier: true, withShift: true }],
      [local.selectNone, key('Escape')],
      [local.openViewer, key('Enter')],
      [local.favourite, key('f')],
      [local.trash, key('Delete')],
      [local.menu, key('ContextMenu'), shift('F10')],
      [local.jump, key('A–Z')],
    ]),
    part(local.wall, [
      [local.move, key('ArrowLeft'), key('ArrowRight'), key('ArrowUp'), key('ArrowDown')],
      [local.byPage, key('PageUp'), key('PageDown')],
      [local.ends, key('Home'), key('End')],
      [local.openRoom, key('Enter')],
      [local.leaveFullScreen, key('Escape')],
    ]),
  ]
}

function part(title: string, lines: readonly Line[]): LocalKeys {
  return { title, lines: lines.map(([name, ...shortcuts]) => ({ title: name, shortcuts })) }
}
