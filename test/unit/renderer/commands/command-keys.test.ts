import { describe, expect, it } from 'vitest'
import type { CommandId, Shortcut } from '../../../../preload/commands.ts'
import { commandIds, shortcutsOf } from '../../../../preload/commands.ts'
import { commandOfPress, counts } from '../../../../renderer/commands/command-keys.ts'
import { pages } from '../../../../renderer/stores/page-store.ts'
import type { FocusPlace, KeyPress } from '../../../../renderer/ui/key-press.ts'
import { focusPlaces } from '../../../../renderer/ui/key-press.ts'
import { fitsShortcut } from '../../../../renderer/ui/shortcut.ts'

const plain: KeyPress = {
  key: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
}

const spots = pages.flatMap((page) => focusPlaces.map((place) => ({ page, place })))

function pressOf({ key, withModifier = false, withShift = false }: Shortcut): KeyPress {
  return { ...plain, key, ctrlKey: withModifier, shiftKey: withShift }
}

const bound = commandIds.flatMap((id) => shortcutsOf(id).map((shortcut) => ({ id, shortcut })))

describe('the keys of the commands', () => {
  it.each(bound)('call $id wherever they count', ({ id, shortcut }) => {
    const reached = spots.filter((spot) => commandOfPress(pressOf(shortcut), spot) === id)
    expect(reached).toEqual(spots.filter((spot) => counts(id, shortcut, spot)))
    expect(reached).not.toEqual([])
  })

  it.each(spots)('are never those of two on the page $page, focus: $place', (spot) => {
    for (const { shortcut } of bound) {
      const press = pressOf(shortcut)
      const callers = bound.filter(
        (other) => fitsShortcut(press, other.shortcut) && counts(other.id, other.shortcut, spot),
      )
      expect(callers.length, JSON.stringify(callers)).toBeLessThanOrEqual(1)
    }
  })
})

const control = { ...plain, ctrlKey: true }

describe('a press', () => {
  it.each<readonly [CommandId, Partial<KeyPress>, FocusPlace]>([
    ['openRooms', { ...control, key: '1' }, 'page'],
    ['openActivity', { ...control, key: '4' }, 'field'],
    ['openActivity', { metaKey: true, key: '4' }, 'page'],
    // On a French keyboard digits are made with Shift.
    ['openRooms', { ...control, shiftKey: true, key: '1' }, 'page'],
    ['capture', { key: 'c' }, 'page'],
    // With Caps Lock on.
    ['capture', { key: 'C' }, 'page'],
    ['capture', { ...control, key: 'Enter' }, 'page'],
    ['capture', { ...control, key: 'Enter' }, 'field'],
    ['capture', { metaKey: true, key: 'Enter' }, 'field'],
    ['captureAllLive', { ...control, shiftKey: true, key: 'Enter' }, 'field'],
    ['search', { ...control, key: 'f' }, 'field'],
    ['search', { key: '/' }, 'page'],
    // On a German keyboard / is made with Shift.
    ['search', { key: '/', shiftKey: true }, 'page'],
    ['openShortcuts', { key: '?', shiftKey: true }, 'page'],
    ['openShortcuts', { ...control, key: '/' }, 'field'],
    ['openPalette', { ...control, key: 'K' }, 'field'],
    ['undo', { ...control, key: 'z' }, 'page'],
    // In the viewer, which lies over the page.
    ['undo', { metaKey: true, key: 'z' }, 'overlay'],
  ])('calls %s by %j in the %s', (id, press, place) => {
    expect(commandOfPress({ ...plain, ...press }, { page: 'rooms', place })).toBe(id)
  })

  it.each<readonly [Partial<KeyPress>, FocusPlace]>([
    [{ key: '1' }, 'page'],
    [{ ...control, key: '0' }, 'page'],
    [{ ...control, altKey: true, key: '1' }, 'page'],
    [{ ...control, repeat: true, key: '1' }, 'page'],
    [{ ...control, key: '1' }, 'overlay'],
    [{ key: 'c' }, 'field'],
    [{ key: 'c' }, 'overlay'],
    [{ key: 'c', repeat: true }, 'page'],
    [{ ...control, key: 'c' }, 'page'],
    [{ key: 'C', shiftKey: true }, 'page'],
    [{ key: 'c', altKey: true }, 'page'],
    [{ key: 'Enter' }, 'page'],
    [{ ...control, key: 'Enter' }, 'overlay-field'],
    [{ key: '/' }, 'field'],
    [{ key: 'f' }, 'page'],
    [{ ...control, shiftKey: true, key: 'f' }, 'page'],
    [{ key: 'z' }, 'page'],
    [{ ...control, shiftKey: true, key: 'z' }, 'page'],
    // Fields have an undo of their own.
    [{ ...control, key: 'z' }, 'field'],
    [{ ...control, key: 'z' }, 'overlay-field'],
    [{ key: '?' }, 'field'],
  ])('by %j in the %s calls nothing', (press, place) => {
    expect(commandOfPress({ ...plain, ...press }, { page: 'rooms', place })).toBeUndefined()
  })

  it('captures on the page of the rooms only, where the selection is seen', () => {
    const spot = { page: 'gallery', place: 'page' } as const
    expect(commandOfPress({ ...plain, key: 'c' }, spot)).toBeUndefined()
    expect(commandOfPress({ ...control, key: 'Enter' }, spot)).toBeUndefined()
  })
})
