import { release, userInfo } from 'node:os'
import type { DiagnosticsFacts } from '../../diagnostics/diagnostics.ts'
import { describeDiagnostics } from '../../diagnostics/diagnostics.ts'
import { StillroomError } from '../../errors.ts'
import type { Handlers } from '../ipc.ts'
import type { Services } from '../services.ts'
import { runtimeName, toResult } from '../views.ts'
import { done } from './done.ts'

export interface DiagnosticsDesktop {
  readonly version: string
  /** Absolute path of stillroom.log. */
  readonly logFile: string
  /** Absolute path of the folder that it lies in. */
  readonly logFolder: string
  openFolder(folder: string): Promise<void>
  copyText(text: string): Promise<void>
}

type DiagnosticsHandlers = Pick<Handlers, 'makeDiagnostics' | 'copyDiagnostics' | 'openLogs'>

/** The report for who helps. Only what was shown is copied, so that nobody passes on the unseen. */
export function diagnosticsHandlers(
  services: Services,
  desktop: DiagnosticsDesktop,
): DiagnosticsHandlers {
  let shown: string | null = null
  return {
    makeDiagnostics: () =>
      toResult(async () => {
        const text = await describeDiagnostics(await gatherFacts(services, desktop))
        shown = text
        return { text }
      }),
    copyDiagnostics: () =>
      done(async () => {
        if (shown === null) throw new StillroomError('invalid-options')
        await desktop.copyText(shown)
      }),
    openLogs: () => done(() => desktop.openFolder(desktop.logFolder)),
  }
}

async function gatherFacts(
  services: Services,
  { version, logFile }: DiagnosticsDesktop,
): Promise<DiagnosticsFacts> {
  const { connections, settings, vault } = services
  const [projects, keychain, counts] = await Promise.all([
    connections.projects(),
    vault.status(),
    countAll(services),
  ])
  const user = userInfo()
  return {
    version,
    runtime: `${runtimeName()}, Node ${process.versions.node}, ${process.platform} ${release()} ${process.arch}`,
    settings: settings.get(),
    endpoints: projects.map(({ endpoint }) => endpoint),
    keychain,
    counts,
    logFile,
    owner: {
      userName: user.username,
      home: user.homedir,
      secrets: await secretsOf(services),
    },
  }
}

/** They are in no log; should one be there all the same, it must not get any further. */
async function secretsOf({ vault }: Services): Promise<readonly string[]> {
  const all = await vault.list()
  const found = await Promise.allSettled(all.map(({ id }) => vault.credentials(id)))
  return found.flatMap((each) =>
    each.status === 'fulfilled' ? [each.value.secret, each.value.apiKey] : [],
  )
}

async function countAll({ library, engine, schedules }: Services) {
  const [folders, jobs, all] = await Promise.all([
    library.gallery.folderCounts(),
    engine.jobs(),
    schedules.list(),
  ])
  const sum = (key: 'stills' | 'missing') =>
    folders.reduce((total, folder) => total + folder[key], 0)
  return {
    folders: folders.length,
    stills: sum('stills'),
    missing: sum('missing'),
    'captures under way or failed': jobs.length,
    'failed captures': jobs.filter(({ state }) => state === 'failed').length,
    schedules: all.length,
  }
}
