import type { JobView } from '../../preload/contract.ts'
import { gatherLatest } from './gather-latest.ts'
import { folderViews } from './handlers/folders.ts'
import type { Sender } from './ipc.ts'
import type { Services } from './services.ts'
import {
  batchView,
  flowView,
  jobView,
  libraryView,
  preferencesEvent,
  scheduleView,
  stillView,
} from './views.ts'

/** ms that changes of jobs are gathered: a batch of thousands is one message then, not thousands. */
const gatherMs = 30

/** Tells the page what happens in the engine. */
export function relayEvents(
  services: Services,
  send: Sender,
  languages: () => readonly string[],
): void {
  const { engine, library, roomMarks, schedules, settings } = services
  let folderFailed = false
  const jobs = gatherLatest<JobView>(gatherMs, (views) => send('jobs', views))

  engine.events.on('job', (change) => {
    jobs.add(jobView(change))
    // A vanished folder concerns more than this one job.
    const code = change.job.failure?.code
    if (code === 'folder-missing' || code === 'folder-not-writable') void sendLibrary(true)
  })
  engine.events.on('still', (still) => {
    // Its job's last change comes first.
    jobs.flush()
    send('still', stillView(still, library.folders.isAway))
    if (folderFailed) void sendLibrary(false)
  })
  engine.events.on('batches', (batches) => send('batches', batches.map(batchView)))
  engine.events.on('flow', (flow) => send('flow', flowView(flow)))
  library.events.on('changed', (places) => send('stillsChanged', { places }))
  library.events.on('export', (state) => send('export', state))
  library.scanner.events.on('scan', (view) => send('scan', view))
  library.trash.events.on('change', ({ view }) => send('trash', view))
  library.folders.events.on('change', () => void sendFolders())
  settings.subscribe((now) => send('preferences', preferencesEvent(now, languages())))
  roomMarks.subscribe((projectId) => send('roomMarks', { projectId, ...roomMarks.of(projectId) }))
  schedules.events.on('change', (schedule) => send('schedule', scheduleView(schedule)))
  schedules.events.on('removed', (scheduleId) => send('scheduleRemoved', { scheduleId }))

  async function sendFolders(): Promise<void> {
    send('folders', await folderViews({ ...library, current: services.folder }))
  }

  async function sendLibrary(failed: boolean): Promise<void> {
    folderFailed = failed
    send('library', await libraryView(services.folder(), settings.get().nameTemplate))
  }
}
