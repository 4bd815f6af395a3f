import type { EventEmitter } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ScanView } from '../../../preload/views.ts'
import { entries } from '../../entries.ts'
import { assertNever, toFailure } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { catalogueError } from '../catalogue-error.ts'
import type { ScanEnd, ScanMessage, ScanOrder, ScanTask } from './messages.ts'
import { noCounts } from './messages.ts'

export type FindingMessage = Extract<ScanMessage, { readonly type: 'finding' }>

export interface ScannerEvents {
  /** How it goes, at most ten times a second, and how it ended. */
  scan: [view: ScanView]
  /** These stills are others than before. */
  places: [places: readonly number[]]
  /** What was found of one file. */
  finding: [finding: FindingMessage]
}

/** A scan under way. */
export interface Running {
  /** How it ended; it never rejects. */
  readonly ended: Promise<ScanView>
  /** Resolves once it has ended. */
  cancel(): Promise<void>
}

/** Ms that a cancelled scan gets to end by itself: a drive that hangs may hold it up for ever. */
const cancelPatienceMs = 3000

/** Of findings in the log, so many of one scan: a folder of a thousand is told well enough. */
const mostNotes = 100

interface Told {
  readonly events: EventEmitter<ScannerEvents>
  readonly show: (view: ScanView) => void
  readonly log: Pick<Log, 'info' | 'warn'>
}

/** Starts the scan’s thread and tells what it tells. */
export function runScan(task: ScanTask, { events, show, log }: Told): Running {
  const worker = new Worker(entries.scanWorker, { workerData: task })
  const kind = task.kind === 'verify' ? 'verify' : 'scan'
  let notes = 0
  let view: ScanView = {
    kind,
    state: 'running',
    done: 0,
    total: null,
    found: noCounts,
    failure: null,
  }
  show(view)

  const note = (message: string) => {
    notes += 1
    if (notes <= mostNotes) log.info(message)
  }

  function hear(message: ScanMessage, end: (how: ScanEnd) => void): void {
    switch (message.type) {
      case 'progress': {
        const { done, total, found } = message
        view = { ...view, done, total, found }
        show(view)
        break
      }
      case 'places':
        events.emit('places', message.places)
        break
      case 'finding':
        note(findingWords(message))
        events.emit('finding', message)
        break
      case 'note':
        note(message.message)
        break
      case 'end':
        end(message.end)
        break
      default:
        assertNever(message)
    }
  }

  const ended = new Promise<ScanEnd>((resolve) => {
    worker.on('message', (message: ScanMessage) => hear(message, resolve))
    worker.once('error', ({ message }) =>
      resolve({ state: 'failed', error: { code: '', message } }),
    )
    worker.once('exit', () => resolve({ state: 'cancelled' }))
  }).then((end) => {
    view = endedView(view, end)
    if (view.failure) log.warn('A look through the library failed.', view.failure)
    show(view)
    return view
  })

  return {
    ended,
    async cancel() {
      worker.postMessage('cancel' satisfies ScanOrder)
      const timer = setTimeout(() => void worker.terminate(), cancelPatienceMs)
      await ended
      clearTimeout(timer)
    },
  }
}

function endedView(view: ScanView, end: ScanEnd): ScanView {
  const { state } = end
  if (state !== 'failed') return { ...view, state }
  const failure = toFailure(catalogueError(end.error))
  return { ...view, state, failure }
}

function findingWords({ what, folder, file, reason }: FindingMessage): string {
  const words = `Scan: ${what}: ${file === '' ? folder : file}`
  return reason === null ? words : `${words} (${reason})`
}
