import { EventEmitter } from 'node:events'
import type { App, Session, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { denyPermissions, lockDown } from '../../../main/desktop/lockdown.ts'

/** Contents as Electron hands them to `web-contents-created`. */
function lockedContents() {
  const app = new EventEmitter()
  lockDown(app as unknown as App)
  let openHandler: (() => { action: string }) | undefined
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: () => { action: string }) => {
      openHandler = handler
    },
  })
  app.emit('web-contents-created', {}, contents as unknown as WebContents)
  const prevented = (event: string, url: string) => {
    let isPrevented = false
    contents.emit(event, { url, preventDefault: () => (isPrevented = true) })
    return isPrevented
  }
  return { prevented, open: () => openHandler?.() }
}

describe('a locked-down page', () => {
  it.each([
    ['https://evil.example/', true],
    ['file:///etc/passwd', true],
    ['javascript:alert(1)', true],
    ['app://evil/', true],
    ['app://stillroom/', false],
  ])('navigating to %s is prevented: %s', (url, prevented) => {
    expect(lockedContents().prevented('will-frame-navigate', url)).toBe(prevented)
  })

  it('follows no redirects, embeds no guests and opens no windows', () => {
    const { prevented, open } = lockedContents()
    expect(prevented('will-redirect', 'app://stillroom/')).toBe(true)
    expect(prevented('will-attach-webview', 'app://stillroom/')).toBe(true)
    expect(open()).toEqual({ action: 'deny' })
  })

  it('gets no permission', () => {
    const handlers: Record<string, (...args: unknown[]) => unknown> = {}
    const set = (name: string) => (handler: (...args: unknown[]) => unknown) => {
      handlers[name] = handler
    }
    denyPermissions({
      setPermissionRequestHandler: set('request'),
      setPermissionCheckHandler: set('check'),
      setDevicePermissionHandler: set('device'),
    } as unknown as Session)
    let answer: unknown
    handlers.request?.({}, 'media', (granted: unknown) => {
      answer = granted
    })
    expect([answer, handlers.check?.(), handlers.device?.()]).toEqual([false, false, false])
  })
})
