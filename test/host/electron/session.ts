import type { Session } from 'electron'
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

export function createSession(): HostSession {
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
