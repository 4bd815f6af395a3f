import { describe, expect, it } from 'vitest'
import { isCaptureKey } from '../../../../renderer/capture/capture-key.ts'
import type { FocusPlace, KeyPress } from '../../../../renderer/ui/key-press.ts'

const plain: KeyPress = {
  key: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
}

describe('isCaptureKey', () => {
  it.each<readonly [Partial<KeyPress>, FocusPlace]>([
    [{ key: 'c' }, 'page'],
    // With caps lock on.
    [{ key: 'C' }, 'page'],
    [{ key: 'Enter', ctrlKey: true }, 'page'],
    [{ key: 'Enter', ctrlKey: true }, 'field'],
    [{ key: 'Enter', metaKey: true }, 'field'],
  ])('takes %j in the %s', (press, place) => {
    expect(isCaptureKey({ ...plain, ...press }, place)).toBe(true)
  })

  it.each<readonly [Partial<KeyPress>, FocusPlace]>([
    [{ key: 'c' }, 'field'],
    [{ key: 'c' }, 'overlay'],
    [{ key: 'c', repeat: true }, 'page'],
    [{ key: 'c', ctrlKey: true }, 'page'],
    [{ key: 'c', metaKey: true }, 'page'],
    [{ key: 'C', shiftKey: true }, 'page'],
    [{ key: 'c', altKey: true }, 'page'],
    [{ key: 'Enter' }, 'page'],
    [{ key: 'Enter', ctrlKey: true, repeat: true }, 'page'],
    [{ key: 'Enter', ctrlKey: true }, 'overlay'],
  ])('leaves %j in the %s alone', (press, place) => {
    expect(isCaptureKey({ ...plain, ...press }, place)).toBe(false)
  })
})
