import { expect, it } from 'vitest'
import type { LiveContestant } from '../../../bench/live/contestant.ts'
import type { Samples } from '../../../bench/live/race.ts'
import { toRows } from '../../../bench/live/rows.ts'

const contestant = (name: string): LiveContestant => {
  const unused = () => Promise.reject(new Error('Nothing runs here.'))
  return { name, stills: 1, shoot: unused, cpu: unused }
}
const samples = (distance: number, newest: readonly number[] = []): Samples => {
  return { time: [100], cpu: [40], network: [8], distance: [distance], newest: [...newest] }
}
const base = [contestant('base'), samples(-6000)] as const
const other = [contestant('other'), samples(1500, [-3000])] as const

it('compares distances by their size, whichever side they lie on', () => {
  const rows = toRows(new Map([base, other]), 'base')
  const row = (name: string) => rows.find((each) => each.name === name)
  expect(row('distance: other')?.ratios).toEqual({ ffmpeg: 0.25 })
  expect(row('distance of its newest: other')?.ratios).toEqual({ ffmpeg: 0.5 })
})

it('has no row of what was not measured', () => {
  const names = toRows(new Map([base, other]), 'base').map(({ name }) => name)
  expect(names).not.toContain('distance of its newest: base')
})

it('has no ratios where the baseline was left out', () => {
  const rows = toRows(new Map([other]), 'base')
  expect(rows.map(({ ratios }) => ratios)).toEqual(rows.map(() => undefined))
})
