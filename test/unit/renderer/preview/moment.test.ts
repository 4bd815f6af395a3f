import { describe, expect, it } from 'vitest'
import { momentOf } from '../../../../renderer/preview/moment.ts'

const startedAt = '2026-11-23T12:00:00.000Z'
const start = Date.parse(startedAt)

describe('momentOf', () => {
  it.each([
    ['the start', start, startedAt, { ok: true, seconds: 0 }],
    ['to the ms', start + 725_233.4, startedAt, { ok: true, seconds: 725.233 }],
    ['no dates in the stream', null, startedAt, { ok: false, reason: 'no-dates' }],
    ['no start known', start, null, { ok: false, reason: 'no-start' }],
    ['a start that is no date', start, 'yesterday', { ok: false, reason: 'no-start' }],
    ['before the start', start - 5000, startedAt, { ok: false, reason: 'out-of-range' }],
    ['after a day', start + 86_400_001, startedAt, { ok: false, reason: 'out-of-range' }],
  ])('%s', (_, date, from, moment) => {
    expect(momentOf(date, from)).toEqual(moment)
  })
})
