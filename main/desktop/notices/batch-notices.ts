import type { Words } from '../../../words/words.ts'
import type { BatchProgress } from '../../capture/batch-progress.ts'
import type { Settings } from '../../settings.ts'
import type { ShowNotice, SystemNotice } from './show-notice.ts'

export interface BatchNoticesOptions {
  readonly preferences: () => Pick<Settings, 'notifyFailures' | 'notifySaved'>
  /** True while somebody looks at the window, which says everything itself. */
  readonly isWatched: () => boolean
  readonly words: () => Words
  readonly show: ShowNotice
  /** Ms since 1970: batches from before it are none of this start's. */
  readonly startedAt: number
}

/** Tells of batches that have ended, in one notification for all that end together. */
export interface BatchNotices {
  take(batches: readonly BatchProgress[]): void
  /** A still was saved; `place` is its own in the gallery's order. */
  saved(batchId: string, place: number): void
  /** The batch's outcome is told whatever the preferences say: nobody may have seen it begin. */
  announce(batchId: string): void
  stop(): void
}

/** Ms that batches are gathered: several presses in a row are one thing to tell. */
const gatherMs = 1000

/** Batches whose end is remembered, so that a later change of theirs isn't told again. */
const mostKnown = 1000

export function createBatchNotices(options: BatchNoticesOptions): BatchNotices {
  const { preferences, isWatched, words, show, startedAt } = options
  const told = new Set<string>()
  const announced = new Set<string>()
  const failing = new Set<string>()
  const places = new Map<string, number>()
  let ended: BatchProgress[] = []
  let timer: NodeJS.Timeout | undefined

  /** A schedule that fails is news once, until a tick of its own succeeds. */
  function isNews({ scheduleId, failed }: BatchProgress): boolean {
    if (scheduleId === null) return true
    if (failed === 0) {
      failing.delete(scheduleId)
      return false
    }
    if (failing.has(scheduleId)) return false
    failing.add(scheduleId)
    return true
  }

  function take(batches: readonly BatchProgress[]): void {
    for (const batch of batches) {
      if (batch.endedAt === null) told.delete(batch.id)
      else if (!told.has(batch.id) && Date.parse(batch.endedAt) >= startedAt) end(batch)
    }
  }

  function end(batch: BatchProgress): void {
    told.add(batch.id)
    const [oldest] = told
    if (told.size > mostKnown && oldest !== undefined) told.delete(oldest)
    if (!isNews(batch)) return
    ended.push(batch)
    timer ??= setTimeout(tell, gatherMs)
  }

  function tell(): void {
    const notice = noticeOf(ended)
    for (const { id } of ended) {
      announced.delete(id)
      places.delete(id)
    }
    ended = []
    timer = undefined
    if (notice && !isWatched()) show(notice)
  }

  function noticeOf(batches: readonly BatchProgress[]): SystemNotice | null {
    const { notifyFailures, notifySaved } = preferences()
    const withFailures = batches.filter(({ id }) => notifyFailures || announced.has(id))
    const failed = sum(withFailures, ({ failed: count }) => count)
    if (failed > 0) return failureNotice(withFailures, failed, words())
    const withSaved = batches.filter(({ id }) => notifySaved || announced.has(id))
    const saved = sum(withSaved, ({ saved: count }) => count)
    if (saved === 0) return null
    const place = saved === 1 ? placeOf(withSaved) : undefined
    return {
      title: words().system.notice.saved(saved),
      body: projectsOf(withSaved, words()),
      place: place === undefined ? { page: 'gallery' } : { page: 'still', place },
    }
  }

  function placeOf(batches: readonly BatchProgress[]): number | undefined {
    return batches.flatMap(({ id }) => places.get(id) ?? [])[0]
  }

  return {
    take,
    saved: (batchId, place) => void places.set(batchId, place),
    announce: (batchId) => void announced.add(batchId),
    stop: () => clearTimeout(timer),
  }
}

function failureNotice(
  batches: readonly BatchProgress[],
  failed: number,
  { system }: Pick<Words, 'system'>,
): SystemNotice {
  const { notice } = system
  const saved = sum(batches, (batch) => batch.saved)
  const isSchedules = batches.every(({ scheduleId }) => scheduleId !== null)
  const lines = [
    isSchedules ? notice.failed(failed) : '',
    saved > 0 ? notice.savedBeside(saved) : '',
    projectsOf(batches, { system }),
  ]
  return {
    title: isSchedules ? notice.scheduleFails : notice.failed(failed),
    body: lines.filter((line) => line !== '').join('\n'),
    place: { page: 'activity' },
  }
}

function projectsOf(batches: readonly BatchProgress[], { system }: Pick<Words, 'system'>): string {
  const names = new Set(batches.map(({ projectName }) => projectName))
  return [...names].map(system.notice.project).join(', ')
}

function sum(batches: readonly BatchProgress[], count: (batch: BatchProgress) => number): number {
  return batches.reduce((total, batch) => total + count(batch), 0)
}
