import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeRows, stillsIn } from '../../../../renderer/stills/rows.ts'
import { createSlots } from '../../../../renderer/stores/slots.ts'
import { fakeStill } from '../../../support/fake-data.ts'

const at = (minute: number) => `2026-11-23T12:${String(minute).padStart(2, '0')}:00.000Z`

function slotsOf(...jobs: readonly (readonly [string, number])[]) {
  const slots = createSlots()
  for (const [id, minute] of jobs) slots.give(id, at(minute))
  return slots
}

const old = (number: number, minute: number) =>
  fakeStill(number, { jobId: `old-${number}`, savedAt: at(minute) })

describe('mergeRows', () => {
  it('puts a still where its capture has stood, under its key', () => {
    const slots = slotsOf(['a', 9], ['b', 9], ['c', 9])
    const before = mergeRows(['a', 'b', 'c'], [old(1, 3)], slots)
    const saved = fakeStill(2, { jobId: 'b', savedAt: at(30) })
    const after = mergeRows(['a', 'c'], [saved, old(1, 3)], slots)
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key))
    expect(after.map(({ kind }) => kind)).toEqual(['job', 'still', 'job', 'still'])
    expect(stillsIn(after)[0]).toBe(saved)
  })

  it('shows a capture once while both it and its still are known', () => {
    const rows = mergeRows(['a'], [fakeStill(1, { jobId: 'a' })], slotsOf(['a', 1]))
    expect(rows).toMatchObject([{ kind: 'still', position: 1, isFresh: true }])
  })

  it('leaves what failed long ago among the stills of its time', () => {
    const rows = mergeRows(['failed'], [old(1, 40), old(2, 10)], slotsOf(['failed', 20]))
    expect(rows.map(({ key }) => key)).toEqual(['still-1', 'failed', 'still-2'])
  })

  it('never jumps, in whatever order the captures are saved', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), (saved) => {
        const slots = slotsOf(...ids.map((id) => [id, 5] as const))
        const stills = saved.map((jobId, n) => fakeStill(n, { jobId, savedAt: at(50 - n) }))
        const open = ids.filter((id) => !saved.includes(id))
        expect(mergeRows(open, stills, slots).map(({ key }) => key)).toEqual(ids)
      }),
    )
  })
})
