import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Addresses } from '../addresses.ts'
import type { WindowRequest } from '../electron/browser-window.ts'
import type { HostIpc } from '../electron/ipc-main.ts'
import type { HostTheme, ThemeSource } from '../electron/native-theme.ts'
import type { HostSession } from '../electron/session.ts'
import { openBridge } from './bridge.ts'
import type { Chromium } from './chromium.ts'
import { openGuard } from './guard.ts'
import { pageScript } from './page-script.ts'

export interface PageOptions {
  readonly addresses: Addresses
  readonly ipc: HostIpc
  readonly session: HostSession
  readonly theme: HostTheme
  readonly onError: (error: unknown) => void
}

const binding = '__stillroomHostCarry'

/** Opens the window's page in Chromium, with the preload, main's handlers and main's theme. */
export async function openPage(
  { context, page, pageSession, browserSession }: Chromium,
  { url, contents, preload }: WindowRequest,
  { addresses, ipc, session, theme, onError }: PageOptions,
): Promise<void> {
  const mainFrame = await idOf(pageSession)
  reportPage(page, onError)
  await openBridge({ session: pageSession, binding, mainFrame, addresses, ipc, contents, onError })
  const shared = { context, mainFrame, addresses, contents, onError }
  const expect = await openGuard({ ...shared, browser: browserSession })
  const script = {
    binding,
    page: `${addresses.loopback}/`,
    preload: await readFile(preload, 'utf8'),
  }
  await context.addInitScript({ content: pageScript(script) })
  await context.grantPermissions([...(await session.granted(contents.electron, url))])
  const followTheme = (source: ThemeSource) =>
    page.emulateMedia({ colorScheme: source === 'system' ? null : source })
  theme.onChange((source) => void followTheme(source).catch(onError))
  await followTheme(theme.source())
  expect(addresses.toLoopback(url))
  await page.goto(addresses.toLoopback(url))
}

/** A page target's id is its main frame's. */
async function idOf(session: Chromium['pageSession']): Promise<string> {
  return (await session.send('Target.getTargetInfo')).targetInfo.targetId
}

/** What a person would read in the developer tools' console, refusals of the CSP included. */
function reportPage(page: Page, onError: (error: unknown) => void): void {
  page.on('pageerror', onError)
  page.on('crash', () => onError('The page crashed.'))
  page.on('console', (message) => {
    if (message.type() === 'error') onError(`console: ${message.text()}`)
  })
}
