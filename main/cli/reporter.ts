import path from 'node:path'
import type { JobChange } from '../capture/job-tracker.ts'
import type { ErrorCode, Failure } from '../errors.ts'
import { toFailure } from '../errors.ts'
import type { Still } from '../library/still.ts'
import type { CliContext } from './context.ts'
import { sentence, size, told } from './output.ts'

/** Tells what becomes of a run: lines for people, or one JSON object a line. */
export interface Reporter {
  /** How many captures there will be, in addition to those of earlier calls. */
  expect(count: number): void
  job(change: JobChange): void
  still(still: Still): void
  counts(): { readonly saved: number; readonly failures: readonly ErrorCode[] }
  /** Prints how many were saved, failed and not done. */
  summarize(): void
}

export function createReporter({
  stdout,
  stderr,
  json,
}: Pick<CliContext, 'stdout' | 'stderr'> & { readonly json: boolean }): Reporter {
  const startedAt = performance.now()
  const failures: ErrorCode[] = []
  let expected = 0
  let saved = 0

  const line = (human: string, machine: object) =>
    void stdout.write(`${json ? JSON.stringify(machine) : human}\n`)
  const progress = () => {
    if (!json && stderr.isTTY) stderr.write(`\r${saved + failures.length} of ${expected}\r`)
  }

  return {
    expect(count) {
      expected += count
      if (count === 0 && !json) stdout.write('No room is live.\n')
    },
    job({ job, nextTryAt }) {
      if (nextTryAt !== undefined && job.failure) {
        const seconds = Math.max(0, Math.round((nextTryAt - Date.now()) / 1000))
        stderr.write(`${job.roomId}: ${sentence(job.failure)} Next try in ${seconds} s.\n`)
      }
      if (job.state !== 'failed') return
      const failure = job.failure ?? toFailure(undefined)
      failures.push(failure.code)
      line(
        `failed  ${job.roomId}  ${sentence(failure)}`,
        failedLine(job.roomId, failure, job.attempts),
      )
      progress()
    },
    still(still) {
      saved += 1
      const { width, height, format, bytes } = still
      const file = path.join(still.folder, still.file)
      line(
        `saved   ${still.roomId}  ${width}x${height} ${format}  ${size(bytes)}  ${file}`,
        savedLine(still, file),
      )
      progress()
    },
    counts: () => ({ saved, failures }),
    summarize() {
      const cancelled = expected - saved - failures.length
      const ms = Math.round(performance.now() - startedAt)
      const counts = [`${saved} saved`, `${failures.length} failed`]
      if (cancelled > 0) counts.push(`${cancelled} not done`)
      line(`${counts.join(', ')} in ${(ms / 1000).toFixed(1)} s`, {
        type: 'summary',
        saved,
        failed: failures.length,
        cancelled,
        ms,
      })
    },
  }
}

function savedLine(still: Still, file: string): object {
  const { roomId, bytes, width, height, format, sha256, capturedAt, attempts, ms } = still
  return {
    type: 'saved',
    roomId,
    file,
    bytes,
    width,
    height,
    format,
    sha256,
    capturedAt,
    attempts,
    ms: Math.round(ms),
  }
}

function failedLine(roomId: string, failure: Failure, attempts: number): object {
  return { type: 'failed', roomId, code: failure.code, message: told(failure), attempts }
}
