import type { ErrorCode } from '../errors.ts'

/** The headless command's exit statuses. */
export const exitStatus = {
  ok: 0,
  failed: 1,
  usage: 2,
  credentials: 3,
  interrupted: 130,
} as const

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus]

const credentialCodes: readonly ErrorCode[] = [
  'auth-rejected',
  'clock-skew',
  'keychain-unavailable',
  'keychain-locked',
]

/** For a failure that ended the command. */
export function statusFor(code: ErrorCode): ExitStatus {
  if (code === 'invalid-options') return exitStatus.usage
  return credentialCodes.includes(code) ? exitStatus.credentials : exitStatus.failed
}

/** For a run of captures: bad credentials are told apart only where they failed everything. */
export function statusForRun(saved: number, failures: readonly ErrorCode[]): ExitStatus {
  if (failures.length === 0) return exitStatus.ok
  const noCredentials = failures.every((code) => credentialCodes.includes(code))
  return saved === 0 && noCredentials ? exitStatus.credentials : exitStatus.failed
}
