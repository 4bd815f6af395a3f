import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from '@playwright/test'
import type { ReadyLine } from '../../host/host.ts'
import { launchChromium } from '../../host/page/chromium.ts'
import { testEnvironment } from '../../support/app/environment.ts'
import { checkout } from '../../support/app/runtime.ts'
import type { AppFolders } from '../../support/app/types.ts'
import { whenUsable } from '../../support/app/when-usable.ts'

const bounds = { x: 0, y: 0, width: 1280, height: 800 }

interface StartOptions {
  readonly folders: AppFolders
  /** Absolute path of the app's folder; the checkout by default. */
  readonly app?: string
  /** Node's own, of the host's process. */
  readonly nodeArgs?: readonly string[]
}

/** @returns ms from main's start to a page that can be used, on the Chromium host */
export async function startApp({ folders, app = checkout, nodeArgs = [] }: StartOptions) {
  const main = path.join(checkout, 'test', 'host', 'main.ts')
  const args = ['--app', app, '--user-data', folders.userData, '--library', folders.library]
  const child = spawn(process.execPath, [...nodeArgs, main, '--headless', ...args], {
    env: testEnvironment(folders, {}),
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const { cdp, startedAt } = JSON.parse(line) as ReadyLine
  const usableAt = await usableMoment(cdp)
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await exited
  return usableAt - startedAt
}

/** @returns ms since 1970 */
async function usableMoment(cdp: string): Promise<number> {
  const browser = await chromium.connectOverCDP(cdp, { noDefaults: true })
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('Chromium shows no page.')
  const usableAt = await whenUsable(page)
  await browser.close()
  return usableAt
}

/** @returns ms from Chromium's start to an empty page, without an app */
export async function startChromium(): Promise<number> {
  const began = performance.now()
  const started = await launchChromium({ headless: true, bounds })
  await started.page.goto('about:blank')
  const ms = performance.now() - began
  await started.close()
  return ms
}
