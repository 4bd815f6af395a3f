import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { captureRequests } from '../support/rig.ts'
import { openPage } from './pages.ts'
import { liveRoom, openProject, windowOf } from './window.ts'

/** The Schedules page by the names that assistive technology hears, too. */
function schedulesOf(page: Page) {
  const dialog = page.getByRole('dialog')
  return {
    items: page.getByRole('list', { name: 'Schedules' }).getByRole('listitem'),
    make: page.getByRole('button', { name: 'New schedule' }),
    dialog,
    field: (name: string) => dialog.getByLabel(name, { exact: true }),
    start: dialog.getByRole('button', { name: 'Start schedule' }),
    button: (verb: string) => page.getByRole('button', { name: new RegExp(`^${verb} `, 'u') }),
  }
}

interface Choices {
  readonly every?: string
  readonly unit?: 'seconds' | 'minutes' | 'hours'
  readonly stopAfter?: string
}

/** Makes a schedule by the form. */
async function makeSchedule(page: Page, choices: Choices): Promise<void> {
  const { make, field, start, dialog } = schedulesOf(page)
  await make.click()
  await field('Every').fill(choices.every ?? '1')
  await field('Unit').selectOption(choices.unit ?? 'seconds')
  await field('Stop after').fill(choices.stopAfter ?? '')
  await start.click()
  await expect(dialog).toBeHidden()
}

/** Small pictures, so that a tick takes no time worth speaking of. */
async function chooseSmallPictures(page: Page): Promise<void> {
  await windowOf(page).option('Width').fill('64')
  await windowOf(page).option('Height').fill('36')
}

test('captures every live room until its last tick, and says so', async ({ app, sandbox }) => {
  const { page } = app
  await openProject(page, sandbox)
  await chooseSmallPictures(page)
  await openPage(page, 'Schedules')
  await expect(page.getByText('No schedules yet')).toBeVisible()
  await makeSchedule(page, { stopAfter: '2' })
  const { items, button, dialog } = schedulesOf(page)
  await expect(items).toHaveCount(1)
  await expect(items).toContainText('All live rooms')
  await expect(items).toContainText('Ended: its last tick has run')
  await expect(items).toContainText('2 ran')
  await button('Ticks').click()
  await expect(dialog.getByText('Captured 5 rooms')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await openPage(page, 'Rooms')
  await expect(windowOf(page).stills).toHaveCount(10)
  expect(captureRequests(sandbox)).toHaveLength(10)
  await openPage(page, 'Schedules')
  await button('Remove').click()
  await expect(items).toHaveCount(0)
  await openPage(page, 'Rooms')
  await expect(windowOf(page).stills).toHaveCount(10)
})

test('is stopped and started, and asks before it removes one that runs', async ({
  app: { page },
  sandbox,
}) => {
  await openProject(page, sandbox)
  await chooseSmallPictures(page)
  await openPage(page, 'Schedules')
  await makeSchedule(page, { every: '1' })
  const { items, button, dialog } = schedulesOf(page)
  await expect(items).toContainText('ran')
  await button('Stop').click()
  await expect(items).toContainText('Stopped')
  const asked = captureRequests(sandbox).length
  await button('Start').click()
  await expect.poll(() => captureRequests(sandbox).length).toBeGreaterThan(asked)
  await button('Remove').click()
  await expect(dialog).toContainText('stills')
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expect(items).toHaveCount(0)
})

test('goes on after a restart', async ({ app, sandbox }) => {
  await openProject(app.page, sandbox)
  await chooseSmallPictures(app.page)
  await openPage(app.page, 'Schedules')
  await makeSchedule(app.page, { every: '30', unit: 'minutes' })
  await expect(schedulesOf(app.page).items).toContainText('1 ran')
  await app.restart()
  await openPage(app.page, 'Schedules')
  const { items } = schedulesOf(app.page)
  await expect(items).toContainText('Running: next tick in')
  await expect(items).toContainText('1 ran')
})

test('captures the rooms that are selected', async ({ app: { page }, sandbox }) => {
  await openProject(page, sandbox)
  await chooseSmallPictures(page)
  const { roomId } = liveRoom(sandbox)
  await windowOf(page).room(roomId).click()
  await openPage(page, 'Schedules')
  const { make, field, start, items } = schedulesOf(page)
  await make.click()
  await field('Rooms').selectOption('selected')
  await field('Every').fill('30')
  await start.click()
  await expect(items).toContainText('1 ran')
  // A tick counts as soon as its captures are ordered.
  const asked = () => captureRequests(sandbox).map(({ body }) => body)
  await expect.poll(asked).toMatchObject([{ roomId }])
})

test('says what is wrong with a schedule before it starts', async ({ app: { page }, sandbox }) => {
  await openProject(page, sandbox)
  await windowOf(page).option('Time in stream').fill('0:05')
  await openPage(page, 'Schedules')
  const { make, field, start, dialog, items } = schedulesOf(page)
  await make.click()
  await expect(dialog).toContainText('real time')
  await field('Every').fill('0')
  await start.click()
  await expect(field('Every')).toBeFocused()
  await expect(field('Every')).toHaveAttribute('aria-invalid', 'true')
  await expect(items).toHaveCount(0)
})
