import { describe, expect, it } from 'vitest'
import type { JobView } from '../../../../preload/contract.ts'
import { downloadedShare, jobWords, waitReason } from '../../../../renderer/stills/job-words.ts'
import { fakeJob } from '../../../support/fake-data.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const nextTryAt = '2026-11-23T12:00:12Z'

describe('jobWords', () => {
  it.each<readonly [Partial<JobView>, string]>([
    [{ state: 'queued' }, 'Waiting for its turn'],
    [{ state: 'queued', nextTryAt }, 'Trying again in 12 sec'],
    [{ state: 'queued', nextTryAt: '2026-11-23T11:59:59Z' }, 'Trying again'],
    [{ state: 'queued', paused: true, nextTryAt }, 'Paused'],
    [{ state: 'requesting', attempts: 1, paused: true }, 'Capturing'],
    [{ state: 'requesting', attempts: 3 }, 'Capturing, try 3'],
    [{ state: 'downloading' }, 'Downloading'],
    [{ state: 'downloading', progress: { bytes: 50, total: 200 } }, 'Downloading 25%'],
    [{ state: 'downloading', progress: { bytes: 120_000, total: null } }, 'Downloading 120 kB'],
    [{ state: 'downloading', nextTryAt }, 'Trying again in 12 sec'],
    [{ state: 'verifying' }, 'Checking the image'],
    [{ state: 'saved' }, 'Saved'],
    [{ state: 'cancelled' }, 'Cancelled'],
    [
      { state: 'failed', failure: { code: 'disk-full', message: 'The disk is full.' } },
      'The disk is full.',
    ],
  ])('%j: %s', (change, words) => {
    expect(jobWords(fakeJob(1, change), now)).toBe(words)
  })
})

describe('waitReason', () => {
  const failure = { code: 'rate-limited', message: 'VideoSDK asks for fewer requests.' } as const

  it.each<readonly [boolean, Partial<JobView>]>([
    [true, { state: 'queued', failure, nextTryAt }],
    [true, { state: 'queued', failure }],
    [true, { state: 'downloading', failure, nextTryAt }],
    [false, { state: 'downloading', failure }],
    [false, { state: 'requesting', failure }],
    // That is why it failed, not why it waits.
    [false, { state: 'failed', failure }],
    [false, { state: 'queued' }],
  ])('%s for %j', (isTold, change) => {
    expect(waitReason(fakeJob(1, change))).toEqual(isTold ? failure : null)
  })
})

describe('downloadedShare', () => {
  it.each([
    [undefined, undefined],
    [{ bytes: 5, total: null }, undefined],
    [{ bytes: 0, total: 0 }, undefined],
    [{ bytes: 1, total: 4 }, 0.25],
    // A body longer than announced.
    [{ bytes: 9, total: 4 }, 1],
  ])('of %j is %s', (progress, share) => {
    expect(downloadedShare(progress)).toBe(share)
  })
})
