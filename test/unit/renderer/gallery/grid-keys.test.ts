import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextIndex } from '../../../../renderer/gallery/grid-keys.ts'
import { layOut, rowAt, rowOfIndex } from '../../../../renderer/gallery/grid-layout.ts'
import { anyLayout, groupsWith } from './layouts.ts'

/** Four columns: a day of six stills, one of one, one of nine. */
const layout = layOut(groupsWith([6, 1, 9]), 840, 200)

function press(key: string, index: number, withModifier = false) {
  return nextIndex({ key, withModifier, index, layout, viewHeight: layout.rowHeight * 2 })
}

describe('the keys of the grid', () => {
  it.each([
    ['ArrowRight', 5, 6],
    ['ArrowRight', 15, 15],
    ['ArrowLeft', 6, 5],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 1, 5],
    ['ArrowDown', 3, 5],
    ['ArrowDown', 5, 6],
    ['ArrowDown', 6, 7],
    ['ArrowDown', 15, 15],
    ['ArrowUp', 9, 6],
    ['ArrowUp', 6, 4],
    ['ArrowUp', 2, 2],
    ['Home', 6, 6],
    ['Home', 3, 0],
    ['End', 0, 3],
    ['End', 4, 5],
    ['PageDown', 0, 4],
    ['PageUp', 15, 11],
  ])('%s leads from still %i to still %i', (key, from, to) => {
    expect(press(key, from)).toBe(to)
  })

  it('has four columns here', () => expect(layout.columns).toBe(4))

  it('lead to the ends with Ctrl or Cmd', () => {
    expect(press('Home', 9, true)).toBe(0)
    expect(press('End', 2, true)).toBe(15)
    expect(press('End', -1, true)).toBe(15)
  })

  it('begin with the first still', () => {
    expect(press('ArrowDown', -1)).toBe(0)
    expect(press('PageUp', -1)).toBe(0)
  })

  it('leave other keys alone, and an empty grid', () => {
    expect(press('Enter', 3)).toBeUndefined()
    const empty = { layout: layOut([], 840, 200), withModifier: false, viewHeight: 400 }
    expect(nextIndex({ ...empty, key: 'End', index: -1 })).toBeUndefined()
  })

  const keys = fc.constantFrom(
    ...['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'],
  )

  it('stay inside any grid', () => {
    const height = fc.integer({ min: 0, max: 3000 })
    const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
    fc.assert(
      fc.property(
        anyLayout,
        keys,
        fc.boolean(),
        share,
        height,
        (any, key, withModifier, at, viewHeight) => {
          const index = Math.floor(at * any.count)
          const next = nextIndex({ key, withModifier, index, layout: any, viewHeight })
          expect(next).toBeGreaterThanOrEqual(0)
          expect(next).toBeLessThan(any.count)
        },
      ),
    )
  })

  it('come to the last row from any still by going down, and back up', () => {
    fc.assert(
      fc.property(anyLayout, fc.constantFrom('Arrow', 'Page'), (any, kind) => {
        const step = (key: string, index: number) =>
          nextIndex({ key, withModifier: false, index, layout: any, viewHeight: 500 }) ?? -1
        const end = (way: string, from: number) => {
          let index = from
          for (let presses = 0; presses <= any.rows; presses += 1)
            index = step(`${kind}${way}`, index)
          return rowOfIndex(any, index)
        }
        const first = rowAt(any, 0)?.kind === 'heading' ? 1 : 0
        expect(end('Down', 0)).toBe(any.rows - 1)
        expect(end('Up', any.count - 1)).toBe(first)
      }),
    )
  })
})
