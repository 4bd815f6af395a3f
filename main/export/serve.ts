import type { ParentPort } from '../child-process.ts'
import { assertNever, StillroomError } from '../errors.ts'
import type { ExportJob, ExportNote } from './export-job.ts'
import type { ExportAnswer, ExportOrder, ExportRequest } from './protocol.ts'
import { createStillLine } from './still-line.ts'

/** Ms between two words of how far it is. */
const progressMs = 100

/**
 * Makes one file. The parent is trusted, so its messages are taken as they come.
 *
 * @param exit ends this process
 */
export function serveExport(parent: ParentPort, exit: () => void): void {
  const send = (answer: ExportAnswer) => parent.send(answer)
  const stopping = new AbortController()
  const stills = createStillLine(() => send({ type: 'need' }))

  async function begin(order: ExportOrder): Promise<void> {
    const progress = tellProgress(send)
    const answer = await attempt({
      ...order,
      stills,
      signal: stopping.signal,
      onDone: progress.add,
      onSkipped: ({ file }, reason) => send({ type: 'skipped', file, reason }),
    })
    if (stopping.signal.aborted) return
    progress.flush()
    send(answer)
  }

  parent.onMessage((message) => {
    const request = message as ExportRequest
    switch (request.kind) {
      case 'begin':
        return void begin(request.order)
      case 'stills':
        return stills.take(request.stills)
      case 'cancel':
        stopping.abort()
        // Whatever it started itself is being ended in this turn.
        return void setImmediate(exit)
      default:
        return assertNever(request)
    }
  })
  send({ type: 'ready' })
}

async function attempt(job: ExportJob): Promise<ExportAnswer> {
  try {
    return { type: 'made', note: await make(job) }
  } catch (error) {
    if (error instanceof StillroomError && error.code !== 'internal') {
      const { code, message, action } = error
      return { type: 'failed', code, message, ...(action && { action }) }
    }
    const { message, stack, cause } = error instanceof Error ? error : new Error(String(error))
    const origin = cause instanceof Error ? cause.stack : stack
    return { type: 'failed', code: 'internal', message, ...(origin && { stack: origin }) }
  }
}

/** Only what is needed gets loaded: a list of stills does without the canvas. */
async function make(job: ExportJob): Promise<ExportNote> {
  const { spec } = job
  switch (spec.kind) {
    case 'contact-sheet':
      return (await import('./sheet/contact-sheet.ts')).makeContactSheet(job, spec)
    case 'timelapse':
      return (await import('./timelapse/timelapse.ts')).makeTimelapse(job, spec)
    case 'zip':
      return (await import('./zip/make-zip.ts')).makeZip(job, spec)
    case 'csv':
    case 'json':
      return (await import('./manifest/make-manifest.ts')).makeManifest(job, spec.kind)
    default:
      return assertNever(spec)
  }
}

function tellProgress(send: (answer: ExportAnswer) => void) {
  let done = 0
  let told = 0
  let toldAt = 0
  function flush(): void {
    if (told === done) return
    told = done
    toldAt = performance.now()
    send({ type: 'progress', done })
  }
  return {
    add() {
      done += 1
      if (performance.now() - toldAt >= progressMs) flush()
    },
    flush,
  }
}
