import { availableParallelism } from 'node:os'
import { say } from '../../words/say.ts'
import type { SpawnChild } from '../child-process.ts'
import { StillroomError } from '../errors.ts'
import type { ImageWorker } from './image-worker.ts'
import { startWorker } from './image-worker.ts'
import { withNewFile } from './new-file.ts'
import type { ImageResult, ImageTask } from './protocol.ts'
import type { ImageInfo, Images, Measures } from './types.ts'

export interface ImagesOptions {
  readonly spawn: SpawnChild
  /** process.ts. */
  readonly entry: URL
  /** At most so many processes. */
  readonly size?: number
  /** Ms for one image, from when its turn comes. */
  readonly timeLimitMs?: number
  /** Ms until a process must have started. */
  readonly startLimitMs?: number
  /** Ms that a process stays for the next image. */
  readonly idleMs?: number
}

/** One process that doesn't start is bad luck; so many in a row mean that none will. */
const mostFailedStarts = 3

interface Job extends PromiseWithResolvers<ImageResult> {
  readonly task: ImageTask
  /** While it is under way. */
  worker?: ImageWorker | undefined
}

/** Starts nothing yet: processes come with the first images, or with `warm()`. */
export function createImages(options: ImagesOptions): Images {
  const { spawn, entry, size = defaultSize(), idleMs = 30_000 } = options
  const { timeLimitMs = 15_000, startLimitMs = 15_000 } = options
  const waiting: Job[] = []
  const workers = new Set<ImageWorker>()
  const idle = new Set<ImageWorker>()
  let starting = 0
  let failedStarts = 0
  let isClosed = false

  async function submit(task: ImageTask, signal?: AbortSignal): Promise<ImageResult> {
    if (isClosed || signal?.aborted) throw new StillroomError('cancelled')
    const job: Job = { task, ...Promise.withResolvers<ImageResult>() }
    const onAbort = () => cancel(job)
    signal?.addEventListener('abort', onAbort)
    waiting.push(job)
    pump()
    try {
      return await job.promise
    } finally {
      signal?.removeEventListener('abort', onAbort)
    }
  }

  function cancel(job: Job): void {
    job.worker?.stop(new StillroomError('cancelled'))
    const at = waiting.indexOf(job)
    if (at === -1) return
    waiting.splice(at, 1)
    job.reject(new StillroomError('cancelled'))
  }

  /** Hands waiting jobs to idle processes, and starts further processes for those left over. */
  function pump(): void {
    for (let job = waiting[0]; job; job = waiting[0]) {
      // The one that worked last is the quickest: its code is compiled and its memory at hand.
      const worker = [...idle].findLast((each) => !each.hasEnded())
      if (!worker) break
      waiting.shift()
      idle.delete(worker)
      void perform(job, worker)
    }
    while (starting < waiting.length && workers.size < size) launch()
  }

  async function perform(job: Job, worker: ImageWorker): Promise<void> {
    job.worker = worker
    await worker.run(job.task).then(job.resolve, job.reject)
    job.worker = undefined
    rest(worker)
  }

  function rest(worker: ImageWorker): void {
    if (worker.hasEnded()) return
    idle.add(worker)
    worker.rest(idleMs)
    pump()
  }

  function launch(): void {
    try {
      const worker = startWorker({ spawn, entry, timeLimitMs, startLimitMs })
      starting += 1
      workers.add(worker)
      void worker.ready.then(() => started(worker), startFailed)
      void worker.ended.then(() => ended(worker))
    } catch (cause) {
      failWaiting(new StillroomError('internal', { cause }))
    }
  }

  function started(worker: ImageWorker): void {
    starting -= 1
    failedStarts = 0
    rest(worker)
  }

  function startFailed(error: StillroomError): void {
    starting -= 1
    failedStarts += 1
    if (failedStarts < mostFailedStarts) return
    failedStarts = 0
    failWaiting(error)
  }

  function ended(worker: ImageWorker): void {
    workers.delete(worker)
    idle.delete(worker)
    pump()
  }

  function failWaiting(error: StillroomError): void {
    for (const job of waiting.splice(0)) job.reject(error)
  }

  return {
    inspect: async (file, signal) => infoOf(await submit({ kind: 'inspect', file }, signal)),
    measure: async (file, previous, signal) =>
      measuresOf(await submit({ kind: 'measure', file, previous }, signal)),
    convert: (source, target, conversion, signal) =>
      withNewFile(target, async () =>
        infoOf(await submit({ kind: 'convert', source, target, conversion }, signal)),
      ),
    preview: ({ file, sha256 }, target, signal) =>
      withNewFile(target, async () =>
        infoOf(await submit({ kind: 'preview', file, sha256, target }, signal)),
      ),
    warm() {
      if (workers.size === 0 && !isClosed) launch()
    },
    async close() {
      isClosed = true
      failWaiting(new StillroomError('cancelled'))
      for (const worker of workers) worker.stop(new StillroomError('cancelled'))
      await Promise.all([...workers].map(({ ended: gone }) => gone))
    },
  }
}

/**
 * Two at least, so that one image that hangs doesn't hold up all others. Each unpacks in a second
 * thread beside its own and takes up to some hundred megabytes, so more than four gain nothing.
 */
function defaultSize(): number {
  return Math.min(4, Math.max(2, availableParallelism() - 1))
}

function infoOf(result: ImageResult): ImageInfo {
  if (result.type === 'done') return result.info
  throw foreignAnswer()
}

function measuresOf(result: ImageResult): Measures {
  if (result.type === 'measured') return result.measures
  throw foreignAnswer()
}

/** Only a process that something has taken over mixes up what it was asked. */
function foreignAnswer(): StillroomError {
  return new StillroomError('image-invalid', {
    message: say('imageCheckAnswer'),
  })
}
