import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createPace } from '../../../../main/capture/flow/pace.ts'

it('is what the settings allow until somebody complains', () => {
  let most = 8
  const pace = createPace(() => most)
  expect(pace.limit()).toBe(8)
  most = 3
  expect(pace.limit()).toBe(3)
})

it('halves once for all that complain together', () => {
  const pace = createPace(() => 16)
  const rounds = Array.from({ length: 16 }, pace.begin)
  for (const round of rounds) pace.slower(round)
  expect(pace.limit()).toBe(8)
  pace.slower(pace.begin())
  expect(pace.limit()).toBe(4)
})

it('never falls below one', () => {
  const pace = createPace(() => 3)
  for (let times = 0; times < 5; times += 1) pace.slower(pace.begin())
  expect(pace.limit()).toBe(1)
})

it('recovers by one after twice as many good answers as run at a time', () => {
  const pace = createPace(() => 4)
  pace.slower(pace.begin())
  expect(pace.limit()).toBe(2)
  for (let times = 0; times < 3; times += 1) pace.faster()
  expect(pace.limit()).toBe(2)
  pace.faster()
  expect(pace.limit()).toBe(3)
  for (let times = 0; times < 6; times += 1) pace.faster()
  expect(pace.limit()).toBe(4)
})

it('begins to count anew after a complaint', () => {
  const pace = createPace(() => 4)
  pace.slower(pace.begin())
  for (let times = 0; times < 3; times += 1) pace.faster()
  pace.slower(pace.begin())
  pace.faster()
  expect(pace.limit()).toBe(1)
})

it('takes a single failure among good answers for bad luck', () => {
  const pace = createPace(() => 4)
  for (let failures = 0; failures < 5; failures += 1) {
    pace.doubt(pace.begin())
    for (let times = 0; times < 4; times += 1) pace.faster()
  }
  expect(pace.limit()).toBe(4)
})

it('takes two failures with fewer good answers between them for a complaint', () => {
  const pace = createPace(() => 4)
  pace.doubt(pace.begin())
  for (let times = 0; times < 3; times += 1) pace.faster()
  pace.doubt(pace.begin())
  expect(pace.limit()).toBe(2)
})

it('halves for a server that fails all the time, once for those under way together', () => {
  const pace = createPace(() => 16)
  for (const round of Array.from({ length: 16 }, pace.begin)) pace.doubt(round)
  expect(pace.limit()).toBe(8)
  for (const round of Array.from({ length: 8 }, pace.begin)) pace.doubt(round)
  expect(pace.limit()).toBe(4)
})

it('stays between one and what the settings allow, whatever happens', () => {
  const step = fc.constantFrom('slower', 'doubt', 'faster', 'more', 'less')
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      let most = 8
      const pace = createPace(() => most)
      for (const kind of steps) {
        if (kind === 'slower') pace.slower(pace.begin())
        else if (kind === 'doubt') pace.doubt(pace.begin())
        else if (kind === 'faster') pace.faster()
        else most = Math.min(32, Math.max(1, most + (kind === 'more' ? 1 : -1)))
        expect(pace.limit()).toBeGreaterThanOrEqual(1)
        expect(pace.limit()).toBeLessThanOrEqual(most)
      }
    }),
  )
})
