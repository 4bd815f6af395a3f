import type { Job } from '../../capture/job.ts'

/** Captures that failed while nobody looked at the window. */
export interface Unseen {
  /** To be told of every change of a job. */
  job(job: Pick<Job, 'id' | 'state'>): void
  /** Somebody looks at the window now. */
  seen(): void
}

/** @param show told of the number, whenever it is another one */
export function countUnseen(isWatched: () => boolean, show: (count: number) => void): Unseen {
  const failed = new Set<string>()

  function change(work: () => void): void {
    const before = failed.size
    work()
    if (failed.size !== before) show(failed.size)
  }

  return {
    job: ({ id, state }) =>
      change(() => {
        if (state !== 'failed') failed.delete(id)
        else if (!isWatched()) failed.add(id)
      }),
    seen: () => change(() => failed.clear()),
  }
}
