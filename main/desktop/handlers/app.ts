import { setTimeout as delay } from 'node:timers/promises'
import type { AppState } from '../../../preload/contract.ts'
import { sizeLimits, standardSizes } from '../../capture/options.ts'
import { assertNever } from '../../errors.ts'
import type { VaultStatus } from '../../vault/types.ts'
import type { Handlers } from '../ipc.ts'
import type { Services } from '../services.ts'
import { startNotices } from '../start-notices.ts'
import { libraryView, preferencesEvent, runtimeName, toResult } from '../views.ts'
import { done } from './done.ts'

/** What of the desktop the app as a whole needs. */
export interface AppDesktop {
  readonly version: string
  /** The system's languages, best first, as BCP 47 tags. */
  languages(): readonly string[]
  /** Opens an https address in the browser. */
  openPage(url: string): Promise<void>
  /** The system's accent colour as `#rrggbb`; null where it has none. */
  accent(): string | null
}

type AppHandlers = Pick<
  Handlers,
  'getAppState' | 'checkKeychain' | 'changePreferences' | 'openDocumentation'
>

export function appHandlers(
  services: Services,
  desktop: AppDesktop,
  tellVault: (status: VaultStatus) => void,
): AppHandlers {
  const { settings, vault, connections } = services
  return {
    getAppState: async (): Promise<AppState> => {
      const current = settings.get()
      const { activeProjectId, nameTemplate, concurrency, lastOptions } = current
      const projects = await connections.projects()
      return {
        version: desktop.version,
        runtime: runtimeName(),
        platform: process.platform,
        ...preferencesEvent(current, desktop.languages()),
        projects,
        activeProjectId: projects.some(({ id }) => id === activeProjectId) ? activeProjectId : null,
        vault: await within(keychainPatienceMs, vault.status(), tellVault),
        policy: { ...services.policy.policy, problems: services.policy.problems },
        library: await libraryView(services.folder(), nameTemplate),
        notices: startNotices(services.damaged),
        concurrency,
        lastOptions,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        standardSizes,
        sizeLimits,
        accent: desktop.accent(),
      }
    },
    checkKeychain: () => toResult(() => vault.recheck()),
    changePreferences: (change) => done(() => settings.update(change)),
    openDocumentation: ({ page }) =>
      toResult(async () => {
        await desktop.openPage(documentationUrl(page))
        return null
      }),
  }
}

/** Ms. A keychain that is locked waits for its owner: the first frame must not. */
const keychainPatienceMs = 300

/** The value if it comes in time, else null; it then goes to `late` when it comes. */
async function within<T>(ms: number, value: Promise<T>, late: (value: T) => void) {
  const inTime = await Promise.race([value, delay(ms, null, { ref: false })])
  if (inTime === null) void value.then(late)
  return inTime
}

function documentationUrl(page: 'dashboard' | 'capture'): string {
  switch (page) {
    case 'dashboard':
      return 'https://app.videosdk.live/api-keys'
    case 'capture':
      return 'https://docs.videosdk.live/api-reference/realtime-communication/capture-hls-thumbnail'
    default:
      return assertNever(page)
  }
}
