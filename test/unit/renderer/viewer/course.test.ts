import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Course } from '../../../../renderer/viewer/course.ts'
import {
  afterRemoval,
  endCompare,
  goTo,
  neighbourOf,
  startCompare,
  startCourse,
  swapSides,
} from '../../../../renderer/viewer/course.ts'

const places = [50, 40, 30, 20, 10]
const from = (start: number) => startCourse(places, start)

describe('the way through the stills', () => {
  it('goes on and back in their order, and ends at the ends', () => {
    expect(neighbourOf(from(30), places, 1)).toBe(20)
    expect(neighbourOf(from(30), places, -1)).toBe(40)
    expect(neighbourOf(from(50), places, -1)).toBeUndefined()
    expect(neighbourOf(from(10), places, 1)).toBeUndefined()
  })

  it('goes on from where it left for the filmstrip', () => {
    const away = goTo(from(30), places, 33)
    expect(away.current).toBe(33)
    expect(neighbourOf(away, places, 1)).toBe(20)
    expect(neighbourOf(away, places, -1)).toBe(40)
  })

  it('stays where it is as new stills come before it', () => {
    const course = from(30)
    expect(neighbourOf(course, [70, 60, ...places], -1)).toBe(40)
  })

  it('goes on in the place of a still that has gone', () => {
    const rest = places.filter((place) => place !== 30)
    expect(neighbourOf(from(30), rest, 1)).toBe(20)
    expect(neighbourOf(from(30), rest, -1)).toBe(40)
  })

  it('steps to the next still as one goes, to the one before at the end', () => {
    expect(afterRemoval(from(30), places, 30)?.current).toBe(20)
    expect(afterRemoval(from(10), places, 10)?.current).toBe(20)
    expect(afterRemoval(startCourse([7], 7), [7], 7)).toBeNull()
  })

  it('comes back from the filmstrip as a still of it goes', () => {
    expect(afterRemoval(goTo(from(30), places, 33), places, 33)?.current).toBe(30)
  })

  it('reaches every still once on the way from the first to the last', () => {
    const lists = fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 50 })
    fc.assert(
      fc.property(lists, (list) => {
        const seen = [list[0] ?? -1]
        let course = startCourse(list, seen[0] ?? -1)
        for (let next = neighbourOf(course, list, 1); next !== undefined; ) {
          seen.push(next)
          course = goTo(course, list, next)
          next = neighbourOf(course, list, 1)
        }
        expect(seen).toEqual(list)
      }),
    )
  })

  it('shows something that is there, whatever goes', () => {
    const lists = fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(lists, fc.array(fc.boolean()), (list, ways) => {
        let rest = list
        let course: Course | null = startCourse(list, list[0] ?? -1)
        for (const goesOn of ways) {
          if (!course) break
          const { current } = course
          const next = goesOn ? neighbourOf(course, rest, 1) : undefined
          if (next === undefined) {
            course = afterRemoval(course, rest, current)
            rest = rest.filter((place) => place !== current)
          } else course = goTo(course, rest, next)
          if (course) expect(rest).toContain(course.current)
          else expect(rest).toEqual([])
        }
      }),
    )
  })
})

describe('two side by side', () => {
  it('begins with the next one on the right, with the one before at the end', () => {
    expect(startCompare(from(30), places)).toMatchObject({ pinned: 30, current: 20 })
    expect(startCompare(from(10), places)).toMatchObject({ pinned: 10, current: 20 })
    expect(startCompare(startCourse([7], 7), [7])).toMatchObject({ pinned: 7, current: 7 })
  })

  it('begins with the two that were chosen', () => {
    expect(startCourse(places, 40, 10)).toMatchObject({ pinned: 40, current: 10 })
    expect(startCourse(places, 40, 40).pinned).toBeNull()
  })

  it('moves the right one, and swaps', () => {
    const compared = startCompare(from(30), places)
    const moved = goTo(compared, places, neighbourOf(compared, places, 1) ?? -1)
    expect(moved).toMatchObject({ pinned: 30, current: 10 })
    const swapped = swapSides(moved, places)
    expect(swapped).toMatchObject({ pinned: 10, current: 30 })
    expect(swapSides(swapped, places)).toEqual(moved)
    expect(swapSides(from(30), places)).toEqual(from(30))
  })

  it('ends with the left one', () => {
    expect(endCompare(startCompare(from(30), places), places)).toEqual(from(30))
  })

  it('ends where the one that goes leaves only the left one', () => {
    const compared = startCourse([2, 1], 2, 1)
    expect(afterRemoval(compared, [2, 1], 1)).toMatchObject({ pinned: null, current: 2 })
  })

  it('shows the right one alone where the left one goes', () => {
    const compared = startCompare(from(30), places)
    expect(afterRemoval(compared, places, 30)).toMatchObject({ pinned: null, current: 20 })
    expect(afterRemoval(compared, places, 10)).toEqual(compared)
  })
})
