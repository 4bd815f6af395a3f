import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../support/app.ts'
import { galleryOf, placeOf } from './gallery-window.ts'
import {
  arrowTo,
  enter,
  enterSandbox,
  expectShownFocus,
  press,
  tabTo,
  turnTo,
  typeInto,
} from './keys.ts'
import { windowOf } from './window.ts'

/** What is done with stills, by keys alone: nothing here clicks, or moves the focus by itself. */

test.use({ stillsAtStart: 40 })

test.beforeEach(async ({ app: { page } }) => {
  await enterSandbox(page)
  await turnTo(page, 2, 'Gallery')
})

test('gallery: a search and a filter, and both taken away again', async ({ app: { page } }) => {
  const { cells, count, search, filters, filter, chips } = galleryOf(page)
  await expect(count).toHaveText('40 stills')
  const name = await cells.first().getAttribute('aria-label')
  const roomId = name?.match(/\w{4}-\w{4}-\w{4}/u)?.[0] ?? '?'
  await press(page, '/')
  await expect(search).toBeFocused()
  await page.keyboard.type(roomId)
  await expect(count).not.toHaveText('40 stills')
  await expect(cells.filter({ hasNotText: roomId })).toHaveCount(0)
  await expect(cells).not.toHaveCount(0)
  await press(page, 'Escape')
  await expect(count).toHaveText('40 stills')
  await expect(search).toBeFocused()
  await expectShownFocus(page)

  await enter(page, filters)
  await tabTo(page, filter('png'))
  await press(page, 'Space')
  await expect(count).not.toHaveText('40 stills')
  await press(page, 'Escape')
  await expect(filters).toBeFocused()
  await expectShownFocus(page)
  await enter(page, chips.first())
  await expect(count).toHaveText('40 stills')
  await expect(search).toBeFocused()

  await page.keyboard.type('nothing has this name')
  await enter(page, page.getByRole('button', { name: 'Clear search and filters' }))
  await expect(count).toHaveText('40 stills')
  await expect(search).toBeFocused()
  await expectShownFocus(page)
})

test('gallery: a range is made favourites, gets a tag, goes to the trash and comes back', async ({
  app: { page },
}) => {
  const { cells, selected, count, menuItem, undo } = galleryOf(page)
  const { dialog } = windowOf(page)
  await tabTo(page, cells.first())
  await press(page, 'ArrowRight', 'Space', 'Shift+ArrowRight', 'Shift+ArrowRight')
  await expect(selected).toHaveCount(3)
  await press(page, 'f')
  for (const cell of await selected.all()) await expect(cell).toHaveAccessibleName(/favourite/iu)
  const last = page.locator(`[data-place="${await placeOf(cells.nth(3))}"]`)
  await expect(last).toBeFocused()

  for (const [item, field, text] of [
    ['Tags…', dialog.getByRole('combobox', { name: 'Add' }), 'opening'],
    ['Note…', dialog.getByRole('textbox', { name: 'Note' }), 'The host is late.'],
  ] as const) {
    await press(page, 'Shift+F10')
    await arrowTo(page, menuItem(item))
    await press(page, 'Enter')
    await typeInto(page, field, text)
    if (item === 'Tags…') await press(page, 'Enter')
    await enter(page, dialog.getByRole('button', { name: 'Save' }))
    await expect(dialog).toBeHidden()
    await expect(last, `after ${item}`).toBeFocused()
  }

  await press(page, 'Delete')
  await expect(count).toContainText('37 stills')
  await expectShownFocus(page)
  await enter(page, undo)
  await expect(count).toContainText('40 stills')
  await expectShownFocus(page)

  await press(page, '/')
  await page.keyboard.type('opening')
  await expect(count).toHaveText(/^3 stills/u)
  await press(page, 'Escape')
  await page.keyboard.type('host is late')
  await expect(count).toHaveText(/^3 stills/u)
})

test('viewer: the next still, zoom, two compared, and back', async ({ app: { page } }) => {
  const { cells, viewer } = galleryOf(page)
  await tabTo(page, cells.first())
  await press(page, 'Enter')
  await expect(viewer).toContainText('1 of 40')
  await press(page, 'ArrowRight')
  await expect(viewer).toContainText('2 of 40')
  await press(page, '+')
  await expect(viewer.getByRole('button', { name: 'Fit' })).toHaveAttribute('aria-pressed', 'false')
  await press(page, '0', 'c')
  await expect(viewer.getByRole('img', { name: /^Still of/u })).toHaveCount(2)
  await press(page, 'c', 'ArrowLeft', 'Escape')
  await expect(viewer).toBeHidden()
  await expect(cells.first()).toBeFocused()
  await expectShownFocus(page)

  // Where somebody has looked on, that still is the one to go on from.
  await press(page, 'Enter')
  await expect(viewer).toContainText('1 of 40')
  await press(page, 'ArrowRight', 'ArrowRight')
  await expect(viewer).toContainText('3 of 40')
  await press(page, 'Escape')
  await expect(cells.nth(2)).toBeFocused()
  await expectShownFocus(page)
})

test('export: another kind is chosen, started, and put aside once it has ended', async ({
  app,
}) => {
  const { page } = app
  const { cells, selected, menuItem } = galleryOf(page)
  const dialog = page.getByRole('dialog', { name: 'Export 3 stills' })
  const exports = page.getByRole('region', { name: 'Exports' })
  await tabTo(page, cells.first())
  await press(page, 'Space', 'Shift+ArrowRight', 'Shift+ArrowRight')
  await expect(selected).toHaveCount(3)
  await press(page, 'Shift+F10')
  await arrowTo(page, menuItem('Export…'))
  await press(page, 'Enter')
  await tabTo(page, dialog.getByRole('radio', { checked: true }).first())
  await arrowTo(page, dialog.getByRole('radio', { name: 'ZIP' }), 'ArrowRight')
  await expect(dialog).toContainText('3 stills as they are')
  await enter(page, dialog.getByRole('button', { name: 'Export', exact: true }))
  await expect(dialog).toBeHidden()
  await expect(cells.nth(2)).toBeFocused()

  await expect(exports.getByRole('button', { name: /^Show in folder/u })).toBeVisible()
  expect(await readdir(path.join(app.root, 'saved-as'))).toEqual([expect.stringMatching(/\.zip$/u)])
  await enter(page, exports.getByRole('button', { name: /^Dismiss/u }))
  await expect(exports).toBeHidden()
  await expectShownFocus(page)
})

test('menu: into “Copy as”, out of it again, and a request copied', async ({ app }) => {
  const { page } = app
  const { cells, menu, menuItem } = galleryOf(page)
  const copied = async () =>
    (await app.desktopCalls()).filter(({ name }) => name === 'clipboard.writeText')
  await tabTo(page, cells.first())
  await press(page, 'Shift+F10')
  await arrowTo(page, menuItem('Copy as'))
  await press(page, 'ArrowRight')
  await expect(menuItem('cURL')).toBeFocused()
  await press(page, 'ArrowDown', 'ArrowLeft')
  await expect(menuItem('cURL')).toBeHidden()
  await expect(menuItem('Copy as')).toBeFocused()
  await press(page, 'ArrowRight')
  await arrowTo(page, menuItem('Python'))
  await press(page, 'Enter')
  await expect(menu).toHaveCount(0)
  await expect
    .poll(copied)
    .toEqual([expect.objectContaining({ argument: expect.stringContaining('import requests') })])
  await expect(cells.first()).toBeFocused()
})
