import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Interface } from 'node:readline'
import { createInterface } from 'node:readline'
import type { Page } from '@playwright/test'
import { chromium, expect } from '@playwright/test'
import type { DesktopCall } from '../../host/electron/desktop.ts'
import type { FixtureOrder, FixtureReport } from '../../host/fixture-line.ts'
import type { ReadyLine } from '../../host/host.ts'
import { shown, startsHidden } from './hidden.ts'
import { checkout } from './runtime.ts'
import type { AppRuntime, LaunchOptions, RunningApp } from './types.ts'
import { whenUsable } from './when-usable.ts'

const longestStartMs = 30_000

/** The app on the Chromium host, in a process of its own, driven as by any DevTools client. */
export const hostRuntime: AppRuntime = createHostRuntime()

/** @param app absolute path of the app's folder; the checkout by default */
export function createHostRuntime(app?: string): AppRuntime {
  return { name: 'chromium-host', launch: (options) => launch(options, app) }
}

async function launch(options: LaunchOptions, app: string | undefined): Promise<RunningApp> {
  const child = start(options, app)
  const output = collect(child)
  const calls: DesktopCall[] = []
  const windows: string[] = []
  child.on('message', (message) => {
    const report = message as FixtureReport
    if (report.type === 'problem') options.problems.push(report.text)
    else if (report.type === 'window') windows.push(report.cdp)
    else calls.push({ name: report.name, argument: report.argument })
  })
  const lines = linesOf(child)
  let client: Client | undefined
  // The host prints its line with the first window.
  if (startsHidden(options.args)) lines.once('line', (line) => windows.push(parseLine(line).cdp))
  else client = await connect(await firstLine(child, lines, output))
  return {
    get page() {
      return shown(client?.page)
    },
    pid: Number(child.pid),
    output,
    desktopCalls: async () => calls,
    async chooseFolder(folder) {
      child.send({ type: 'choose-folder', folder } satisfies FixtureOrder)
    },
    async outside(order) {
      child.send(order satisfies FixtureOrder)
    },
    async nextPage() {
      await expect.poll(() => windows.length, { timeout: longestStartMs }).toBeGreaterThan(0)
      await client?.disconnect()
      client = await connect({ cdp: windows.shift() ?? '' })
      return client.page
    },
    async quit() {
      await client?.disconnect()
      return end(child, 'SIGTERM')
    },
    async kill() {
      await client?.disconnect()
      await end(child, 'SIGKILL')
    },
  }
}

function start({ folders, env, args: own }: LaunchOptions, app: string | undefined): ChildProcess {
  const main = path.join(checkout, 'test', 'host', 'main.ts')
  const args = ['--headless', '--user-data', folders.userData, '--library', folders.library]
  if (app !== undefined) args.push('--app', app)
  return spawn(process.execPath, [main, ...args, '--', ...own], {
    cwd: checkout,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
}

function collect(child: ChildProcess): () => string {
  const chunks: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => chunks.push(text))
  }
  return () => chunks.join('')
}

function linesOf({ stdout }: ChildProcess): Interface {
  if (!stdout) throw new Error('The host has no standard output.')
  return createInterface({ input: stdout })
}

async function firstLine(
  child: ChildProcess,
  lines: Interface,
  output: () => string,
): Promise<ReadyLine> {
  const timeout = AbortSignal.timeout(longestStartMs)
  try {
    const [line] = await Promise.race([
      once(lines, 'line', { signal: timeout }) as Promise<[string]>,
      once(child, 'exit', { signal: timeout }).then(() => Promise.reject(new Error('It ended.'))),
    ])
    return parseLine(line)
  } catch (cause) {
    child.kill('SIGKILL')
    throw new Error(`The host did not start:\n${output()}`, { cause })
  }
}

function parseLine(line: string): ReadyLine {
  return JSON.parse(line) as ReadyLine
}

interface Client {
  readonly page: Page
  disconnect(): Promise<void>
}

/** A client of its own, so that the tests see the window from outside. */
async function connect({ cdp }: Pick<ReadyLine, 'cdp'>): Promise<Client> {
  const browser = await chromium.connectOverCDP(cdp, { noDefaults: true })
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('Chromium shows no page.')
  await whenUsable(page)
  return { page, disconnect: () => browser.close() }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
  return child.exitCode
}
