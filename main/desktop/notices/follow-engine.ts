import { app } from 'electron'
import type { Words } from '../../../words/words.ts'
import type { Services } from '../services.ts'
import type { MainWindow } from '../window/main-window.ts'
import type { BatchNotices } from './batch-notices.ts'
import { createBatchNotices } from './batch-notices.ts'
import type { ProgressFollower } from './progress.ts'
import { followProgress } from './progress.ts'
import type { ShowNotice } from './show-notice.ts'
import type { Unseen } from './unseen.ts'
import { countUnseen } from './unseen.ts'

export interface EngineNoticesOptions {
  readonly services: Pick<Services, 'engine' | 'settings'>
  readonly window: Pick<MainWindow, 'current' | 'isFocused'>
  readonly words: () => Words
  readonly showNotice: ShowNotice
  /** Told after each change of what could be paused or resumed. */
  readonly onChange: () => void
}

export interface EngineNotices {
  readonly notices: BatchNotices
  readonly progress: ProgressFollower
  readonly unseen: Unseen
}

/** Shows outside the window what the engine does: notifications, the badge, the taskbar. */
export function followEngineOutside(options: EngineNoticesOptions): EngineNotices {
  const { services, window, words, showNotice, onChange } = options
  const { engine, settings } = services
  const progress = followProgress()
  const unseen = countUnseen(window.isFocused, (count) => app.setBadgeCount(count))
  const notices = createBatchNotices({
    preferences: settings.get,
    isWatched: window.isFocused,
    words,
    show: showNotice,
    startedAt: Date.now(),
  })
  const batchOf = new Map<string, string>()

  engine.events.on('job', ({ job }) => {
    unseen.job(job)
    if (job.state === 'saved') batchOf.set(job.id, job.batchId)
  })
  engine.events.on('still', ({ jobId, place }) => {
    const batchId = batchOf.get(jobId)
    if (batchId === undefined) return
    batchOf.delete(jobId)
    notices.saved(batchId, place)
  })
  engine.events.on('batches', (batches) => {
    notices.take(batches)
    const next = progress.take(batches)
    const shown = window.current()
    if (next && shown && !shown.isDestroyed()) shown.setProgressBar(next.value, { mode: next.mode })
    onChange()
  })
  return { notices, progress, unseen }
}
