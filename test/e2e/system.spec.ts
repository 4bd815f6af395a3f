import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Args, StillroomApi } from '../../preload/contract.ts'
import type { StillroomApp } from '../support/app/launch.ts'
import { expect, test } from '../support/app.ts'
import { captureRequests, liveRooms } from '../support/rig.ts'
import { openSettings, settingsOf } from './settings-window.ts'
import { liveRoom, openProject, windowOf } from './window.ts'

/** What main has asked of the desktop by this name so far. */
async function callsOf(app: StillroomApp, name: string): Promise<readonly string[]> {
  const calls = await app.desktopCalls()
  return calls.filter((call) => call.name === name).map(({ argument }) => argument)
}

async function change(page: Page, preferences: Args<'changePreferences'>): Promise<void> {
  await page.evaluate(async (patch) => {
    const api = Reflect.get(globalThis, 'stillroom') as StillroomApi
    const result = await api.changePreferences(patch)
    if (!result.ok) throw new Error(result.error.message)
  }, preferences)
}

/** What main would capture now, whatever the page shows already. */
function shortcutTarget(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const api = Reflect.get(globalThis, 'stillroom') as StillroomApi
    const { preferences } = await api.getAppState()
    return preferences.globalShortcut.target
  })
}

test('a menu’s item does what the page’s command does, in the page’s language', async ({ app }) => {
  await app.page.getByRole('button', { name: 'Explore the sandbox' }).click()
  await windowOf(app.page).rooms.getByRole('option').first().waitFor()
  await app.outside({ type: 'click-menu', labels: ['View', 'Open Gallery'] })
  await expect(app.page.getByRole('heading', { name: 'Gallery' })).toBeVisible()
  await change(app.page, { language: 'de' })
  await expect
    .poll(async () => (await callsOf(app, 'menu.setApplicationMenu')).at(-1))
    .toContain('Ansicht (Räume öffnen')
  await app.outside({ type: 'click-menu', labels: ['Ansicht', 'Räume öffnen'] })
  await expect(app.page.getByRole('listbox', { name: 'Räume' })).toBeVisible()
})

test('the global shortcut captures what is selected, and tells the outcome once nobody looks', async ({
  app,
  sandbox,
}) => {
  const { room, stills } = await openProject(app.page, sandbox)
  const { roomId } = liveRoom(sandbox)
  await change(app.page, { globalShortcut: { accelerator: 'Control+Shift+K', target: 'selected' } })
  await app.outside({ type: 'focus-window', isFocused: false })
  await app.outside({ type: 'press-shortcut', accelerator: 'Control+Shift+K' })
  await expect
    .poll(() => callsOf(app, 'notification.show'))
    .toEqual([expect.stringContaining('No room is selected.')])
  await room(roomId).click()
  const selections = path.join(app.userData, 'selections.json')
  await expect.poll(() => readFile(selections, 'utf8').catch(String)).toContain(roomId)
  await app.outside({ type: 'press-shortcut', accelerator: 'Control+Shift+K' })
  await expect(stills).toHaveCount(1)
  expect(captureRequests(sandbox)).toHaveLength(1)
  await expect
    .poll(() => callsOf(app, 'notification.show'))
    .toContain('1 still saved\nProject Webinars')
  await app.outside({ type: 'click-notification', title: '1 still saved' })
  await expect(app.page.getByRole('dialog', { name: roomId })).toBeVisible()
})

test('the global shortcut captures the favourites where it is set to, whatever is selected', async ({
  app: { page, outside },
  sandbox,
}) => {
  const { room, rooms, stills } = await openProject(page, sandbox)
  const [selected, ...favourites] = liveRooms(sandbox)
  for (const roomId of favourites) {
    await room(roomId).click()
    await page.keyboard.press('f')
    await expect(room(roomId)).toHaveAccessibleName(/, favourite, live$/u)
  }
  await room(selected ?? '').click()
  await openSettings(page, 'Keyboard')
  await page.getByRole('textbox', { name: 'Global shortcut' }).press('Control+Shift+K')
  await page.getByRole('combobox', { name: 'It captures' }).selectOption('The favourites')
  await expect.poll(() => shortcutTarget(page)).toBe('favourites')
  await outside({ type: 'press-shortcut', accelerator: 'Control+Shift+K' })
  await expect.poll(() => captureRequests(sandbox).length).toBe(favourites.length)
  await settingsOf(page).close.click()
  await expect(rooms).toBeVisible()
  await expect(stills).toHaveCount(favourites.length)
  const captured = captureRequests(sandbox).map(({ body }) => Reflect.get(Object(body), 'roomId'))
  expect(captured.toSorted()).toEqual(favourites.toSorted())
})

