import type { EventEmitter } from 'node:events'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import type { App } from 'electron'
import { createEmitter, emitPreventable } from '../emitter.ts'
import type { Orders } from '../fixture-line.ts'
import { strict } from '../strict.ts'
import type { DesktopCall } from './desktop.ts'

/** `activate`, `open-url` and `child-process-gone` may be listened to; here they never come. */
const events = [
  'web-contents-created',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'activate',
  'second-instance',
  'open-url',
  'child-process-gone',
] as const

type PathName = 'home' | 'temp' | 'appData' | 'userData'

export interface AppOptions {
  readonly orders: Orders
  readonly note: (call: DesktopCall) => void
  readonly version: string
  /** Claims the folder for this process. @returns false where another has it */
  readonly claim: (userData: string) => boolean
  readonly closeWindows: () => Promise<void>
  /** Told where the app goes on without a window: here nobody sees that. */
  readonly onWindowless: () => void
  /** Ends the process with this exit status. */
  readonly end: (status: number) => void
}

/** The stand-in for `app`, and the host's own ways to drive it. */
export interface HostApp {
  readonly electron: EventEmitter
  becomeReady(): void
  quit(): void
  windowClosed(): void
  /** Absolute path of the folder for settings. */
  userData(): string
}

export function createApp({
  orders,
  note,
  version,
  claim,
  closeWindows,
  onWindowless,
  end,
}: AppOptions): HostApp {
  const emitter = createEmitter('electron.app', events)
  const ready = Promise.withResolvers<void>()
  const paths = createPaths()
  let quitting = false
  let isAskedToQuit = false

  async function leave(): Promise<void> {
    await closeWindows()
    quitting = emitPreventable(emitter, 'will-quit')
    if (quitting) exit(0)
  }

  function quit(): void {
    if (quitting) return
    isAskedToQuit = true
    quitting = emitPreventable(emitter, 'before-quit')
    if (quitting) void leave()
  }

  function exit(status = 0): void {
    quitting = true
    emitter.emit('quit', {}, status)
    end(status)
  }

  // Another start here ends by itself: its arguments come from the test.
  orders.on('second-instance', ({ argv }) =>
    emitter.emit('second-instance', {}, argv, process.cwd(), {}),
  )

  const methods = {
    dock: undefined,
    isPackaged: false,
    getVersion: () => version,
    getPreferredSystemLanguages: () => systemLanguages(process.env),
    getPath: paths.get,
    setPath: paths.set,
    enableSandbox: () => {},
    requestSingleInstanceLock: () => claim(paths.get('userData')),
    whenReady: () => ready.promise,
    setBadgeCount(count: number) {
      note({ name: 'app.setBadgeCount', argument: String(count) })
      return true
    },
    quit,
    exit,
  } satisfies Partial<Record<keyof App, unknown>>

  return {
    electron: strict('electron.app', Object.assign(emitter, methods)),
    becomeReady: ready.resolve,
    quit,
    windowClosed() {
      if (quitting) return
      const isHeard = emitter.emit('window-all-closed')
      // On macOS an app stays without a window, but here nothing could open one again.
      if (!isHeard || process.platform === 'darwin') quit()
      else if (!isAskedToQuit) onWindowless()
    },
    userData: () => paths.get('userData'),
  }
}

/** As on Linux: the variables of the locale, the stronger ones first. */
export function systemLanguages(env: NodeJS.ProcessEnv): string[] {
  const named = [...(env.LANGUAGE ?? '').split(':'), env.LC_ALL, env.LC_MESSAGES, env.LANG]
  const tags = named.flatMap((name) => name?.split(/[.@]/u)[0]?.replaceAll('_', '-') || [])
  return tags.filter((tag) => tag !== 'C' && tag !== 'POSIX')
}

/** As Electron's, for a person on Linux; {@link App.setPath} names others. */
function createPaths() {
  const appData = path.join(homedir(), '.config')
  const paths = new Map<string, string>([
    ['home', homedir()],
    ['temp', tmpdir()],
    ['appData', appData],
    ['userData', path.join(appData, 'stillroom')],
  ] satisfies [PathName, string][])
  return {
    get(name: string): string {
      const folder = paths.get(name)
      if (folder === undefined) throw new Error(`The Chromium host has no path '${name}'`)
      return folder
    },
    set: (name: string, folder: string) => void paths.set(name, folder),
  }
}
