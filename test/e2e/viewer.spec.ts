import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { openPage } from './pages.ts'
import { openSandbox, windowOf } from './window.ts'

function viewerOf(page: Page) {
  const dialog = page.getByRole('dialog', { name: /^Still of / })
  return {
    dialog,
    pictures: dialog.getByRole('img', { name: /^Still of/ }),
    button: (name: string) => dialog.getByRole('button', { name, exact: true }),
    details: dialog.getByRole('region', { name: 'Details' }),
    filmstrip: dialog.getByRole('region', { name: 'Filmstrip' }),
  }
}

/** Opens one of the newest stills of the Rooms page. @param number from 0 */
async function openViewer(page: Page, number: number) {
  await openSandbox(page)
  await windowOf(page).stills.nth(number).getByRole('button').click()
  const viewer = viewerOf(page)
  await expect(viewer.dialog).toBeVisible()
  return viewer
}

async function boxOf(picture: Locator) {
  const box = await picture.boundingBox()
  if (!box) throw new Error('The picture isn’t there.')
  return box
}

test.describe('the viewer', () => {
  test.use({ stillsAtStart: 120 })

  test('zooms about the pointer, pans, and goes back', async ({ app: { page } }) => {
    const { dialog, pictures, button } = await openViewer(page, 2)
    await expect(dialog).toContainText('3 of 60')
    const before = await boxOf(pictures)
    const at = { x: before.x + before.width * 0.25, y: before.y + before.height * 0.4 }
    await page.mouse.move(at.x, at.y)
    for (let turn = 0; turn < 8; turn += 1) await page.mouse.wheel(0, -120)
    await expect.poll(async () => (await boxOf(pictures)).width).toBeGreaterThan(before.width * 3)
    const zoomed = await boxOf(pictures)
    await page.mouse.down()
    await page.mouse.move(at.x - 80, at.y - 30, { steps: 4 })
    await page.mouse.up()
    await expect.poll(async () => Math.round((await boxOf(pictures)).x - zoomed.x)).toBe(-80)
    // What pans while it is zoomed turns to the next one otherwise.
    await page.keyboard.press('ArrowRight')
    await expect(dialog).toContainText('3 of 60')
    await page.mouse.dblclick(at.x, at.y)
    await expect(button('Fit')).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('ArrowRight')
    await expect(dialog).toContainText('4 of 60')
  })

  test('is used by keys, and gives the focus back', async ({ app: { page } }) => {
    const { dialog, button, details, filmstrip, pictures } = await openViewer(page, 0)
    await page.keyboard.press('f')
    await expect(button('Favourite')).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('i')
    await expect(details).toBeHidden()
    await page.keyboard.press('s')
    await expect(filmstrip).toBeHidden()
    await page.keyboard.press('c')
    await expect(pictures).toHaveCount(2)
    await page.keyboard.press('c')
    await page.keyboard.press('End')
    await expect(dialog).toContainText('60 of 60')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(windowOf(page).stillsRegion.locator(':focus')).toHaveCount(1)
  })

  test('hands the still to others', async ({ app }) => {
    const { page } = app
    const { pictures, details } = await openViewer(page, 1)
    await pictures.click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Copy as' }).hover()
    await page.getByRole('menuitem', { name: 'Python' }).click()
    await expect(page.getByText('Copied as Python')).toBeVisible()
    await pictures.dragTo(details)
    await expect
      .poll(async () => (await app.desktopCalls()).map(({ name }) => name))
      .toEqual(expect.arrayContaining(['clipboard.writeText', 'webContents.startDrag']))
  })

  test('follows what goes into the trash and comes back', async ({ app: { page } }) => {
    await openSandbox(page)
    await openPage(page, 'Gallery')
    await page.getByRole('gridcell').first().dblclick()
    const { dialog } = viewerOf(page)
    await expect(dialog).toContainText('1 of 120')
    await page.keyboard.press('Delete')
    await expect(dialog).toContainText('1 of 119')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(dialog).toContainText('of 120')
  })

  test('exports from the menu', async ({ app }) => {
    const { page } = app
    await openSandbox(page)
    await openPage(page, 'Gallery')
    const cells = page.getByRole('gridcell')
    await cells.nth(0).click()
    await cells.nth(2).click({ modifiers: ['Shift'] })
    await cells.nth(1).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Export…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export 3 stills' })
    await dialog.getByRole('radio', { name: 'ZIP' }).press('Space')
    await dialog.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(page.getByRole('button', { name: /^Show in folder/ })).toBeVisible()
    const made = await readdir(path.join(app.root, 'saved-as'))
    expect(made).toEqual([expect.stringMatching(/\.zip$/u)])
  })
})

test.describe('files that are gone', () => {
  test.use({ stillsAtStart: 12, expectedProblems: /404|Failed to load/u })

  test('are told, and kept in the library', async ({ app }) => {
    const { page } = app
    await openSandbox(page)
    await expect(windowOf(page).stills.first()).toBeVisible()
    for (const name of await readdir(app.library)) {
      if (!name.startsWith('.')) await rm(path.join(app.library, name), { recursive: true })
    }
    await windowOf(page).stills.nth(1).getByRole('button').click()
    const { dialog } = viewerOf(page)
    await expect(dialog.getByRole('button', { name: 'Try again' })).toBeVisible()
    await page.evaluate(() => window.stillroom.startScan({ kind: 'scan' }))
    await expect(dialog.getByText(/gone since/u).first()).toBeVisible()
  })
})
