import { describe, expect, it } from 'vitest'
import { rowOf, stillActions } from '../../../../renderer/still-actions/actions.ts'
import type { KeyPress } from '../../../../renderer/ui/key-press.ts'
import { shortcutWords } from '../../../../renderer/ui/shortcut.ts'
import {
  commandOfKey,
  commandRow,
  commands,
  isPanKey,
} from '../../../../renderer/viewer/commands.ts'

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...change,
})

describe('the viewer’s keys', () => {
  it.each([
    ['ArrowRight', 'next'],
    ['ArrowUp', 'earlier'],
    ['PageDown', 'next'],
    ['+', 'zoomIn'],
    ['=', 'zoomIn'],
    ['-', 'zoomOut'],
    ['0', 'fit'],
    ['1', 'actual'],
    ['c', 'compare'],
    ['C', undefined],
    ['i', 'details'],
    ['s', 'filmstrip'],
    ['?', 'keys'],
    ['Escape', 'close'],
    ['q', undefined],
  ])('%s asks for %s', (key, command) => {
    const isCapital = /[A-Z]/u.test(key) && key.length === 1
    expect(commandOfKey(press(key, { shiftKey: isCapital }), false)).toBe(command)
  })

  it('takes a sign however its keyboard makes it, and a letter under Caps Lock', () => {
    expect(commandOfKey(press('+', { shiftKey: true }), false)).toBe('zoomIn')
    expect(commandOfKey(press('?', { shiftKey: true }), false)).toBe('keys')
    expect(commandOfKey(press('X'), false)).toBe('swap')
  })

  it('leaves presses with modifiers to others', () => {
    for (const change of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
      for (const key of ['c', 's', '0', 'ArrowRight'])
        expect(commandOfKey(press(key, change), false)).toBeUndefined()
  })

  it('goes on while an arrow is held, but toggles once', () => {
    expect(commandOfKey(press('ArrowRight', { repeat: true }), false)).toBe('next')
    expect(commandOfKey(press('i', { repeat: true }), false)).toBeUndefined()
    expect(commandOfKey(press('Escape', { repeat: true }), false)).toBeUndefined()
  })

  it('goes along the room in the filmstrip', () => {
    expect(commandOfKey(press('ArrowLeft'), true)).toBe('earlier')
    expect(commandOfKey(press('ArrowRight'), true)).toBe('later')
    expect(commandOfKey(press('PageDown'), true)).toBe('next')
  })

  it('moves the picture with the arrows where there is more of it than is seen', () => {
    expect(isPanKey(press('ArrowLeft'), true)).toBe(true)
    expect(isPanKey(press('ArrowLeft'), false)).toBe(false)
    expect(isPanKey(press('ArrowLeft', { ctrlKey: true }), true)).toBe(false)
    expect(isPanKey(press('PageDown'), true)).toBe(false)
  })

  it('has one meaning for each key', () => {
    const own = commands.flatMap((command) => commandRow(command).shortcuts)
    const others = stillActions.flatMap((action) => rowOf(action).shortcut ?? [])
    const words = [...own, ...others].map((shortcut) => shortcutWords(shortcut, false))
    expect(words.toSorted()).toEqual([...new Set(words)].toSorted())
  })
})
