import type {
  BatchView,
  FlowView,
  JobView,
  LibraryView,
  PreferencesEvent,
  Result,
  Runtime,
  ScheduleView,
  StillView,
  UpdatesView,
} from '../../preload/contract.ts'
import { chooseLanguage } from '../../words/language.ts'
import type { BatchProgress } from '../capture/batch-progress.ts'
import type { FlowState } from '../capture/flow/flows.ts'
import { checkFolder } from '../capture/folder.ts'
import type { JobChange } from '../capture/job-tracker.ts'
import type { ScheduleNow } from '../capture/schedule/schedules.ts'
import { StillroomError, toFailure } from '../errors.ts'
import type { Still } from '../library/still.ts'
import type { Settings } from '../settings.ts'
import { preferencesOf } from '../settings.ts'
import type { UpdateState } from '../updates/update-types.ts'

/** The stand-in for Electron has no Chromium of its own to name. */
export function runtimeName(): Runtime {
  return process.versions.chrome ? 'electron' : 'chromium-host'
}

/** @param languages the system's, best first, as BCP 47 tags */
export function preferencesEvent(
  settings: Settings,
  languages: readonly string[],
): PreferencesEvent {
  return {
    preferences: preferencesOf(settings),
    spoken: chooseLanguage(settings.language, languages),
  }
}

export function updatesView(state: UpdateState): UpdatesView {
  const { lastCheckedAt } = state
  return { ...state, lastCheckedAt: lastCheckedAt === null ? null : toIso(lastCheckedAt) }
}

/** What the page may know of a job: no paths and no addresses. */
export function jobView({ job, progress, nextTryAt }: JobChange): JobView {
  return {
    id: job.id,
    batchId: job.batchId,
    projectId: job.projectId,
    roomId: job.roomId,
    customRoomId: job.customRoomId,
    state: job.state,
    paused: job.paused,
    options: job.options,
    attempts: job.attempts,
    createdAt: job.createdAt,
    failure: job.failure,
    stillId: job.stillId,
    ...(progress && { progress }),
    ...(nextTryAt !== undefined && { nextTryAt: toIso(nextTryAt) }),
  }
}

export function batchView(batch: BatchProgress): BatchView {
  const { waiting, paused, running, saved, failed, cancelled } = batch
  return {
    id: batch.id,
    projectId: batch.projectId,
    projectName: batch.projectName,
    scheduleId: batch.scheduleId,
    createdAt: batch.createdAt,
    counts: { waiting, paused, running, saved, failed, cancelled },
    perMinute: batch.perMinute,
    msLeft: batch.msLeft,
    endedAt: batch.endedAt,
  }
}

export function flowView({ pause, offline, ...flow }: FlowState): FlowView {
  return {
    ...flow,
    pause: pause && { ...pause, until: toIso(pause.until) },
    offline: offline && {
      since: toIso(offline.since),
      nextProbeAt: toIso(offline.nextProbeAt),
      failure: offline.failure,
    },
  }
}

export function scheduleView({ anchor: _, nextTickAt, ...schedule }: ScheduleNow): ScheduleView {
  return { ...schedule, nextTickAt: nextTickAt === null ? null : toIso(nextTickAt) }
}

/** @param time ms since 1970 */
function toIso(time: number): string {
  return new Date(time).toISOString()
}

/** @param isAway whether a folder's drive can't be reached now */
export function stillView(
  { folder, ...still }: Still,
  isAway: (folder: string) => boolean,
): StillView {
  return { ...still, isAway: isAway(folder) }
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
