import { describe, expect, it } from 'vitest'
import { exitStatus, statusFor, statusForRun } from '../../../main/cli/exit-status.ts'
import { errorCodes } from '../../../main/errors.ts'

describe('a command’s exit status', () => {
  it('is 2 for wrong usage, 3 for credentials and keychain, else 1', () => {
    const codesOf = (status: number) => errorCodes.filter((code) => statusFor(code) === status)
    expect(codesOf(2)).toEqual(['invalid-options'])
    expect(codesOf(3)).toEqual([
      'auth-rejected',
      'clock-skew',
      'keychain-unavailable',
      'keychain-locked',
    ])
    expect(codesOf(1)).toHaveLength(errorCodes.length - 5)
  })
})

describe('a run’s exit status', () => {
  it.each([
    [3, [], exitStatus.ok],
    [0, [], exitStatus.ok],
    [2, ['offline'], exitStatus.failed],
    [0, ['invalid-options'], exitStatus.failed],
    [0, ['auth-rejected', 'auth-rejected'], exitStatus.credentials],
    [1, ['auth-rejected'], exitStatus.failed],
    [0, ['auth-rejected', 'offline'], exitStatus.failed],
  ] as const)('after %i saved and %j', (saved, failures, status) => {
    expect(statusForRun(saved, failures)).toBe(status)
  })
})
