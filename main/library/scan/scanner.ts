import { EventEmitter } from 'node:events'
import type { ScanView } from '../../../preload/views.ts'
import type { Log } from '../../log.ts'
import type { ScanKind, ScanTask } from './messages.ts'
import type { Running, ScannerEvents } from './run-scan.ts'
import { runScan } from './run-scan.ts'

export interface ScannerOptions {
  /** Absolute path of the catalogue, which is open. */
  readonly file: string
  /** Whether details beside the stills are wanted. */
  readonly sidecars: () => boolean
  readonly log: Pick<Log, 'info' | 'warn'>
  /** Ms that a scan waits for another program that holds the catalogue. */
  readonly busyMs?: number
}

/** Looks through the library’s folders, once at a time, in a thread of its own. */
export interface Scanner {
  /**
   * Begins; where one is under way, nothing new begins and that one is meant. Only a rebuild waits
   * until it has ended.
   *
   * @returns how it ended; it never rejects
   */
  start(kind: ScanKind): Promise<ScanView>
  /** As `start('scan')`; but where one is under way, another one follows it. */
  again(): Promise<ScanView>
  /** Resolves once it has ended; what was found until then stays. */
  cancel(): Promise<void>
  /** The one under way, or the last one; null before the first. */
  current(): ScanView | null
  readonly events: EventEmitter<ScannerEvents>
  /** Ends the one under way; none begins afterwards. */
  close(): Promise<void>
}

/** Ms: a capture’s commit on a slow disk is waited for, as nobody waits for the scan. */
const busyMs = 30_000

export function createScanner(options: ScannerOptions): Scanner {
  const events = new EventEmitter<ScannerEvents>()
  let running: Running | undefined
  let following: Promise<ScanView> | undefined
  let view: ScanView | null = null
  let isClosed = false

  const show = (next: ScanView) => {
    view = next
    events.emit('scan', next)
  }

  function start(kind: ScanKind): Promise<ScanView> {
    if (running) return kind === 'rebuild' ? running.ended.then(() => start(kind)) : running.ended
    const task: ScanTask = {
      file: options.file,
      kind,
      sidecars: options.sidecars(),
      busyMs: options.busyMs ?? busyMs,
    }
    const begun = runScan(task, { events, show, log: options.log })
    running = begun
    void begun.ended.then(() => {
      running = undefined
    })
    return begun.ended
  }

  function again(): Promise<ScanView> {
    if (!running) return start('scan')
    following ??= running.ended.then((ended) => {
      following = undefined
      return isClosed ? ended : start('scan')
    })
    return following
  }

  return {
    start,
    again,
    cancel: async () => await running?.cancel(),
    current: () => view,
    events,
    async close() {
      isClosed = true
      await running?.cancel()
    },
  }
}
