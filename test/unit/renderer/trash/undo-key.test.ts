import { describe, expect, it } from 'vitest'
import { isUndoKey } from '../../../../renderer/trash/undo-key.ts'

const press = {
  key: 'z',
  ctrlKey: true,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
}

describe('the key that undoes', () => {
  it('is Ctrl or Cmd with Z, also with Caps Lock', () => {
    expect(isUndoKey(press, false)).toBe(true)
    expect(isUndoKey({ ...press, ctrlKey: false, metaKey: true }, false)).toBe(true)
    expect(isUndoKey({ ...press, key: 'Z' }, false)).toBe(true)
  })

  it.each([
    ['Z alone', { ctrlKey: false }],
    ['redo', { shiftKey: true }],
    ['with Alt', { altKey: true }],
    ['a key that is held down', { repeat: true }],
    ['another key', { key: 'y' }],
  ])('is not %s', (_, change) => expect(isUndoKey({ ...press, ...change }, false)).toBe(false))

  it('leaves fields their own undo', () => expect(isUndoKey(press, true)).toBe(false))
})