test('a shortcut that another program has is reported', async ({ app }) => {
  await app.outside({ type: 'take-shortcut', accelerator: 'F13' })
  await change(app.page, { globalShortcut: { accelerator: 'F13', target: 'selected' } })
  const status = await app.page.evaluate(() => {
    const api = Reflect.get(globalThis, 'stillroom') as StillroomApi
    return api.getShortcutStatus()
  })
  expect(status).toMatchObject({
    ok: true,
    value: { isRegistered: false, failure: { message: expect.stringContaining('F13') } },
  })
})

test('a link selects its room, whatever the list shows, and captures nothing', async ({
  app,
  sandbox,
}) => {
  const { room, dialog } = await openProject(app.page, sandbox)
  const idle = sandbox.rooms.find(({ live }) => !live)
  if (!idle) throw new Error('Every room is live.')
  const open = (link: string) =>
    app.outside({ type: 'second-instance', argv: ['/opt/stillroom', link] })
  await open(`stillroom://room/${idle.roomId}`)
  await expect(room(idle.roomId)).toHaveAttribute('aria-selected', 'true')
  await open('stillroom://capture/all')
  await open('stillroom://room/nowhere-at-all')
  await expect(dialog.getByText('nowhere-at-all is not among the rooms')).toBeVisible()
  await dialog.getByRole('button', { name: 'Add room' }).click()
  await expect(dialog.getByText('VideoSDK does not know this room.')).toBeVisible()
  await app.page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  expect(captureRequests(sandbox)).toEqual([])
})

test('the window opens where it was, on a display that exists', async ({ app }) => {
  const right = { x: 1920, y: 0, width: 1920, height: 1040 }
  await app.outside({ type: 'move-window', bounds: { x: 2100, y: 100, width: 1000, height: 700 } })
  const file = path.join(app.userData, 'window.json')
  await expect.poll(() => readFile(file, 'utf8').catch(String)).toContain('2100')
  await app.restart()
  // The second display is gone.
  expect(await callsOf(app, 'BrowserWindow')).toContain('1000x700 at 460,170')
  await app.outside({ type: 'set-displays', displays: [right] })
})

test('failures are told while nobody looks: a notification, the badge, the taskbar', async ({
  app,
  sandbox,
}) => {
  const { room, capture } = await openProject(app.page, sandbox)
  await room(liveRoom(sandbox).roomId).click()
  sandbox.faults.set('capture', { kind: 'status', status: 403 })
  await app.outside({ type: 'focus-window', isFocused: false })
  await capture.click()
  await expect
    .poll(() => callsOf(app, 'notification.show'))
    .toEqual(['1 capture failed\nProject Webinars'])
  expect(await callsOf(app, 'app.setBadgeCount')).toEqual(['1'])
  await app.outside({ type: 'click-notification', title: '1 capture failed' })
  await expect(app.page.getByRole('heading', { name: 'Activity' })).toBeVisible()
  await expect.poll(() => callsOf(app, 'app.setBadgeCount')).toEqual(['1', '0'])
  await expect
    .poll(async () => (await callsOf(app, 'window.setProgressBar')).at(-1) ?? '-1 normal')
    .toBe('-1 normal')
})

test('starting at login can be switched on and off', async ({ app }) => {
  const set = (isOn: boolean) =>
    app.page.evaluate((on) => {
      const api = Reflect.get(globalThis, 'stillroom') as StillroomApi
      return api.setLaunchAtLogin({ isOn: on })
    }, isOn)
  expect(await set(true)).toMatchObject({ ok: true, value: { isSupported: true, isOn: true } })
  expect(await set(false)).toMatchObject({ ok: true, value: { isOn: false } })
})

test('the system’s accent colours the page, unless somebody wants Stillroom’s own', async ({
  app,
}) => {
  const accent = () =>
    app.page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--sr-accent'),
    )
  const own = await accent()
  await app.outside({ type: 'set-accent', rgba: 'e81123ff' })
  await expect.poll(accent).not.toBe(own)
  await change(app.page, { useAccent: false })
  await expect.poll(accent).toBe(own)
})
