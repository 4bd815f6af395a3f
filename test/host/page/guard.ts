import type { BrowserContext, CDPSession } from '@playwright/test'
import type { Addresses } from '../addresses.ts'
import type { HostContents } from '../electron/web-contents.ts'

export interface GuardOptions {
  /** A session with the browser itself, which sees every frame and every new window. */
  readonly browser: CDPSession
  readonly context: BrowserContext
  readonly mainFrame: string
  readonly addresses: Addresses
  readonly contents: HostContents
  readonly onError: (error: unknown) => void
}

interface Paused {
  readonly requestId: string
  readonly frameId: string
  readonly redirectedRequestId?: string
  readonly request: { readonly url: string }
}

/**
 * Asks main's handlers before any frame loads a document, and keeps windows from opening.
 * https://chromedevtools.github.io/devtools-protocol/tot/Fetch/
 *
 * @returns lets the main frame load this address without asking, as Electron does for `loadURL`
 */
export async function openGuard(options: GuardOptions): Promise<(url: string) => void> {
  const { browser, context, mainFrame, addresses, contents, onError } = options
  let expected: string | undefined

  async function mayLoad({ frameId, request, redirectedRequestId }: Paused): Promise<boolean> {
    const isMainFrame = frameId === mainFrame
    if (isMainFrame && request.url === expected) return true
    const owner = isMainFrame ? 'page' : await ownerOf(browser, frameId)
    const url = addresses.toApp(request.url)
    switch (owner) {
      case 'page':
        return contents.mayNavigate(
          redirectedRequestId === undefined ? 'will-frame-navigate' : 'will-redirect',
          { url, isMainFrame },
        )
      case 'new-window':
        refuseWindow(contents, url, onError)
        return false
      case 'tool':
        return true
    }
  }

  async function decide(paused: Paused): Promise<void> {
    const { requestId } = paused
    if (await mayLoad(paused)) await browser.send('Fetch.continueRequest', { requestId })
    else await browser.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
  }

  browser.on('Fetch.requestPaused', (paused) => {
    decide(paused).catch(onError)
  })
  await browser.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] })
  context.on('page', (page) => {
    closeIfOpened(page).catch(onError)
  })
  return (url) => {
    expected = url
  }
}

/**
 * Whose document a frame's is: the page's own (its sub-frames are no targets of their own), that
 * of a window which the page opened, or that of a tool which drives the window.
 */
async function ownerOf(
  browser: CDPSession,
  frameId: string,
): Promise<'page' | 'new-window' | 'tool'> {
  try {
    const { targetInfo } = await browser.send('Target.getTargetInfo', { targetId: frameId })
    if (targetInfo.type !== 'page') return 'page'
    return targetInfo.openerId === undefined ? 'tool' : 'new-window'
  } catch {
    return 'page'
  }
}

function refuseWindow(contents: HostContents, url: string, onError: (error: unknown) => void) {
  if (contents.mayOpen(url)) onError(new Error('The Chromium host opens one window only'))
}

/** A window without a document to load shows up only here. */
async function closeIfOpened(page: {
  opener(): Promise<unknown>
  close(): Promise<void>
}): Promise<void> {
  if (await page.opener()) await page.close()
}
