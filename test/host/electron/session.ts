import type { Session } from 'electron'
import { environmentRoutes } from '../../../main/network/environment-routes.ts'
import type { Route } from '../../../main/network/route.ts'
import { strict } from '../strict.ts'

type CheckHandler = (contents: null, permission: string, origin: string, details: object) => boolean
type RequestHandler = (
  contents: object,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void

/** Electron's permission and Chromium's names for what it covers. */
const permissions: readonly (readonly [electron: string, chromium: readonly string[]])[] = [
  ['clipboard-read', ['clipboard-read']],
  ['clipboard-sanitized-write', ['clipboard-write']],
  ['geolocation', ['geolocation']],
  ['media', ['camera', 'microphone']],
  ['midi', ['midi']],
  ['notifications', ['notifications']],
]

export interface HostSession {
  readonly electron: object
  /**
   * Chromium's names of what main grants to the page; everything else is to be denied.
   *
   * @throws where main leaves it to Electron's default, which is to grant everything
   */
  granted(contents: object, origin: string): Promise<readonly string[]>
}

function listed(route: Route): string {
  if (route.kind === 'direct') return 'DIRECT'
  if (route.kind === 'unusable') return route.name
  return `${route.url.startsWith('https:') ? 'HTTPS' : 'PROXY'} ${route.name}`
}

export function createSession(): HostSession {
  const routes = environmentRoutes(process.env)
  let check: CheckHandler | undefined
  let request: RequestHandler | undefined

  const methods = {
    setPermissionCheckHandler: (handler: CheckHandler) => {
      check = handler
    },
    setPermissionRequestHandler: (handler: RequestHandler) => {
      request = handler
    },
    // Chromium asks for USB, HID and serial devices only after a chooser, which the host denies.
    setDevicePermissionHandler: () => {},
    // As Chromium on a Linux without a desktop, where the environment says it.
    resolveProxy: async (url: string) => (await routes(new URL(url))).map(listed).join('; '),
  } satisfies Partial<Record<keyof Session, unknown>>

  async function isGranted(permission: string, contents: object, origin: string) {
    if (!check || !request) throw new Error('The Chromium host needs both permission handlers')
    const { promise, resolve } = Promise.withResolvers<boolean>()
    request(contents, permission, resolve, {})
    return check(null, permission, origin, {}) && (await promise)
  }

  return {
    electron: strict('electron.session', {
      defaultSession: strict('electron.session.defaultSession', methods),
    }),
    async granted(contents, origin) {
      const names: string[] = []
      for (const [permission, chromium] of permissions) {
        if (await isGranted(permission, contents, origin)) names.push(...chromium)
      }
      return names
    },
  }
}
