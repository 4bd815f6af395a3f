import { expect, it } from 'vitest'
import { distanceFrom } from '../../../bench/live/distance.ts'

it.each([
  { asked: 100, shown: 140, distance: 40 },
  { asked: 7000, shown: 500, distance: -6500 },
  { asked: 547, shown: 6000, distance: -6547 },
  { asked: 36_500, shown: 0, distance: -500 },
  { asked: 11_900, shown: 2000, distance: 2100 },
  { asked: 3_600_020, shown: 3_600_023, distance: 3 },
])('from $asked to $shown of a loop is $distance', ({ asked, shown, distance }) => {
  expect(distanceFrom(asked, shown, 12_000)).toBe(distance)
})
