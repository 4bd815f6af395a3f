import { existsSync } from 'node:fs'
import path from 'node:path'
import { app } from 'electron'
import { isEnded } from '../../capture/job.ts'
import { systemClock } from '../../clock.ts'
import type { Log } from '../../log.ts'
import { updateSource } from '../../updates/update-source.ts'
import type { Updates } from '../../updates/update-types.ts'
import { createUpdates } from '../../updates/updates.ts'
import type { Sender } from '../ipc.ts'
import type { Services } from '../services.ts'
import { updatesView } from '../views.ts'
import { loadElectronUpdater } from './electron-updater.ts'

export interface OpenUpdatesOptions {
  readonly services: Pick<Services, 'settings' | 'engine' | 'library' | 'policy'>
  readonly send: Sender
  readonly log: Log
  /** Ends everything in good order, then calls `quit`. */
  readonly leave: (quit: () => void) => Promise<void>
}

/** Newer versions of this app, and when captures and exports leave room for them. */
export function openUpdates({ services, send, log, leave }: OpenUpdatesOptions): Updates {
  const { settings, engine, library, policy } = services
  const updates = createUpdates({
    source: sourceOf(policy.policy.updates === 'off'),
    clock: systemClock,
    loadUpdater: () =>
      loadElectronUpdater({ log, leave, isDirect: () => settings.get().proxy === 'none' }),
    isOn: () => settings.get().lookForUpdates,
    async isBusy() {
      const jobs = await engine.jobs()
      return (
        jobs.some((job) => !isEnded(job.state) && !(job.state === 'queued' && job.paused)) ||
        library.exports.list().some(({ state }) => state === 'running')
      )
    },
    onChange: (state) => send('updates', updatesView(state)),
    onError: (error) => log.warn('Looking for a newer version, or installing it, failed.', error),
  })
  const wake = () => {
    updates.wake().catch((error) => log.error('The update could not go on.', error))
  }
  engine.events.on('batches', wake)
  library.events.on('export', wake)
  updates.begin()
  return updates
}

function sourceOf(isOffByPolicy: boolean) {
  const { isPackaged } = app
  return updateSource({
    platform: process.platform,
    env: process.env,
    execPath: process.execPath,
    isPackaged,
    hasFeed: isPackaged && existsSync(path.join(process.resourcesPath, 'app-update.yml')),
    isOffByPolicy,
  })
}
