import { describe, expect, it } from 'vitest'
import type { Verified } from '../../../main/capture/describe-still.ts'
import { describeStill } from '../../../main/capture/describe-still.ts'
import { findDifferences } from '../../../main/capture/differences.ts'
import type { CaptureOptions } from '../../../main/capture/options.ts'
import type { CaptureAnswer } from '../../../main/videosdk/types.ts'
import { exampleAnswer, exampleJob } from '../../support/examples.ts'

const jpg: Verified = {
  info: { format: 'jpg', width: 1280, height: 720 },
  bytes: 1000,
  sha256: 'ab'.repeat(32),
}
const received = { ...jpg.info, bytes: jpg.bytes }
const times = { startedAt: 1_000_000, endedAt: 1_000_250 }

function differences(options: CaptureOptions, changes: Partial<CaptureAnswer> = {}) {
  return findDifferences(options, exampleAnswer(changes), received)
}

const noMeta = { createdAt: null, width: null, height: null, format: null }

describe('findDifferences', () => {
  it('finds none where the answer and the file agree, or the answer says nothing', () => {
    expect(differences({})).toEqual([])
    expect(differences({ width: 1280, height: 720, format: 'jpg' })).toEqual([])
    expect(differences({}, { fileSize: null, meta: noMeta })).toEqual([])
  })

  it.each([['jpeg'], ['JPG'], ['.jpg'], ['image/jpeg']])('takes %s for jpg', (format) => {
    expect(differences({}, { meta: { ...noMeta, format } })).toEqual([])
  })

  it('finds every lie of the answer', () => {
    const meta = { createdAt: null, width: 1, height: 0, format: 'gif' }
    expect(differences({}, { fileSize: 7, meta })).toEqual([
      { source: 'answer', field: 'width', stated: '1', actual: '1280' },
      { source: 'answer', field: 'height', stated: '0', actual: '720' },
      { source: 'answer', field: 'format', stated: 'gif', actual: 'jpg' },
      { source: 'answer', field: 'bytes', stated: '7', actual: '1000' },
    ])
  })

  it('finds what is not as it was asked for', () => {
    expect(differences({ quality: 'low', format: 'png' })).toEqual([
      { source: 'request', field: 'width', stated: '854', actual: '1280' },
      { source: 'request', field: 'height', stated: '480', actual: '720' },
      { source: 'request', field: 'format', stated: 'png', actual: 'jpg' },
    ])
  })
})

describe('describeStill', () => {
  const job = exampleJob({ attempts: 2, answeredAt: '2026-03-01T12:00:05.000Z' })

  it('tells the file’s truth and where it came from', () => {
    const still = describeStill(
      job,
      exampleAnswer({ fileSize: 7 }),
      { received, final: jpg, file: 'a.jpg' },
      times,
    )
    expect(still).toMatchObject({
      jobId: job.id,
      file: 'a.jpg',
      bytes: 1000,
      width: 1280,
      height: 720,
      format: 'jpg',
      convertedFrom: null,
      capturedAt: '2026-03-01T12:00:01.000Z',
      savedAt: new Date(times.endedAt).toISOString(),
      attempts: 2,
      ms: 250,
      sourceHost: 'cdn.example',
      serverFileName: 'a',
      differences: [{ field: 'bytes', stated: '7', actual: '1000' }],
    })
  })

  it('takes the time of the answer where the API gives none', () => {
    const outcome = { received, final: jpg, file: 'a.jpg' }
    const still = describeStill(job, exampleAnswer({ meta: noMeta }), outcome, times)
    expect(still.capturedAt).toBe('2026-03-01T12:00:05.000Z')
  })

  it('never has a negative duration, should the clock be set back', () => {
    const outcome = { received, final: jpg, file: 'a.jpg' }
    const setBack = { startedAt: times.endedAt, endedAt: times.startedAt }
    expect(describeStill(job, exampleAnswer(), outcome, setBack).ms).toBe(0)
  })

  it('keeps the size that came, where it was fitted', () => {
    const options = { width: 640, height: 360, fit: 'crop' } as const
    const fitted: Verified = { ...jpg, info: { format: 'jpg', width: 640, height: 360 } }
    const still = describeStill(
      exampleJob({ options }),
      exampleAnswer({ fileSize: null }),
      { received, final: fitted, file: 'a.jpg' },
      times,
    )
    expect(still).toMatchObject({
      width: 640,
      convertedFrom: null,
      fittedFrom: { width: 1280, height: 720 },
    })
    expect(still.differences.map(({ field }) => field)).toEqual(['width', 'height'])
  })

  it('keeps both formats of a converted image, and compares the one that came', () => {
    const options = { format: 'webp', time: 5, convert: true } as const
    const png = { ...jpg.info, format: 'png', bytes: 5000 } as const
    const webp: Verified = { ...jpg, info: { ...jpg.info, format: 'webp' } }
    const answer = exampleAnswer({ fileSize: 5000, meta: { ...noMeta, format: 'png' } })
    const outcome = { received: png, final: webp, file: 'a.webp' }
    const converted = exampleJob({ options })
    expect(describeStill(converted, answer, outcome, times)).toMatchObject({
      format: 'webp',
      convertedFrom: 'png',
      bytes: 1000,
      differences: [],
    })
    const adopted = { ...outcome, received: null }
    expect(describeStill(converted, answer, adopted, times)).toMatchObject({
      format: 'webp',
      convertedFrom: 'png',
      differences: [],
    })
  })
})
