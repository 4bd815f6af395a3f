import type { Sender } from './ipc.ts'
import type { Services } from './services.ts'
import { jobView, libraryView, stillView } from './views.ts'

/** Tells the page what happens in the engine. */
export function relayEvents(services: Services, send: Sender): void {
  const { engine, settings } = services
  let folderFailed = false

  engine.events.on('job', (change) => {
    send('job', jobView(change))
    // A vanished folder concerns more than this one job.
    const code = change.job.failure?.code
    if (code === 'folder-missing' || code === 'folder-not-writable') void sendLibrary(true)
  })
  engine.events.on('still', (still) => {
    send('still', stillView(still))
    if (folderFailed) void sendLibrary(false)
  })

  async function sendLibrary(failed: boolean): Promise<void> {
    folderFailed = failed
    send('library', await libraryView(services.folder(), settings.get().nameTemplate))
  }
}
