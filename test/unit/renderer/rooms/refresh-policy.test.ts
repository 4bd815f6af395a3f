import { describe, expect, it } from 'vitest'
import type { RefreshPast } from '../../../../renderer/rooms/refresh-policy.ts'
import { nextAfterAbsence, nextRefresh } from '../../../../renderer/rooms/refresh-policy.ts'

const second = 1000
const minute = 60 * second
const start = 1_000_000_000

/** Everything came at the start. */
const fresh: RefreshPast = {
  updatedAt: start,
  listedAt: start,
  failedAt: null,
  failures: 0,
  notBefore: null,
}

describe('the next refresh', () => {
  it('is a look at what is live after 15 s, and the whole list after 5 min', () => {
    expect(nextRefresh(fresh)).toEqual({ kind: 'live', at: start + 15 * second })
    const later = { ...fresh, updatedAt: start + 4 * minute + 45 * second }
    expect(nextRefresh(later)).toEqual({ kind: 'list', at: start + 5 * minute })
  })

  it('is the whole list where that never came', () => {
    expect(nextRefresh({ ...fresh, listedAt: null }).kind).toBe('list')
  })

  it.each([
    [1, 15 * second],
    [2, 30 * second],
    [4, 2 * minute],
    [6, 5 * minute],
    [40, 5 * minute],
  ])('after %d failures comes in %d ms', (failures, pause) => {
    const failedAt = start + minute
    expect(nextRefresh({ ...fresh, failedAt, failures }).at).toBe(failedAt + pause)
  })

  it('never comes before the server allows it', () => {
    const notBefore = start + 10 * minute
    const past = { ...fresh, failedAt: start + second, failures: 1, notBefore }
    expect(nextRefresh(past)).toEqual({ kind: 'list', at: notBefore })
    expect(nextAfterAbsence(past, start + minute)).toEqual({ kind: 'list', at: notBefore })
  })

  it('comes at once when somebody comes back, unless it was just done', () => {
    const back = start + 6 * second
    expect(nextAfterAbsence(fresh, back)).toEqual({ kind: 'live', at: back })
    expect(nextAfterAbsence(fresh, start + 2 * second)).toEqual(nextRefresh(fresh))
    const failing = { ...fresh, failedAt: back - 1, failures: 9 }
    expect(nextAfterAbsence(failing, back).at).toBe(back)
    expect(nextAfterAbsence(fresh, start + 6 * minute).kind).toBe('list')
  })
})
