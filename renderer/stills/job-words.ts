import type { JobView } from '../../preload/contract.ts'
import { isOpen } from '../stores/job-counts.ts'
import type { Failure } from '../types.ts'
import { assertNever } from '../ui/assert-never.ts'
import { formatAge, formatBytes, formatPercent } from '../ui/format.ts'
import { translated, words } from '../ui/words.ts'

/** What a capture is doing, in words. @param now ms since 1970 */
export function jobWords(job: JobView, now: number): string {
  const texts = words().stills.job
  switch (job.state) {
    case 'queued':
      if (job.paused) return texts.paused
      return job.nextTryAt ? nextTryWords(job.nextTryAt, now) : texts.waiting
    case 'requesting':
      return job.attempts > 1 ? texts.capturingAgain(job.attempts) : texts.capturing
    case 'downloading':
      return job.nextTryAt ? nextTryWords(job.nextTryAt, now) : downloadWords(job.progress)
    case 'verifying':
      return texts.checking
    case 'saved':
      return texts.saved
    case 'failed':
      return job.failure ? translated(job.failure.message) : texts.failed
    case 'cancelled':
      return texts.cancelled
    default:
      return assertNever(job.state)
  }
}

/** Why it waits for its next try, where it does. A failure's own words tell why it failed. */
export function waitReason(job: JobView): Failure | null {
  const waits = job.state === 'queued' || job.nextTryAt !== undefined
  return waits && isOpen(job.state) ? job.failure : null
}

function nextTryWords(nextTryAt: string, now: number): string {
  const { tryingAgain, tryingAgainAt } = words().stills.job
  const wait = Date.parse(nextTryAt) - now
  return wait > 0 ? tryingAgainAt(formatAge(-wait)) : tryingAgain
}

function downloadWords(progress: JobView['progress']): string {
  const { downloading, downloadingSoFar } = words().stills.job
  if (!progress) return downloading
  const share = downloadedShare(progress)
  return downloadingSoFar(share === undefined ? formatBytes(progress.bytes) : formatPercent(share))
}

/** 0 to 1, or undefined where the size is unknown. */
export function downloadedShare(progress: JobView['progress']): number | undefined {
  if (!progress?.total) return undefined
  return Math.min(1, progress.bytes / progress.total)
}
