import { expect, it } from 'vitest'
import { nextTile } from '../../../../renderer/wall/wall-keys.ts'

it.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 9, 9],
  ['ArrowLeft', 0, 0],
  ['ArrowDown', 1, 5],
  // There is none below.
  ['ArrowDown', 7, 7],
  ['ArrowUp', 5, 1],
  ['ArrowUp', 2, 2],
  ['PageDown', 0, 8],
  ['PageDown', 5, 9],
  ['PageUp', 9, 1],
  ['Home', 7, 0],
  ['End', 2, 9],
  ['Enter', 2, undefined],
  ['a', 2, undefined],
])('%s from %i of 10 tiles in 4 columns leads to %s', (key, index, expected) => {
  expect(nextTile(key, { index, count: 10, columns: 4, page: 2 })).toBe(expected)
})

it('leads nowhere on an empty wall', () => {
  expect(nextTile('ArrowDown', { index: 0, count: 0, columns: 4, page: 2 })).toBeUndefined()
})
