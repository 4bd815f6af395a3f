import type { App, Session, WebContents } from 'electron'
import { isAppUrl } from './app-scheme.ts'

/**
 * What no page may do, whatever it holds: leave the app, open windows, embed guests, or get any
 * permission. See docs/security.md.
 */
export function lockDown(app: App): void {
  app.on('web-contents-created', (_, contents) => lockDownContents(contents))
}

function lockDownContents(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Cameras, notifications, clipboard reading, devices: the page needs none of them. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}
