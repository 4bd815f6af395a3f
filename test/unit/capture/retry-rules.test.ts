import { describe, expect, it } from 'vitest'
import type { Job } from '../../../main/capture/job.ts'
import { jobStates } from '../../../main/capture/job.ts'
import {
  answerIsWorthKeeping,
  mayAskAgain,
  mayLoadAgain,
} from '../../../main/capture/retry-rules.ts'
import type { ErrorCode } from '../../../main/errors.ts'
import { errorCodes, StillroomError, toFailure } from '../../../main/errors.ts'
import { exampleJob } from '../../support/examples.ts'

const codesWhere = (test: (code: ErrorCode) => boolean) => errorCodes.filter(test)

const requesting = (changes: Partial<Job>) => exampleJob({ state: 'requesting', ...changes })

describe('a capture request', () => {
  it('is repeated only where the server says to wait or never saw it', () => {
    const job = requesting({ attempts: 1 })
    expect(codesWhere((code) => mayAskAgain(job, new StillroomError(code)))).toEqual([
      'rate-limited',
    ])
    const unsent = new StillroomError('offline', { neverSent: true })
    expect(mayAskAgain(job, unsent)).toBe(true)
  })

  it('is tried five times at most', () => {
    const error = new StillroomError('rate-limited')
    expect(mayAskAgain(requesting({ attempts: 4 }), error)).toBe(true)
    expect(mayAskAgain(requesting({ attempts: 5 }), error)).toBe(false)
  })

  it('is not what failed in any other state, nor is a bug its failure', () => {
    const limited = new StillroomError('rate-limited', { neverSent: true })
    const states = jobStates.filter((state) => mayAskAgain(exampleJob({ state }), limited))
    expect(states).toEqual(['requesting'])
    expect(mayAskAgain(requesting({ attempts: 1 }), new TypeError('x'))).toBe(false)
  })
})

describe('a retry by hand', () => {
  it('uses the stored answer unless that is to blame', () => {
    const bad = codesWhere((code) => {
      const failure = toFailure(new StillroomError(code))
      return !answerIsWorthKeeping(exampleJob({ failure }))
    })
    expect(bad).toEqual(['bad-response', 'image-invalid', 'image-too-large'])
    expect(answerIsWorthKeeping(exampleJob())).toBe(true)
  })
})

describe('a download', () => {
  it('is repeated for what may pass', () => {
    expect(codesWhere((code) => mayLoadAgain(new StillroomError(code)))).toEqual([
      'rate-limited',
      'offline',
      'timeout',
      'server-error',
    ])
  })

  it('does not hold its place for more than a minute', () => {
    const asked = (retryAfterMs: number) => new StillroomError('rate-limited', { retryAfterMs })
    expect(mayLoadAgain(asked(60_000))).toBe(true)
    expect(mayLoadAgain(asked(60_001))).toBe(false)
  })
})
