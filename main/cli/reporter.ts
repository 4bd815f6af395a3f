import path from 'node:path'
import type { FlowState } from '../capture/flow/flows.ts'
import type { JobChange } from '../capture/job-tracker.ts'
import type { ErrorCode, Failure } from '../errors.ts'
import { toFailure } from '../errors.ts'
import type { Still } from '../library/still.ts'
import type { CliContext } from './context.ts'
import { assessmentFields, flowFields, waitingFields } from './event-fields.ts'
import { flowWords, verdictWords } from './event-words.ts'
import { sentence, size, told } from './output.ts'

/** Tells what becomes of a run: lines for people, or one JSON object a line. */
export interface Reporter {
  /** How many captures there will be, in addition to those of earlier calls. */
  expect(count: number): void
  job(change: JobChange): void
  still(still: Still): void
  /** Why captures wait, or go slowly. */
  flow(state: FlowState): void
  /** A line about the run itself: for people as it is, and with `fields` as an event. */
  tell(line: string, fields: object): void
  counts(): { readonly saved: number; readonly failures: readonly ErrorCode[] }
  /** Prints how many were saved, failed and not done. */
  summarize(): void
}

export interface ReporterOptions extends Pick<CliContext, 'stdout' | 'stderr'> {
  readonly json: boolean
  /** With `json`: tells also what waits and why, each change of it. */
  readonly events?: boolean
}

export function createReporter({
  stdout,
  stderr,
  json,
  events = false,
}: ReporterOptions): Reporter {
  const startedAt = performance.now()
  const failures: ErrorCode[] = []
  // Keeping every take makes more captures than were ordered.
  const seen = new Set<string>()
  let expected = 0
  let saved = 0
  let toldFlow = ''

  const line = (human: string, machine: object) =>
    void stdout.write(`${json ? JSON.stringify(machine) : human}\n`)
  const total = () => Math.max(expected, seen.size)
  const progress = () => {
    if (!json && stderr.isTTY) stderr.write(`\r${saved + failures.length} of ${total()}\r`)
  }
  const tell = (words: string, fields: object) => {
    stderr.write(`${words}\n`)
    if (events) line('', fields)
  }

  return {
    expect(count) {
      expected += count
      if (count === 0 && !json) stdout.write('No room is live.\n')
    },
    tell,
    flow(state) {
      const words = flowWords(state)
      // Each look at a lost server is a change; people are told of the first.
      if (words !== '' && words !== toldFlow) stderr.write(`${words}\n`)
      toldFlow = words
      if (events) line('', flowFields(state))
    },
    job({ job, nextTryAt }) {
      seen.add(job.id)
      if (nextTryAt !== undefined && job.failure) {
        const seconds = Math.max(0, Math.round((nextTryAt - Date.now()) / 1000))
        const fields = waitingFields(job, job.failure, nextTryAt)
        tell(`${job.roomId}: ${sentence(job.failure)} Next try in ${seconds} s.`, fields)
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
      if (still.assessment?.verdict)
        stderr.write(`${still.roomId}: ${verdictWords(still.assessment.verdict)}\n`)
      progress()
    },
    counts: () => ({ saved, failures }),
    summarize() {
      const cancelled = total() - saved - failures.length
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
    ...(still.assessment && { assessment: assessmentFields(still.assessment) }),
  }
}

function failedLine(roomId: string, failure: Failure, attempts: number): object {
  return { type: 'failed', roomId, code: failure.code, message: told(failure), attempts }
}
