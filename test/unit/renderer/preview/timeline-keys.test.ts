import { describe, expect, it } from 'vitest'
import { timelineMove } from '../../../../renderer/preview/timeline-keys.ts'
import type { KeyPress } from '../../../../renderer/ui/key-press.ts'

const none: KeyPress = {
  key: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
}

describe('timelineMove', () => {
  it.each([
    ['ArrowLeft', {}, { kind: 'frames', count: -1 }],
    ['ArrowRight', {}, { kind: 'frames', count: 1 }],
    ['ArrowRight', { repeat: true }, { kind: 'frames', count: 1 }],
    ['ArrowLeft', { shiftKey: true }, { kind: 'seconds', count: -1 }],
    ['ArrowRight', { shiftKey: true }, { kind: 'seconds', count: 1 }],
    ['ArrowUp', {}, { kind: 'seconds', count: 1 }],
    ['ArrowDown', {}, { kind: 'seconds', count: -1 }],
    ['PageUp', {}, { kind: 'seconds', count: 10 }],
    ['PageDown', {}, { kind: 'seconds', count: -10 }],
    ['Home', {}, { kind: 'start' }],
    ['End', {}, { kind: 'live' }],
    [' ', {}, { kind: 'toggle' }],
    ['Enter', {}, { kind: 'capture' }],
  ])('%s with %j', (key, change, move) => {
    expect(timelineMove({ ...none, key, ...change })).toEqual(move)
  })

  it.each([
    ['Tab', {}],
    ['c', {}],
    ['Enter', { ctrlKey: true }],
    ['ArrowLeft', { altKey: true }],
    ['ArrowLeft', { metaKey: true }],
    [' ', { repeat: true }],
    ['Enter', { repeat: true }],
  ])('leaves %s with %j to others', (key, change) => {
    expect(timelineMove({ ...none, key, ...change })).toBeNull()
  })
})
