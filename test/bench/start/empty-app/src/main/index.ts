import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, protocol, session } from 'electron'

/**
 * What electron-vite's template does, and no more: a window with a page. The page comes from the
 * scheme that the Chromium host serves, not from a file, and gets no permission, as the host asks.
 */
const origin = 'app://stillroom'
const page = new URL('../renderer/', import.meta.url)

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
}

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
app.on('window-all-closed', () => app.quit())
void app.whenReady().then(open)

async function open(): Promise<void> {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) =>
    answer(false),
  )
  session.defaultSession.setPermissionCheckHandler(() => false)
  protocol.handle('app', serve)
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { preload: fileURLToPath(new URL('../preload/index.cjs', import.meta.url)) },
  })
  window.on('ready-to-show', () => window.show())
  await window.loadURL(`${origin}/`)
}

async function serve({ url }: Request): Promise<Response> {
  const name = new URL(url).pathname.slice(1) || 'index.html'
  const body = await readFile(new URL(name, page))
  return new Response(body, {
    headers: { 'content-type': types[name.split('.').at(-1) ?? ''] ?? '' },
  })
}
