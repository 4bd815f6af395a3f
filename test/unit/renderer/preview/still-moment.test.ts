import { describe, expect, it } from 'vitest'
import { emptyDraft } from '../../../../renderer/capture/draft.ts'
import { momentHints } from '../../../../renderer/preview/moment-hints.ts'
import { shrunk } from '../../../../renderer/preview/shrunk.ts'
import { gapBetween, stillSeconds } from '../../../../renderer/preview/still-moment.ts'

const startedAt = '2026-11-23T12:00:00.000Z'
const capturedAt = '2026-11-23T12:01:00.500Z'

describe('stillSeconds', () => {
  it.each([
    ['what was asked for', { options: { time: 42.5 }, capturedAt }, startedAt, 42.5],
    ['the capture’s own time for live', { options: {}, capturedAt }, startedAt, 60.5],
    ['nothing without the stream’s start', { options: {}, capturedAt }, null, null],
  ])('is %s', (_, still, start, seconds) => {
    expect(stillSeconds(still, start)).toBe(seconds)
  })
})

describe('gapBetween', () => {
  it.each([
    [42.5, 42.5, { kind: 'same' }],
    [42.5, 42.52, { kind: 'same' }],
    [40, 46, { kind: 'later', seconds: 6 }],
    [46, 40, { kind: 'earlier', seconds: 6 }],
    [null, 40, null],
    [46, null, null],
  ])('%d and %d', (frame, still, gap) => {
    expect(gapBetween(frame, still)).toEqual(gap)
  })
})

describe('momentHints', () => {
  it.each([
    [{}, []],
    [{ format: 'png' }, []],
    [{ format: 'webp' }, ['This moment: captured as png, made into webp here.']],
    [{ best: 5 }, ['This moment has one picture only: the best of 5 counts for live.']],
    [{ time: '1:30' }, ['The time in the options counts for Capture only.']],
  ] as const)('%j', (change, hints) => {
    expect(momentHints({ ...emptyDraft, ...change })).toEqual(hints)
  })
})

describe('shrunk', () => {
  it.each([
    [1920, 1080, 640, 360],
    [1080, 1920, 203, 360],
    [320, 180, 320, 180],
    [4000, 1, 640, 1],
  ])('%d × %d becomes %d × %d', (width, height, ...size) => {
    expect(Object.values(shrunk({ width, height }))).toEqual(size)
  })
})
