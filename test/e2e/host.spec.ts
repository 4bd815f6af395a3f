import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir } from 'node:fs/promises'
import { request } from 'node:http'
import path from 'node:path'
import { chromium } from '@playwright/test'
import Database from 'better-sqlite3'
import type { ReadyLine } from '../host/host.ts'
import { createFolders, testEnvironment } from '../support/app/environment.ts'
import { checkout } from '../support/app/runtime.ts'
import type { AppFolders } from '../support/app/types.ts'
import { test as base, expect } from '../support/app.ts'

interface HostProcess {
  readonly child: ChildProcess
  /** What it printed on standard output so far. */
  readonly lines: () => readonly string[]
  readonly errors: () => string
  /** The first line of standard output. */
  ready(): Promise<ReadyLine>
  exit(): Promise<number | null>
}

interface Fixtures {
  readonly folders: AppFolders
  /** Starts `test/host/main.ts`, as `npm run host` does. */
  readonly host: (...args: readonly string[]) => HostProcess
}

const test = base.extend<Fixtures>({
  folders: async ({ browserName: _ }, provide) => {
    const folders = await createFolders()
    await provide(folders)
    await folders.remove()
  },
  host: async ({ folders }, provide) => {
    const started: HostProcess[] = []
    await provide((...args) => {
      const host = startHost(folders, args)
      started.push(host)
      return host
    })
    for (const host of started) {
      host.child.kill('SIGKILL')
      await host.exit()
    }
  },
})

function startHost(folders: AppFolders, args: readonly string[]): HostProcess {
  const main = path.join(checkout, 'test', 'host', 'main.ts')
  const child = spawn(process.execPath, [main, ...args], {
    cwd: checkout,
    env: { ...testEnvironment(folders, {}), STILLROOM_USER_DATA: folders.userData },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const out: string[] = []
  const errors: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text))
  const exited = once(child, 'exit').then(([status]) => status as number | null)
  const lines = () => out.join('').split('\n').slice(0, -1)
  return {
    child,
    lines,
    errors: () => errors.join(''),
    async ready() {
      await expect.poll(() => lines().length, { timeout: 30_000 }).toBe(1)
      return JSON.parse(lines()[0] ?? '') as ReadyLine
    },
    exit: () => exited,
  }
}

test('prints one line, closes in good order when it is asked to, and leaves nothing', async ({
  host,
  folders,
}) => {
  const { child, ready, exit, lines } = host('--headless', '--library', folders.library)
  const { type, url, cdp } = await ready()
  expect(type).toBe('ready')
  expect(new URL(url).hostname).toBe('127.0.0.1')
  const version = await fetch(`${cdp}/json/version`)
  expect(await version.json()).toMatchObject({ Browser: expect.stringContaining('Chrome') })

  child.kill('SIGTERM')
  expect(await exit()).toBe(0)
  expect(lines()).toHaveLength(1)
  await expect(fetch(`${cdp}/json/version`)).rejects.toThrow()
  expect(await readdir(path.join(folders.root, 'tmp'))).toEqual([])
})

test('closes in good order also while it still starts', async ({ host }) => {
  const { child, ready, exit, errors } = host('--headless')
  await ready()
  child.kill('SIGTERM')
  expect(await exit()).toBe(0)
  expect(errors()).not.toContain('can’t start')
})

test('ends when its window is closed', async ({ host }) => {
  const { ready, exit } = host('--headless')
  const browser = await chromium.connectOverCDP((await ready()).cdp, { noDefaults: true })
  await browser.contexts()[0]?.pages()[0]?.close()
  expect(await exit()).toBe(0)
})

test('takes Chromium with it when it is killed', async ({ host }) => {
  const { child, ready, exit } = host('--headless')
  const { cdp } = await ready()
  child.kill('SIGKILL')
  await exit()
  await expect.poll(() => fetch(cdp).then(String, () => 'gone')).toBe('gone')
})

test('uses a folder only once at a time', async ({ host }) => {
  await host('--headless').ready()
  const second = host('--headless')
  expect(await second.exit()).toBe(0)
  expect(second.errors()).toContain('another Stillroom uses')
  expect(second.lines()).toEqual([])
})

test('says why the app can’t start', async ({ host, folders }) => {
  await mkdir(folders.userData, { recursive: true })
  const catalogue = new Database(path.join(folders.userData, 'catalogue.sqlite'))
  catalogue.pragma('user_version = 99')
  catalogue.close()
  const started = host('--headless')
  expect(await started.exit()).toBe(1)
  expect(started.errors()).toContain('The catalogue was made by a newer Stillroom.')
})

test('serves the page at the port that was asked for', async ({ host }) => {
  const { url } = await host('--headless').ready()
  const taken = new URL(url).port
  const second = host('--headless', '--port', taken)
  expect(await second.exit()).toBe(1)
  expect(second.errors()).toContain('EADDRINUSE')
})

for (const [name, args] of [
  ['an unknown option', ['--fullscreen']],
  ['a port that is none', ['--port', '70000']],
  ['a stray argument', ['capture']],
] as const) {
  test(`refuses ${name}`, async ({ host }) => {
    const { exit, errors } = host(...args)
    expect(await exit()).toBe(2)
    expect(errors()).toContain('Usage: npm run host')
  })
}

test('answers only its own page', async ({ host }) => {
  const { url } = await host('--headless').ready()
  const { port } = new URL(url)
  const ask = (headers: Readonly<Record<string, string>>) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(url, { headers }, ({ statusCode }) => resolve(statusCode))
        .on('error', reject)
        .end()
    })
  expect(await ask({ host: `127.0.0.1:${port}` })).toBe(200)
  expect(await ask({ host: `rebound.example:${port}` })).toBe(403)
  expect(await ask({ host: `localhost:${port}` })).toBe(403)
  expect(await ask({ host: `127.0.0.1:${port}`, 'sec-fetch-site': 'cross-site' })).toBe(403)
})
