import { once } from 'node:events'
import type { ElectronApplication, Page } from '@playwright/test'
import { _electron } from '@playwright/test'
import type { DesktopCall } from '../../host/electron/desktop.ts'
import { outside, stubOutside } from './electron-outside.ts'
import { shown, startsHidden } from './hidden.ts'
import { checkout } from './runtime.ts'
import type { AppRuntime, LaunchOptions, RunningApp } from './types.ts'
import { whenUsable } from './when-usable.ts'

/** The app in Electron itself, with the few calls stubbed that would open something. */
export function electronRuntime(binary: string): AppRuntime {
  return { name: 'electron', launch: (options) => launch(binary, options) }
}

async function launch(
  binary: string,
  { folders, env, args, problems }: LaunchOptions,
): Promise<RunningApp> {
  const app = await _electron.launch({
    executablePath: binary,
    // Chromium refuses to start with its sandbox as root.
    args: [checkout, ...args, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    cwd: checkout,
    env: definedOnly({
      ...env,
      STILLROOM_USER_DATA: folders.userData,
      STILLROOM_LIBRARY: folders.library,
    }),
  })
  const child = app.process()
  const chunks: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => chunks.push(text))
  }
  await stubDesktop(app, folders.library)
  await stubOutside(app)
  let page = startsHidden(args) ? undefined : await app.firstWindow()
  if (page) await meet(page, problems)
  return {
    get page() {
      return shown(page)
    },
    pid: Number(child.pid),
    output: () => chunks.join(''),
    desktopCalls: () => app.evaluate(() => Reflect.get(globalThis, 'desktopCalls')),
    chooseFolder: (folder) =>
      app.evaluate((_, chosen) => void Reflect.set(globalThis, 'chosenFolder', chosen), folder),
    outside: (order) => outside(app, order),
    async nextPage() {
      page = app.windows().find((each) => !each.isClosed()) ?? (await app.waitForEvent('window'))
      await meet(page, problems)
      return page
    },
    async quit() {
      const exited = once(child, 'exit')
      await app.close()
      await exited
      return child.exitCode
    },
    async kill() {
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    },
  }
}

/** Listens to a new window's page, and waits until it can be used. */
async function meet(page: Page, problems: string[]): Promise<void> {
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  await whenUsable(page)
}

/** Notes what the host's own stand-ins note. The functions run in Electron's main process. */
async function stubDesktop(app: ElectronApplication, library: string): Promise<void> {
  await app.evaluate(({ clipboard, dialog, shell }, folder) => {
    const calls: DesktopCall[] = []
    const note = (name: string, argument: string) => void calls.push({ name, argument })
    Object.assign(globalThis, { desktopCalls: calls, chosenFolder: folder })
    Object.assign(clipboard, {
      writeText: async (text: string) => note('clipboard.writeText', text),
    })
    Object.assign(shell, {
      openExternal: async (url: string) => note('shell.openExternal', url),
      openPath: async (path: string) => {
        note('shell.openPath', path)
        return ''
      },
      showItemInFolder: (path: string) => note('shell.showItemInFolder', path),
    })
    dialog.showOpenDialog = async () => {
      const chosen: string | null = Reflect.get(globalThis, 'chosenFolder')
      note('dialog.showOpenDialog', chosen ?? '(cancelled)')
      return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] }
    }
  }, library)
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Record<string, string>
}
