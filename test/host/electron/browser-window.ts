import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  ProgressBarOptions,
  WebPreferences,
} from 'electron'
import { createEmitter, emitPreventable } from '../emitter.ts'
import type { Bounds, Orders } from '../fixture-line.ts'
import { strict } from '../strict.ts'
import type { DesktopCall } from './desktop.ts'
import type { HostContents } from './web-contents.ts'
import { createWebContents } from './web-contents.ts'

/** What a window needs to show its page. */
export interface WindowRequest {
  readonly url: string
  readonly contents: HostContents
  /** Path of the preload script. */
  readonly preload: string
  readonly bounds: Bounds
  /** To be called once, when the window is gone. */
  readonly onClosed: () => void
}

/** A window on the screen, or what stands for it. */
export interface ShownWindow {
  focus(): Promise<void>
}

export interface WindowOptions {
  readonly orders: Orders
  readonly announce: (contents: HostContents) => void
  readonly open: (request: WindowRequest) => Promise<ShownWindow>
  readonly closed: () => void
  readonly note: (call: DesktopCall) => void
}

/** The host's page is always like this, so a window that asks for something else gets none. */
const onlyPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
} satisfies WebPreferences

const knownOptions: ReadonlySet<string> = new Set([
  'x',
  'y',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'title',
  'show',
  'backgroundColor',
  'webPreferences',
] satisfies (keyof BrowserWindowConstructorOptions)[])

/** The stand-in for the class: it can be constructed, and has no static methods. */
export function createBrowserWindowClass(deps: WindowOptions): object {
  return new Proxy(function BrowserWindow() {}, {
    construct: (_, [options]) => createWindow(deps, options as BrowserWindowConstructorOptions),
    get(_, key) {
      throw new Error(`The Chromium host has no electron.BrowserWindow.${String(key)}`)
    },
  })
}

/** What the page's window may be listened to for. */
const events = [
  'ready-to-show',
  'close',
  'closed',
  'focus',
  'blur',
  'move',
  'resize',
  'maximize',
  'unmaximize',
  'enter-full-screen',
  'leave-full-screen',
]

function createWindow(deps: WindowOptions, options: BrowserWindowConstructorOptions): object {
  const { width = 800, height = 600, x = 0, y = 0 } = options
  const preload = checkOptions(options)
  const contents = createWebContents(deps.note)
  const emitter = createEmitter('BrowserWindow', events)
  let bounds: Bounds = { x, y, width, height }
  let isFocused = true
  let isFullScreen = false
  let shown: ShownWindow | undefined
  deps.note({ name: 'BrowserWindow', argument: `${width}x${height} at ${x},${y}` })

  function onClosed(): void {
    // Chromium's window is gone already: nobody can keep it.
    emitPreventable(emitter, 'close')
    contents.destroy()
    emitter.emit('closed')
    deps.note({ name: 'window.closed', argument: '' })
    deps.closed()
  }

  function setFocused(next: boolean): void {
    if (next === isFocused) return
    isFocused = next
    emitter.emit(next ? 'focus' : 'blur')
  }

  deps.orders.on('focus-window', (order) => setFocused(order.isFocused))
  deps.orders.on('move-window', (order) => {
    bounds = order.bounds
    emitter.emit('move')
    emitter.emit('resize')
  })

  function focus(): void {
    deps.note({ name: 'window.focus', argument: '' })
    setFocused(true)
    void shown?.focus()
  }

  const methods = {
    webContents: contents.electron,
    async loadURL(url: string) {
      if (shown) throw new Error('The Chromium host loads a window’s page once')
      shown = await deps.open({ url, contents, preload, bounds, onClosed })
      emitter.emit('ready-to-show')
    },
    // Chromium shows and restores its window by itself, and keeps its own state.
    show: () => void shown?.focus(),
    focus,
    restore: focus,
    // The Chromium stays as large as it is; main and the page are told all the same.
    setFullScreen(on: boolean) {
      if (on === isFullScreen) return
      isFullScreen = on
      deps.note({ name: 'window.setFullScreen', argument: String(on) })
      emitter.emit(on ? 'enter-full-screen' : 'leave-full-screen')
    },
    maximize: () => deps.note({ name: 'window.maximize', argument: '' }),
    setProgressBar: (progress: number, { mode = 'normal' }: Partial<ProgressBarOptions> = {}) =>
      deps.note({ name: 'window.setProgressBar', argument: `${progress} ${mode}` }),
    getNormalBounds: () => bounds,
    isFocused: () => isFocused,
    isMaximized: () => false,
    isFullScreen: () => isFullScreen,
    isMinimized: () => false,
    isDestroyed: () => contents.electron.isDestroyed(),
  } satisfies Partial<Record<keyof BrowserWindow, unknown>>

  deps.announce(contents)
  return strict('BrowserWindow', Object.assign(emitter, methods))
}

/** @returns the preload's path */
function checkOptions(options: BrowserWindowConstructorOptions): string {
  for (const name of Object.keys(options)) {
    if (!knownOptions.has(name)) throw new Error(`The Chromium host has no window option ${name}`)
  }
  const { preload, ...preferences } = options.webPreferences ?? {}
  for (const [name, value] of Object.entries(preferences)) {
    if ((onlyPreferences as Record<string, unknown>)[name] !== value) {
      throw new Error(`The Chromium host has no window with ${name} ${String(value)}`)
    }
  }
  if (preload === undefined) throw new Error('The Chromium host needs a preload script')
  return preload
}
