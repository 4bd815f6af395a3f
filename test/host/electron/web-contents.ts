import type { EventEmitter } from 'node:events'
import type { HandlerDetails, Item, WebContents } from 'electron'
import { createEmitter, emitPreventable } from '../emitter.ts'
import { strict } from '../strict.ts'
import type { DesktopCall } from './desktop.ts'

/** What may be listened to. The last two never come: no page has a webview, or a process to lose. */
const events = [
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'render-process-gone',
] as const

type OpenHandler = (details: Pick<HandlerDetails, 'url'>) => { readonly action: 'allow' | 'deny' }

interface Navigation {
  readonly url: string
  readonly isMainFrame: boolean
}

/** The stand-in for a window's `webContents`, and the host's own ways to drive it. */
export interface HostContents {
  readonly electron: EventEmitter & { isDestroyed(): boolean }
  /** @returns false where main prevented it */
  mayNavigate(kind: 'will-frame-navigate' | 'will-redirect', navigation: Navigation): boolean
  /** @returns false where main denies the new window */
  mayOpen(url: string): boolean
  /** Says where messages go from now on. */
  connect(send: (channel: string, args: readonly unknown[]) => void): void
  destroy(): void
}

/** @param note told of what the page can’t do in an installed Chromium */
export function createWebContents(note: (call: DesktopCall) => void): HostContents {
  const emitter = createEmitter('WebContents', events)
  let openHandler: OpenHandler = () => ({ action: 'allow' })
  // Electron drops what is sent before there is a page, too.
  let deliver: (channel: string, args: readonly unknown[]) => void = () => {}
  let destroyed = false

  const methods = {
    send: (channel: string, ...args: readonly unknown[]) => deliver(channel, args),
    isDestroyed: () => destroyed,
    startDrag: ({ file, files = [file] }: Item) =>
      note({ name: 'webContents.startDrag', argument: files.join('\n') }),
    setWindowOpenHandler: (handler: OpenHandler) => {
      openHandler = handler
    },
  } satisfies Partial<Record<keyof WebContents, unknown>>

  return {
    electron: strict('WebContents', Object.assign(emitter, methods)),
    mayNavigate: (kind, navigation) => emitPreventable(emitter, kind, navigation),
    mayOpen: (url) => openHandler({ url }).action === 'allow',
    connect: (send) => {
      deliver = send
    },
    destroy: () => {
      destroyed = true
      deliver = () => {}
    },
  }
}
