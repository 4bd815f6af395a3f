import { expect, test } from '../support/app.ts'
import { galleryOf, openGallery, placeOf } from './gallery-window.ts'
import { filesIn } from './library.ts'
import { openPage } from './pages.ts'
import { captureRoom, openSandbox, windowOf } from './window.ts'

test('an empty library says what to do', async ({ app: { page } }) => {
  await openGallery(page)
  await expect(page.getByRole('main').getByText('No stills yet')).toBeVisible()
  await page.getByRole('button', { name: 'Go to Rooms' }).click()
  await expect(windowOf(page).rooms).toBeVisible()
})

test('a still shows up while somebody looks', async ({ app: { page } }) => {
  const [roomId = ''] = await openSandbox(page)
  await openPage(page, 'Gallery')
  await openPage(page, 'Rooms')
  await captureRoom(page, roomId)
  await expect(windowOf(page).still(roomId)).toBeVisible()
  await openPage(page, 'Gallery')
  const { cells, count } = galleryOf(page)
  await expect(cells).toHaveCount(1)
  await expect(count).toContainText('1 still')
  await expect(
    cells.getByRole('img', { includeHidden: true }).or(cells.locator('img')),
  ).toBeVisible()
})

test.describe('with 240 stills', () => {
  test.use({ stillsAtStart: 240 })

  test('finds as somebody types, and forgets it again', async ({ app: { page } }) => {
    const { cells, count, search, chips } = await openGallery(page)
    await expect(count).toContainText('240 stills')
    await expect(cells.first()).toHaveAccessibleName(/^\w{4}-/u)
    const roomId = (await cells.first().getAttribute('aria-label'))?.match(
      /\w{4}-\w{4}-\w{4}/u,
    )?.[0]
    await search.fill(roomId ?? '')
    await expect(count).not.toContainText('240 stills')
    for (const cell of await cells.all()) await expect(cell).toContainText(roomId ?? '?')

    await search.fill('nothing has this name')
    await expect(page.getByText('Nothing found')).toBeVisible()
    await page.getByRole('button', { name: 'Clear search and filters' }).click()
    await expect(count).toContainText('240 stills')
    await expect(chips).toHaveCount(0)
  })

  test('narrows by filters, each of which can be taken away', async ({ app: { page } }) => {
    const { count, filters, filter, chips } = await openGallery(page)
    await filters.click()
    await filter('png').check()
    await expect(count).not.toContainText('240 stills')
    await page.keyboard.press('Escape')
    await chips.first().click()
    await expect(count).toContainText('240 stills')
  })

  test('goes by room, oldest first, or by size', async ({ app: { page } }) => {
    const { cells, order } = await openGallery(page)
    await expect(cells.first()).toBeVisible()
    const newest = await placeOf(cells.first())
    await order.selectOption('oldest')
    await expect.poll(() => placeOf(cells.first())).not.toBe(newest)
    await page.getByRole('radio', { name: 'By room' }).press('Space')
    await expect(
      page
        .getByRole('grid')
        .getByText(/\w{4}-\w{4}-\w{4}/u)
        .first(),
    ).toBeVisible()
    await order.selectOption('largest')
    await expect(cells.first()).toBeVisible()
  })

  test('is used without a mouse', async ({ app: { page } }) => {
    await openSandbox(page)
    await page.keyboard.press('ControlOrMeta+2')
    const { cells, selected, viewer, search, count, undo } = galleryOf(page)
    await expect(cells.first()).toBeVisible()
    await page.keyboard.press('/')
    await expect(search).toBeFocused()
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Tab')
      if ((await page.evaluate(() => document.activeElement?.role)) === 'gridcell') break
    }
    await expect(cells.first()).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(cells.nth(1)).toBeFocused()
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await expect(selected).toHaveCount(3)
    await page.keyboard.press('f')
    await expect(selected.first()).toHaveAccessibleName(/favourite/iu)

    await page.keyboard.press('Delete')
    await expect(count).toContainText('237 stills')
    await expect(undo).toBeVisible()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(count).toContainText('240 stills')

    await page.keyboard.press('Home')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await expect(viewer).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Escape')
    await expect(viewer).toBeHidden()
    await expect(page.locator('[role="gridcell"]:focus')).toHaveCount(1)
  })

  test('selects by mouse, and acts on what is selected', async ({ app }) => {
    const { page } = app
    const { cells, selected, menuItem, count, undo } = await openGallery(page)
    await cells.nth(1).click()
    await cells.nth(4).click({ modifiers: ['Shift'] })
    await expect(selected).toHaveCount(4)
    await cells.nth(2).click({ modifiers: ['ControlOrMeta'] })
    await expect(selected).toHaveCount(3)
    await cells.nth(3).click({ button: 'right' })
    await menuItem('Move 3 to trash').click()
    await expect(count).toContainText('237 stills')
    const before = await filesIn(app.library)
    await undo.click()
    await expect(count).toContainText('240 stills')
    expect(await filesIn(app.library)).toEqual(before)
  })

  test('has its menu wholly within a small window', async ({ app: { page } }) => {
    const { cells, menu, menuItem } = await openGallery(page)
    const last = menu.getByRole('menuitem').last()
    // The second height is lower than the menu, as in a window that is zoomed.
    for (const height of [520, 340]) {
      await page.setViewportSize({ width: 760, height })
      await cells.first().click({ button: 'right', position: { x: 20, y: 20 } })
      await expect(menu).toBeInViewport({ ratio: 1 })
      await expect(menu.getByRole('menuitem').first()).toBeFocused()
      await page.keyboard.press('End')
      await expect(last).toBeFocused()
      await expect(last).toBeInViewport({ ratio: 1 })
      await page.keyboard.press('Escape')
      await expect(menu).toBeHidden()
    }
    // What the scrolling menu opens beside itself isn't cut off by it.
    await cells.first().click({ button: 'right', position: { x: 20, y: 20 } })
    await menuItem('Copy as').press('ArrowRight')
    await expect(menuItem('cURL')).toBeFocused()
    await expect(menuItem('Python')).toBeInViewport({ ratio: 1 })
  })

  test('keeps its place while pages are turned', async ({ app: { page } }) => {
    const { grid, cells, search } = await openGallery(page)
    await search.fill('a')
    await search.fill('')
    await expect(cells.first()).toBeVisible()
    await grid.evaluate((element) => element.scrollTo(0, 300))
    await openPage(page, 'Rooms')
    await openPage(page, 'Gallery')
    await expect.poll(() => grid.evaluate((element) => element.scrollTop)).toBe(300)
  })

  test('gives up pictures that have left before they were loaded', async ({ app: { page } }) => {
    // They never come.
    await page.route(/\/previews?\//u, () => {})
    const { grid, count, cells } = await openGallery(page)
    await expect(count).toContainText('240 stills')
    await expect(cells.first()).toHaveAccessibleName(/^\w{4}-/u)
    const first = await cells.first().locator('img').elementHandle()
    await grid.evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
    await expect(cells.last()).toHaveAccessibleName(/^\w{4}-/u)
    await expect
      .poll(() => first?.evaluate((image) => [image.isConnected, image.hasAttribute('src')]))
      .toEqual([false, false])
  })

  test('shows what is in view once the list has flown by', async ({ app: { page } }) => {
    const { grid, count, cells } = await openGallery(page)
    await expect(count).toContainText('240 stills')
    await expect(cells.first()).toHaveAccessibleName(/^\w{4}-/u)
    await grid.evaluate(async (element) => {
      for (let top = 0; top < element.scrollHeight; top += 400) {
        element.scrollTop = top
        await new Promise(requestAnimationFrame)
      }
    })
    await expect(cells.last()).toHaveAccessibleName(/^\w{4}-/u)
    await expect(cells.last().locator('img')).toBeVisible()
  })
})
