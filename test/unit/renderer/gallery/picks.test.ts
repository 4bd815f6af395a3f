import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clearPicks,
  extendPicks,
  followPlaces,
  movePick,
  noPicks,
  pickAll,
  pickOnly,
  togglePick,
  togglePicks,
} from '../../../../renderer/gallery/picks.ts'

const places = [50, 40, 30, 20, 10]
const picked = (...selected: number[]) => ({
  selected: new Set(selected),
  active: null,
  anchor: null,
})

describe('the picks', () => {
  it('go from one to another, and away again', () => {
    expect(pickOnly(30)).toEqual({ selected: new Set([30]), active: 30, anchor: 30 })
    const two = togglePick(pickOnly(30), 10)
    expect([...two.selected]).toEqual([30, 10])
    expect([...togglePick(two, 30).selected]).toEqual([10])
    expect(clearPicks(two)).toEqual({ selected: new Set(), active: 10, anchor: 10 })
  })

  it('keep what is selected while the keyboard moves', () => {
    expect(movePick(pickOnly(30), 20)).toEqual({ selected: new Set([30]), active: 20, anchor: 20 })
  })

  it('range from where the last one began, also back over it', () => {
    const down = extendPicks(pickOnly(30), 10, places)
    expect([...down.selected]).toEqual([30, 20, 10])
    expect([...extendPicks(down, 50, places).selected]).toEqual([50, 40, 30])
  })

  it('range over exactly what lies between', () => {
    const index = fc.integer({ min: 0, max: places.length - 1 })
    fc.assert(
      fc.property(index, index, (from, to) => {
        const picks = extendPicks(pickOnly(places[from] ?? 0), places[to] ?? 0, places)
        const between = places.slice(Math.min(from, to), Math.max(from, to) + 1)
        expect([...picks.selected]).toEqual(between)
        expect(picks).toMatchObject({ active: places[to], anchor: places[from] })
      }),
    )
  })

  it('begin a range anew where its beginning is gone', () => {
    expect(extendPicks(pickOnly(99), 20, places)).toEqual(pickOnly(20))
  })

  it('add a group, and take it away where it was all there', () => {
    const both = togglePicks(pickOnly(50), [40, 30])
    expect([...both.selected]).toEqual([50, 40, 30])
    expect([...togglePicks(both, [40, 30]).selected]).toEqual([50])
    expect([...togglePicks(picked(40), [40, 30]).selected]).toEqual([40, 30])
  })

  it('are all', () => {
    expect(pickAll(noPicks, places)).toEqual({ selected: new Set(places), active: 50, anchor: 50 })
  })

  it('hand the keyboard on where its still is gone', () => {
    expect(followPlaces(movePick(noPicks, 30), places, [50, 40, 20, 10]).active).toBe(20)
    expect(followPlaces(movePick(noPicks, 10), places, [50, 40, 30]).active).toBe(30)
    expect(followPlaces(movePick(noPicks, 10), places, []).active).toBeNull()
    expect(followPlaces(movePick(noPicks, 30), places, [31, ...places]).active).toBe(30)
  })

  it('never name a still that the result lacks, nor lose one that it has', () => {
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 50 })
    fc.assert(
      fc.property(some, some, some, (before, after, selected) => {
        const own = selected.filter((place) => before.includes(place))
        const picks = { selected: new Set(own), active: before[0] ?? null, anchor: own[0] ?? null }
        const now = followPlaces(picks, before, after)
        expect([...now.selected]).toEqual(own.filter((place) => after.includes(place)))
        for (const place of [now.active, now.anchor]) expect([null, ...after]).toContain(place)
      }),
    )
  })

  it('stay the same object where nothing of them has changed', () => {
    const picks = pickOnly(30)
    expect(followPlaces(picks, places, [60, ...places])).toBe(picks)
  })
})
