import { StillroomError } from '../errors.ts'
import { maxTries } from '../retry.ts'
import type { Job } from './job.ts'

/** True for a capture request that the server can't have acted on: a capture may cost money. */
export function mayAskAgain(job: Job, error: unknown): error is StillroomError {
  if (!(error instanceof StillroomError)) return false
  if (job.state !== 'requesting' || job.attempts >= maxTries) return false
  return error.code === 'rate-limited' || error.neverSent
}

/**
 * True for a failure that a missing network explains, and after which nothing can happen twice:
 * the request never left, or the answer is stored and only its image is to be loaded.
 */
export function waitsForNetwork(job: Job, { code, neverSent }: StillroomError): boolean {
  if (job.state === 'requesting') return code === 'offline' && neverSent
  return job.state === 'downloading' && (code === 'offline' || code === 'timeout')
}

/** False where a retry would only bring the same broken image or refused address again. */
export function answerIsWorthKeeping({ failure }: Job): boolean {
  return !['image-invalid', 'image-too-large', 'bad-response'].includes(failure?.code ?? '')
}

/** True for a capture whose folder failed, and of which nothing has a name there yet. */
export function mayMove({ failure, target }: Job): boolean {
  const codes = ['folder-missing', 'folder-not-writable', 'disk-full']
  return target === null && codes.includes(failure?.code ?? '')
}

/** True for failures of a download that another try may mend. */
export function mayLoadAgain({ code, retryAfterMs = 0 }: StillroomError): boolean {
  if (retryAfterMs > longestHeldWait) return false
  return ['offline', 'timeout', 'server-error', 'rate-limited'].includes(code)
}

/** ms: a download that waits holds the place of another capture. */
const longestHeldWait = 60_000
