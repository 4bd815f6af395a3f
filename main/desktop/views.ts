import type { JobView, LibraryView, Result, StillView } from '../../preload/contract.ts'
import { checkFolder } from '../capture/folder.ts'
import type { JobChange } from '../capture/job-tracker.ts'
import { StillroomError, toFailure } from '../errors.ts'
import type { Still } from '../library/still.ts'

/** What the page may know of a job: no paths and no addresses. */
export function jobView({ job, progress, nextTryAt }: JobChange): JobView {
  const { id, projectId, roomId, customRoomId, state, options, attempts, createdAt } = job
  return {
    id,
    projectId,
    roomId,
    customRoomId,
    state,
    options,
    attempts,
    createdAt,
    failure: job.failure,
    stillId: job.stillId,
    ...(progress && { progress }),
    ...(nextTryAt !== undefined && { nextTryAt: new Date(nextTryAt).toISOString() }),
  }
}

export function stillView({ folder: _, ...still }: Still): StillView {
  return still
}

/** The folder with what is wrong with it right now. */
export async function libraryView(folder: string, template: string): Promise<LibraryView> {
  try {
    await checkFolder(folder)
    return { folder, template }
  } catch (error) {
    return { folder, template, problem: toFailure(error) }
  }
}

/** An expected failure as a value; anything else stays an exception, because it is a bug. */
export async function toResult<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (!(error instanceof StillroomError) || error.code === 'internal') throw error
    return { ok: false, error: toFailure(error) }
  }
}
