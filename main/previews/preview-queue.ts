import { StillroomError } from '../errors.ts'

/** Everything that finds a still's file, and its preview. */
export interface PreviewedStill {
  /** Absolute path. */
  readonly folder: string
  /** Path under `folder`, with `/` on every system. */
  readonly file: string
  /** Hex. */
  readonly sha256: string
}

/** A preview to be made. Its promise gives the path, or rejects. */
export interface PreviewJob extends PromiseWithResolvers<string> {
  readonly still: PreviewedStill
}

/** What waits to be made: what somebody asked for, and behind all of that what nobody did yet. */
export interface PreviewQueue {
  /** Comes next; one that waits already comes next again. */
  ask(still: PreviewedStill): Promise<string>
  /** Comes when nothing else waits. */
  warm(still: PreviewedStill): void
  /** Takes the one out whose turn it is. It stays known until `settled`. */
  next(): PreviewJob | undefined
  /** Forgets a job that was taken out and is done. */
  settled(job: PreviewJob): void
  /** Rejects everything that waits with `cancelled`. */
  clear(): void
}

export interface QueueLimits {
  /** Asked-for ones that may wait; older ones are rejected with `cancelled`. */
  readonly asked: number
  /** Others that may wait; older ones are dropped. */
  readonly warm: number
}

/** The newest comes first: whoever scrolls looks at what was asked for last. */
export function createPreviewQueue(limits: QueueLimits): PreviewQueue {
  const jobs = new Map<string, PreviewJob>()
  /** Newest last. */
  const asked: PreviewJob[] = []
  const warmed: PreviewJob[] = []

  function jobFor(still: PreviewedStill): PreviewJob {
    const known = jobs.get(still.sha256)
    if (known) return known
    const job: PreviewJob = { still, ...Promise.withResolvers<string>() }
    // Not everybody who has a preview made waits for it.
    job.promise.catch(() => {})
    jobs.set(still.sha256, job)
    return job
  }

  function append(queue: PreviewJob[], job: PreviewJob, most: number): void {
    queue.push(job)
    if (queue.length > most) drop(queue.shift())
  }

  function drop(job: PreviewJob | undefined): void {
    if (!job) return
    settled(job)
    job.reject(new StillroomError('cancelled'))
  }

  function settled({ still }: PreviewJob): void {
    jobs.delete(still.sha256)
  }

  return {
    ask(still) {
      const isNew = !jobs.has(still.sha256)
      const job = jobFor(still)
      const waited = take(asked, job) || take(warmed, job)
      // What waits nowhere and isn't new is under way.
      if (isNew || waited) append(asked, job, limits.asked)
      return job.promise
    },
    warm(still) {
      if (!jobs.has(still.sha256)) append(warmed, jobFor(still), limits.warm)
    },
    next: () => asked.pop() ?? warmed.pop(),
    settled,
    clear() {
      for (const job of [...asked.splice(0), ...warmed.splice(0)]) drop(job)
    },
  }
}

function take(queue: PreviewJob[], job: PreviewJob): boolean {
  const at = queue.indexOf(job)
  if (at === -1) return false
  queue.splice(at, 1)
  return true
}
