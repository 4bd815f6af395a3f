import { say } from '../../words/say.ts'
import type { ChildProcess, SpawnChild } from '../child-process.ts'
import { assertNever, StillroomError } from '../errors.ts'
import type { ExportNote } from './export-job.ts'
import type { ExportStill } from './export-state.ts'
import type { ExportAnswer, ExportOrder, ExportRequest } from './protocol.ts'
import { parseExportAnswer } from './protocol.ts'

export interface RunOptions {
  readonly spawn: SpawnChild
  /** process.ts. */
  readonly entry: URL
  readonly order: ExportOrder
  /** The next stills; an empty list is the end. */
  readonly nextStills: () => Promise<readonly ExportStill[]>
  readonly onProgress: (done: number) => void
  readonly onSkipped: (file: string, reason: string) => void
  readonly signal: AbortSignal
}

/** Ms until the process must be ready. */
const startLimitMs = 15_000

/** Ms that a process has to end what it started itself, before it is ended. */
const cancelLimitMs = 2000

/** Ms. A killed process is gone at once, unless the system holds it in a call to a dead drive. */
const killLimitMs = 2000

/**
 * Has one file made by a process of its own, which is gone when the promise settles.
 *
 * @throws StillroomError the export's failure, `cancelled`, or `internal` where the process crashes
 */
export function runExport(options: RunOptions): Promise<ExportNote> {
  const { spawn, entry, order, nextStills, signal } = options
  if (signal.aborted) return Promise.reject(new StillroomError('cancelled'))
  const child: ChildProcess = spawn(entry)
  const settled = Promise.withResolvers<ExportNote>()
  /** What it has come to; undefined while it goes on. */
  let outcome: ExportNote | StillroomError | undefined
  let timer = setTimeout(stop, startLimitMs, startedTooSlowly())

  const send = (request: ExportRequest) => child.send(request)

  /** Ends the process; `finish` follows when it is gone. */
  function stop(result: ExportNote | StillroomError): void {
    if (outcome !== undefined) return
    outcome = result
    kill()
  }

  function kill(): void {
    clearTimeout(timer)
    timer = setTimeout(finish, killLimitMs)
    child.kill()
  }

  function finish(): void {
    clearTimeout(timer)
    signal.removeEventListener('abort', cancel)
    const result = outcome === undefined ? crashed() : outcome
    if (result instanceof StillroomError) settled.reject(result)
    else settled.resolve(result)
  }

  function cancel(): void {
    if (outcome !== undefined) return
    outcome = new StillroomError('cancelled')
    clearTimeout(timer)
    timer = setTimeout(kill, cancelLimitMs)
    send({ kind: 'cancel' })
  }

  async function feed(): Promise<void> {
    try {
      const stills = await nextStills()
      if (outcome === undefined) send({ kind: 'stills', stills })
    } catch (cause) {
      stop(cause instanceof StillroomError ? cause : new StillroomError('internal', { cause }))
    }
  }

  function follow(answer: ExportAnswer): void {
    switch (answer.type) {
      case 'ready':
        clearTimeout(timer)
        send({ kind: 'begin', order })
        break
      case 'need':
        void feed()
        break
      case 'progress':
        options.onProgress(Math.min(answer.done, order.total))
        break
      case 'skipped':
        options.onSkipped(answer.file, answer.reason)
        break
      case 'made':
        stop(answer.note)
        break
      case 'failed':
        stop(toError(answer))
        break
      default:
        assertNever(answer)
    }
  }

  child.onMessage((message) => {
    if (outcome !== undefined) return
    const answer = parseExportAnswer(message)
    if (answer) follow(answer)
    else stop(crashed())
  })
  child.onExit(finish)
  signal.addEventListener('abort', cancel)
  return settled.promise
}

function toError({ code, message, action, stack }: ExportAnswer & { readonly type: 'failed' }) {
  if (code !== 'internal') return new StillroomError(code, { message, ...(action && { action }) })
  return new StillroomError('internal', { cause: Object.assign(new Error(message), { stack }) })
}

function crashed() {
  return new StillroomError('internal', {
    message: say('exportCrashed'),
    action: say('exportFewer'),
  })
}

function startedTooSlowly() {
  return new StillroomError('internal', { cause: new Error('The export process does not start.') })
}
