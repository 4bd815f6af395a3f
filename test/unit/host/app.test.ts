import { expect, it, vi } from 'vitest'
import { createApp, systemLanguages } from '../../host/electron/app.ts'

function start({ claim = () => true as boolean } = {}) {
  const end = vi.fn()
  const closeWindows = vi.fn(async () => {})
  const host = createApp({
    orders: { on: () => {} },
    note: () => {},
    version: '1.2.3',
    claim,
    closeWindows,
    onWindowless: () => {},
    end,
  })
  const seen: string[] = []
  for (const event of ['window-all-closed', 'before-quit', 'will-quit', 'quit']) {
    host.electron.on(event, () => void seen.push(event))
  }
  return { ...host, end, closeWindows, seen }
}

it('quits in Electron’s order', async () => {
  const { quit, end, closeWindows, seen } = start()
  quit()
  await vi.waitFor(() => expect(end).toHaveBeenCalledExactlyOnceWith(0))
  expect(seen).toEqual(['before-quit', 'will-quit', 'quit'])
  expect(closeWindows).toHaveBeenCalledOnce()
})

it('stays when a listener prevents quitting, and quits when it is asked again', async () => {
  const { electron, quit, end, closeWindows } = start()
  electron.once('before-quit', (event) => event.preventDefault())
  quit()
  expect(closeWindows).not.toHaveBeenCalled()
  quit()
  await vi.waitFor(() => expect(end).toHaveBeenCalledWith(0))
})

it('leaves it to the listeners what follows when the last window is closed', () => {
  const { windowClosed, seen } = start()
  windowClosed()
  expect(seen[0]).toBe('window-all-closed')
})

it('claims the folder that was set', () => {
  const claim = vi.fn(() => false)
  const { electron } = start({ claim })
  const app = electron as unknown as {
    setPath(name: string, folder: string): void
    requestSingleInstanceLock(): boolean
  }
  app.setPath('userData', '/somewhere')
  expect(app.requestSingleInstanceLock()).toBe(false)
  expect(claim).toHaveBeenCalledWith('/somewhere')
})

it.each([
  [{ LANG: 'de_AT.UTF-8' }, ['de-AT']],
  [{ LANGUAGE: 'de:en_GB', LANG: 'fr_FR@euro' }, ['de', 'en-GB', 'fr-FR']],
  [{ LC_ALL: 'C', LANG: 'en_GB' }, ['en-GB']],
  [{ LANG: 'C.UTF-8' }, []],
  [{}, []],
])('reads the languages off %j', (env, tags) => {
  expect(systemLanguages(env)).toEqual(tags)
})
