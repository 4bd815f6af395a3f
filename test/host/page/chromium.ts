import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { findChromium } from '../../support/chromium.ts'
import type { Bounds } from '../fixture-line.ts'

/** A running Chromium with one window and a profile that goes with it. */
export interface Chromium {
  readonly context: BrowserContext
  readonly page: Page
  /** Sessions with the browser itself and with the page. */
  readonly browserSession: CDPSession
  readonly pageSession: CDPSession
  /** Such as `Chromium 140.0.7339.16`. */
  readonly version: string
  /** Where DevTools clients connect: http://127.0.0.1:PORT. */
  readonly cdp: string
  /** Moves its window, and makes it so large. */
  place(bounds: Bounds): Promise<void>
  close(): Promise<void>
}

export interface ChromiumOptions {
  readonly headless: boolean
  readonly bounds: Bounds
}

export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const profile = mkdtempSync(path.join(tmpdir(), 'stillroom-chromium-'))
  const forget = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  process.once('exit', forget)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: options.headless,
    // Chromium refuses to start with its sandbox as root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: flags(options),
    // The window's own size and the system's own colours, as in Electron.
    viewport: null,
    colorScheme: null,
    // The host ends Chromium when main has closed.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  const browser = context.browser()
  const [page] = context.pages()
  if (!browser || !page) throw new Error('Chromium started without a window.')
  const browserSession = await browser.newBrowserCDPSession()
  const pageSession = await context.newCDPSession(page)
  const { targetId } = (await pageSession.send('Target.getTargetInfo')).targetInfo
  return {
    context,
    page,
    browserSession,
    pageSession,
    version: `Chromium ${browser.version()}`,
    cdp: `http://127.0.0.1:${await debuggingPort(profile)}`,
    async place({ x, y, width, height }) {
      const { windowId } = await browserSession.send('Browser.getWindowForTarget', { targetId })
      const bounds = { left: x, top: y, width, height }
      await browserSession.send('Browser.setWindowBounds', { windowId, bounds })
    },
    async close() {
      await context.close()
      process.off('exit', forget)
      forget()
    },
  }
}

function flags({ headless, bounds }: ChromiumOptions): string[] {
  return [
    // A window of its own, without tabs and an address bar.
    '--app=data:text/html,<title>Stillroom</title>',
    `--window-size=${bounds.width},${bounds.height}`,
    `--window-position=${bounds.x},${bounds.y}`,
    '--remote-debugging-port=0',
    // In Electron the page has no network. This holds for Chromium itself as well.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    // A proxy of the environment is main's: through it, names would be found all the same.
    '--no-proxy-server',
    // Otherwise a bar above the page warns of the flag before this one.
    '--test-type',
    ...(headless ? ['--disable-gpu'] : []),
  ]
}

/** Chromium writes down which port it took: https://chromedevtools.github.io/devtools-protocol/ */
async function debuggingPort(profile: string): Promise<number> {
  const text = await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8')
  return Number.parseInt(text, 10)
}
