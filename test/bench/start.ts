import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from '@playwright/test'
import type { ReadyLine } from '../host/host.ts'
import { launchChromium } from '../host/page/chromium.ts'
import { createFolders, testEnvironment } from '../support/app/environment.ts'
import { checkout } from '../support/app/runtime.ts'
import type { AppFolders } from '../support/app/types.ts'
import { buildIfNeeded } from '../support/build-first.ts'
import type { Report } from './report.ts'
import { besideBaseline } from './report.ts'

const rounds = 10

const bounds = { x: 0, y: 0, width: 1280, height: 800 }

/**
 * From main's start to a page that somebody can use, on the Chromium host: the very first time, when
 * folders and catalogue are made, and later. In turn with the installed Chromium alone, which the host starts and Electron brings with it.
 */
export async function benchStart(): Promise<Report> {
  buildIfNeeded()
  const first: number[] = []
  const later: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const folders = await createFolders()
    bare.push(await startChromium())
    first.push(await startApp(folders))
    later.push(await startApp(folders))
    await folders.remove()
  }
  const rows = besideBaseline(
    [
      { name: 'main’s start to a page that can be used, the first time', times: first },
      { name: 'the same, later', times: later },
    ],
    {
      name: 'Chromium alone: its start to an empty page',
      times: bare,
      short: 'Chromium alone',
      goal: 'at most 700',
    },
  )
  return { rows }
}

async function startChromium(): Promise<number> {
  const began = performance.now()
  const started = await launchChromium({ headless: true, bounds })
  await started.page.goto('about:blank')
  const ms = performance.now() - began
  await started.close()
  return ms
}

async function startApp(folders: AppFolders): Promise<number> {
  const main = path.join(checkout, 'test', 'host', 'main.ts')
  const args = ['--headless', '--user-data', folders.userData, '--library', folders.library]
  const child = spawn(process.execPath, [main, ...args], {
    env: testEnvironment(folders, {}),
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const { cdp, startedAt } = JSON.parse(line) as ReadyLine
  const usableAt = await whenUsable(cdp)
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await exited
  return usableAt - startedAt
}

/** @returns ms since 1970; the page itself has noted it (renderer/app.tsx) */
async function whenUsable(cdp: string): Promise<number> {
  const browser = await chromium.connectOverCDP(cdp, { noDefaults: true })
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('Chromium shows no page.')
  const noted = await page.waitForFunction(() => {
    const [mark] = performance.getEntriesByName('interactive')
    return mark && performance.timeOrigin + mark.startTime
  })
  const usableAt = Number(await noted.jsonValue())
  await browser.close()
  return usableAt
}
