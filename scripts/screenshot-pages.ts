import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { galleryOf } from '../test/e2e/gallery-window.ts'
import { openPage } from '../test/e2e/pages.ts'
import { previewOf } from '../test/e2e/preview-window.ts'
import { settingsOf } from '../test/e2e/settings-window.ts'
import { connectProject, liveRoom, windowOf } from '../test/e2e/window.ts'
import { addSchedule } from './screenshot-busy-scenes.ts'
import type { Stage } from './screenshot-scenes.ts'

interface Scene {
  readonly name: string
  readonly show: (stage: Stage) => Promise<void>
}

/** Every page of the window, in an order in which one can be reached from the one before. */
const scenes: readonly Scene[] = [
  { name: 'welcome', show: async () => {} },
  { name: 'connect', show: showRefusal },
  { name: 'gallery-empty', show: showEmptyGallery },
  { name: 'activity-empty', show: ({ app }) => openPage(app.page, 'Activity') },
  { name: 'schedules-empty', show: ({ app }) => openPage(app.page, 'Schedules') },
  { name: 'rooms-none-selected', show: ({ app }) => openPage(app.page, 'Rooms') },
  { name: 'rooms', show: showRooms },
  { name: 'palette', show: showPalette },
  { name: 'shortcuts', show: showShortcuts },
  { name: 'wall', show: showWall },
  { name: 'gallery', show: showGallery },
  { name: 'viewer', show: showViewer },
  { name: 'schedules', show: showSchedules },
  { name: 'activity', show: showActivity },
  { name: 'settings', show: ({ app }) => settingsOf(app.page).open.click() },
  { name: 'settings-names', show: ({ app }) => showSection(app.page, 'File names') },
  { name: 'settings-keyboard', show: ({ app }) => showSection(app.page, 'Keyboard') },
]

/** Every page once: what {@link Stage.shoot} makes of each is its own business. */
export async function playPages(stage: Stage): Promise<void> {
  for (const { name, show } of scenes) {
    await show(stage)
    await stage.shoot(name)
  }
}

async function showRefusal({ app: { page }, sandbox }: Stage): Promise<void> {
  await connectProject(page, { ...sandbox, secret: 'mistyped' })
  await expect(windowOf(page).alert).toBeVisible()
}

async function showEmptyGallery({ app: { page }, sandbox }: Stage): Promise<void> {
  await connectProject(page, sandbox)
  await windowOf(page).rooms.getByRole('option').first().waitFor()
  await openPage(page, 'Gallery')
}

/** A live room that plays, and stills of all. */
async function showRooms({ app: { page }, sandbox }: Stage): Promise<void> {
  const { room, captureAllLive, stills } = windowOf(page)
  await room(liveRoom(sandbox).roomId).click()
  await captureAllLive.click()
  await expect(stills).toHaveCount(sandbox.rooms.filter(({ live }) => live).length)
  await expect(previewOf(page).timeline).toHaveAttribute('aria-valuetext', /live$/u)
}

async function showPalette({ app: { page } }: Stage): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(windowOf(page).dialog.getByRole('option').first()).toBeVisible()
}

async function showShortcuts({ app: { page } }: Stage): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(windowOf(page).dialog).toBeHidden()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
}

/** One of its rooms is black, and another gives nothing. */
async function showWall({ app: { page }, sandbox }: Stage): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(windowOf(page).dialog).toBeHidden()
  await openPage(page, 'Wall')
  const black = { kind: 'other-image', color: '#000000', width: 640, height: 360 } as const
  sandbox.faults.set('thumbnail', black, { times: 1 })
  await page.getByRole('button', { name: 'Keep fresh' }).click()
  await expect(page.getByRole('main')).toContainText('Black')
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
}

async function showGallery({ app: { page } }: Stage): Promise<void> {
  await openPage(page, 'Gallery')
  const { cells } = galleryOf(page)
  await cells.nth(1).click()
  await cells.nth(2).click({ modifiers: ['Shift'] })
}

async function showViewer({ app: { page } }: Stage): Promise<void> {
  const { cells, viewer } = galleryOf(page)
  await cells.nth(3).dblclick()
  await expect(viewer.getByRole('region', { name: 'Filmstrip' })).toBeVisible()
}

async function showSchedules({ app: { page }, sandbox }: Stage): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(galleryOf(page).viewer).toBeHidden()
  const rooms = sandbox.rooms
    .filter(({ live }) => live)
    .slice(0, 2)
    .map(({ roomId, customRoomId = null }) => ({ roomId, customRoomId }))
  await addSchedule(page, { rooms, intervalMs: 2000, stopAfter: 1 })
  await addSchedule(page, { rooms, intervalMs: 3_600_000, weekdays: [1, 2, 3, 4, 5] })
  await openPage(page, 'Schedules')
  await expect(page.getByText('Ended')).toBeVisible()
}

async function showActivity({ app: { page }, sandbox }: Stage): Promise<void> {
  await openPage(page, 'Rooms')
  sandbox.faults.set('thumbnail', { kind: 'stall', afterBytes: 30_000 }, { times: 2 })
  await windowOf(page).captureAllLive.click()
  await openPage(page, 'Activity')
  await expect(page.getByRole('main')).toContainText('Downloading')
}

function showSection(page: Page, name: string): Promise<void> {
  return settingsOf(page).section(name).click()
}
