import { expect, test } from '../support/app.ts'
import { expectAccessible } from './axe.ts'
import { openGallery } from './gallery-window.ts'
import { activityOf, openPage } from './pages.ts'
import { previewOf } from './preview-window.ts'
import { settingsOf } from './settings-window.ts'
import {
  captureRoom,
  chooseTheme,
  colorScheme,
  liveRoom,
  openProject,
  openSandbox,
  windowOf,
} from './window.ts'

for (const theme of ['Light', 'Dark'] as const) {
  test.describe(theme, () => {
    test.beforeEach(async ({ app }) => {
      await chooseTheme(app.page, theme)
      await expect.poll(() => colorScheme(app.page)).toBe(theme.toLowerCase())
    })

    test('welcome', ({ app }) => expectAccessible(app.page))

    test('welcome, with problems', async ({ app }) => {
      await app.page.getByRole('button', { name: 'Connect', exact: true }).click()
      await expectAccessible(app.page)
    })

    test('every part of the settings', async ({ app: { page } }) => {
      const { open, nav } = settingsOf(page)
      await open.click()
      for (const section of await nav.getByRole('button').all()) {
        await section.click()
        await expect(section).toHaveAttribute('aria-current', 'true')
        await expectAccessible(page)
      }
    })

    test('rooms, and a selected one', async ({ app }) => {
      const [roomId = ''] = await openSandbox(app.page)
      await expectAccessible(app.page)
      await windowOf(app.page).room(roomId).click()
      await expectAccessible(app.page)
      await app.page.keyboard.press('f')
      await app.page.keyboard.press('Shift+F10')
      await expect(app.page.getByRole('menuitem', { name: 'Hide' })).toBeVisible()
      await expectAccessible(app.page)
      await app.page.getByRole('menuitem', { name: 'Hide' }).press('Enter')
      await app.page.getByRole('button', { name: 'Add a room' }).click()
      await app.page.getByRole('button', { name: 'Add', exact: true }).click()
      await expectAccessible(app.page)
    })

    test('the live preview, and a still beside its frame', async ({ app: { page } }) => {
      const [roomId = ''] = await openSandbox(page)
      await windowOf(page).room(roomId).click()
      const { timeline, moment, comparison } = previewOf(page)
      await expect(timeline).toHaveAttribute('aria-valuetext', /live$/u)
      await expectAccessible(page)
      await moment.click()
      await expect(comparison).toContainText('the same moment')
      await expectAccessible(page)
    })

    test('the presets, and a name for one', async ({ app: { page } }) => {
      await openSandbox(page)
      await page.getByRole('button', { name: 'Presets' }).click()
      await expect(page.getByRole('menuitemradio').first()).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('menuitem', { name: 'Save as a preset…' }).click()
      await expect(windowOf(page).dialog).toBeVisible()
      await expectAccessible(page)
    })

    test('capturing', async ({ app, sandbox }) => {
      const { jobs } = await openProject(app.page, sandbox)
      sandbox.faults.set('capture', { kind: 'hang' })
      await captureRoom(app.page, liveRoom(sandbox).roomId)
      await expect(jobs).toContainText('Capturing')
      await expectAccessible(app.page)
    })

    test('saved, and its details', async ({ app }) => {
      const [roomId = ''] = await openSandbox(app.page)
      await captureRoom(app.page, roomId)
      await expect(windowOf(app.page).still(roomId)).toBeVisible()
      await expectAccessible(app.page)
      await windowOf(app.page).still(roomId).click()
      await expect(windowOf(app.page).dialog).toContainText('SHA-256')
      await expectAccessible(app.page)
    })

    test('failed', async ({ app, sandbox }) => {
      const { jobs } = await openProject(app.page, sandbox)
      sandbox.faults.set('capture', { kind: 'status', status: 403 })
      await captureRoom(app.page, liveRoom(sandbox).roomId)
      await expect(jobs).toContainText('This API key may not do that.')
      await expectAccessible(app.page)
      await openPage(app.page, 'Activity')
      await expect(activityOf(app.page).captures).toHaveCount(1)
      await expectAccessible(app.page)
    })

    test('activity, empty and under way', async ({ app, sandbox }) => {
      await openProject(app.page, sandbox)
      await openPage(app.page, 'Activity')
      await expectAccessible(app.page)
      await openPage(app.page, 'Rooms')
      const headers = { 'retry-after': '30' }
      sandbox.faults.set('capture', { kind: 'status', status: 429, headers })
      await windowOf(app.page).captureAllLive.click()
      await expect(app.page.getByText('VideoSDK asks to wait: next captures')).toBeVisible()
      await expectAccessible(app.page)
      await openPage(app.page, 'Activity')
      await expectAccessible(app.page)
    })

    test('schedules', async ({ app }) => {
      await openSandbox(app.page)
      await openPage(app.page, 'Schedules')
      await expectAccessible(app.page)
    })

    test('a schedule, and a new one', async ({ app, sandbox }) => {
      await openProject(app.page, sandbox)
      await openPage(app.page, 'Schedules')
      await app.page.getByRole('button', { name: 'New schedule' }).click()
      await app.page.getByLabel('Only at certain hours').check()
      await expectAccessible(app.page)
      await app.page.getByLabel('Only at certain hours').uncheck()
      await app.page.getByRole('button', { name: 'Start schedule' }).click()
      await expect(app.page.getByRole('list', { name: 'Schedules' })).toContainText('1 ran')
      await expectAccessible(app.page)
      await app.page.getByRole('button', { name: /^Ticks of/u }).click()
      await expect(app.page.getByRole('dialog')).toContainText('Tick 1')
      await expectAccessible(app.page)
    })

    test('the palette, and the shortcuts', async ({ app: { page } }) => {
      await openSandbox(page)
      await page.keyboard.press('ControlOrMeta+k')
      await page.keyboard.type('open')
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.type(' nothing of that name')
      await expect(page.getByRole('dialog')).toContainText('Nothing is called that.')
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
      await expectAccessible(page)
    })

    test('the wall, with and without trouble', async ({ app: { page }, sandbox }) => {
      await openProject(page, sandbox)
      await openPage(page, 'Wall')
      await expectAccessible(page)
      sandbox.faults.set('thumbnail', {
        kind: 'other-image',
        color: '#000000',
        width: 640,
        height: 360,
      })
      await page.getByRole('button', { name: 'Keep fresh' }).click()
      await expect(page.getByRole('main')).toContainText('Black')
      await expectAccessible(page)
      await page.keyboard.press('f')
      await expect(page.getByRole('banner')).toBeHidden()
      await expectAccessible(page)
    })

    test.describe('with stills', () => {
      test.use({ stillsAtStart: 40 })

      test('the gallery, and a selection with its menu', async ({ app: { page } }) => {
        const { cells, menu } = await openGallery(page)
        await cells.nth(1).click()
        await expectAccessible(page)
        await page.getByRole('button', { name: 'Filters' }).click()
        await expectAccessible(page)
        await page.keyboard.press('Escape')
        await cells.nth(1).click({ button: 'right' })
        await expect(menu).toBeVisible()
        await expectAccessible(page)
      })

      test('the viewer, and two stills compared', async ({ app: { page } }) => {
        const { cells, viewer } = await openGallery(page)
        await cells.first().dblclick()
        await expect(viewer).toBeVisible()
        await expectAccessible(page)
        await page.keyboard.press('c')
        await expectAccessible(page)
      })

      test('an export, and how the library is kept', async ({ app: { page } }) => {
        const { cells, menuItem } = await openGallery(page)
        await cells.first().click({ button: 'right' })
        await menuItem('Export…').click()
        await expect(page.getByRole('dialog', { name: 'Export 1 still' })).toBeVisible()
        await expectAccessible(page)
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: 'Library', exact: true }).click()
        await expect(page.getByRole('list', { name: 'Folders' })).toBeVisible()
        await expectAccessible(page)
      })
    })
  })
}
