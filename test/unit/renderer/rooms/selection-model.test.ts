import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptySelection,
  extendTo,
  leaveOut,
  moveTo,
  nextIndex,
  selectAll,
  selectOnly,
  toggle,
} from '../../../../renderer/rooms/selection-model.ts'

const order = ['a', 'b', 'c', 'd', 'e']

describe('the selection', () => {
  it('takes one, and forgets the others', () => {
    expect(selectOnly('b')).toEqual({ selected: new Set(['b']), active: 'b', anchor: 'b' })
  })

  it('adds and removes one', () => {
    const two = toggle(selectOnly('a'), 'c')
    expect(two.selected).toEqual(new Set(['a', 'c']))
    expect(toggle(two, 'a').selected).toEqual(new Set(['c']))
  })

  it('moves without selecting', () => {
    const moved = moveTo(selectOnly('a'), 'd')
    expect(moved).toEqual({ selected: new Set(['a']), active: 'd', anchor: 'd' })
  })

  it.each([
    ['b', 'd', ['b', 'c', 'd']],
    ['d', 'b', ['b', 'c', 'd']],
    ['c', 'c', ['c']],
  ])('selects the range from %s to %s', (from, to, range) => {
    expect(extendTo(selectOnly(from), to, order).selected).toEqual(new Set(range))
  })

  it('keeps the anchor, so that a range can shrink again', () => {
    const far = extendTo(selectOnly('b'), 'e', order)
    expect(extendTo(far, 'c', order).selected).toEqual(new Set(['b', 'c']))
  })

  it('begins a range at its end where the anchor is not shown', () => {
    expect(extendTo(selectOnly('hidden'), 'c', order).selected).toEqual(new Set(['c']))
    expect(extendTo(emptySelection, 'c', order).selected).toEqual(new Set(['c']))
  })

  it('adds all that is shown to what is hidden', () => {
    expect(selectAll(selectOnly('hidden'), order).selected).toEqual(new Set(['hidden', ...order]))
  })

  it('leaves some out, and stays where the keyboard is', () => {
    const left = leaveOut(extendTo(selectOnly('a'), 'c', order), ['b', 'x'])
    expect(left).toEqual({ selected: new Set(['a', 'c']), active: 'c', anchor: 'a' })
  })

  it('never changes the selection that it was given', () => {
    const before = selectOnly('a')
    toggle(before, 'b')
    extendTo(before, 'c', order)
    selectAll(before, order)
    leaveOut(before, ['a'])
    expect(before.selected).toEqual(new Set(['a']))
  })
})

describe('nextIndex', () => {
  it.each([
    ['ArrowDown', 2, 3],
    ['ArrowDown', 4, 4],
    ['ArrowDown', -1, 0],
    ['ArrowUp', 2, 1],
    ['ArrowUp', 0, 0],
    ['PageDown', 0, 3],
    ['PageDown', -1, 3],
    ['PageDown', 3, 4],
    ['PageUp', 4, 1],
    ['Home', 4, 0],
    ['End', 0, 4],
    ['x', 2, undefined],
  ])('%s leads from %d to %s', (key, index, target) => {
    expect(nextIndex(key, index, order.length, 3)).toBe(target)
  })

  it('never leaves the list', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End')
    const sizes = fc.integer({ min: 1, max: 20 })
    fc.assert(
      fc.property(
        keys,
        fc.integer({ min: -1, max: 19 }),
        sizes,
        sizes,
        (key, index, count, page) => {
          const target = nextIndex(key, Math.min(index, count - 1), count, page)
          expect(target).toBeGreaterThanOrEqual(0)
          expect(target).toBeLessThan(count)
        },
      ),
    )
  })
})
