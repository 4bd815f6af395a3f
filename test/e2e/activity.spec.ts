import type { Sandbox } from '../../main/sandbox/server.ts'
import type { StillroomApp } from '../support/app/launch.ts'
import { expect, test } from '../support/app.ts'
import { filesIn } from './library.ts'
import { activityOf, openPage, pageButton } from './pages.ts'
import { captureRoom, liveRoom, openProject, windowOf } from './window.ts'

test.describe('the pages', () => {
  test('are opened by keys, each with its heading in focus', async ({ app: { page }, sandbox }) => {
    await openProject(page, sandbox)
    for (const [key, name] of [
      ['2', 'Gallery'],
      ['3', 'Schedules'],
      ['4', 'Activity'],
      ['1', 'Rooms'],
    ] as const) {
      await page.keyboard.press(`ControlOrMeta+${key}`)
      await expect(page.getByRole('heading', { name, exact: true, level: 2 })).toBeFocused()
      await expect(pageButton(page, name)).toHaveAttribute('aria-current', 'page')
    }
  })

  test('leave the rooms as they were', async ({ app: { page }, sandbox }) => {
    const { rooms, room, option } = await openProject(page, sandbox)
    const { roomId } = liveRoom(sandbox)
    await room(roomId).click()
    await option('Width').fill('640')
    await openPage(page, 'Activity')
    await expect(rooms).toBeHidden()
    await openPage(page, 'Rooms')
    await expect(room(roomId)).toHaveAttribute('aria-selected', 'true')
    await expect(option('Width')).toHaveValue('640')
  })

  test('capture nothing by key where no rooms are to be seen', async ({
    app: { page },
    sandbox,
  }) => {
    const { room } = await openProject(page, sandbox)
    await room(liveRoom(sandbox).roomId).click()
    await openPage(page, 'Activity')
    await page.keyboard.press('c')
    await page.keyboard.press('ControlOrMeta+Enter')
    await openPage(page, 'Rooms')
    expect(sandbox.log.filter(({ path }) => path === '/v2/hls/capture')).toEqual([])
  })
})

test('says what would be here while there is nothing', async ({ app: { page }, sandbox }) => {
  await openProject(page, sandbox)
  await openPage(page, 'Activity')
  await expect(page.getByText('Nothing waits, runs or has failed')).toBeVisible()
  await expect(activityOf(page).captures).toHaveCount(0)
})

test('tells a failure with the server’s words, and retries it', async ({ app, sandbox }) => {
  const { page } = app
  const { roomId } = await failOne(app, sandbox)
  await expect(pageButton(page, 'Activity')).toHaveAccessibleName('Activity 1 failed')
  await openPage(page, 'Activity')

  const { captures, batches, filter } = activityOf(page)
  await expect(captures).toContainText([roomId])
  await expect(captures).toContainText(['This API key may not do that.'])
  await expect(captures).toContainText(['The server says: “Plan does not allow captures”'])
  await expect(batches).toContainText(['1 failed'])
  await filter('Running').click()
  await expect(captures).toHaveCount(0)
  await filter('Failed').click()
  await expect(captures).toHaveCount(1)

  sandbox.faults.clear()
  await captures.getByRole('button', { name: `Retry ${roomId}` }).click()
  await expect(captures).toHaveCount(0)
  await expect(batches).toContainText(['1 of 1 saved'])
  await expect(pageButton(page, 'Activity')).toHaveAccessibleName('Activity')
  expect(await filesIn(app.library)).toHaveLength(1)
})

test('keeps the focus in the row whose button is gone', async ({ app, sandbox }) => {
  const { page } = app
  const { roomId } = await failOne(app, sandbox)
  await openPage(page, 'Activity')
  const { captures } = activityOf(page)
  sandbox.faults.set('capture', { kind: 'hang' })
  await captures.getByRole('button', { name: `Retry ${roomId}` }).focus()
  await page.keyboard.press('Enter')
  await expect(captures).toContainText(['Capturing'])
  await page.keyboard.press('Tab')
  await expect(captures.getByRole('button', { name: `Cancel ${roomId}` })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(captures).toContainText(['Cancelled'])
})

test('forgets a failure', async ({ app, sandbox }) => {
  await failOne(app, sandbox)
  await openPage(app.page, 'Activity')
  const { captures, tool } = activityOf(app.page)
  await expect(captures).toHaveCount(1)
  await tool('Dismiss failed').click()
  await expect(captures).toHaveCount(0)
  await openPage(app.page, 'Rooms')
  await expect(windowOf(app.page).jobs).toHaveCount(0)
})

test('sets captures at a time, and keeps it over a restart', async ({ app, sandbox }) => {
  await openProject(app.page, sandbox)
  await openPage(app.page, 'Activity')
  const { concurrency } = activityOf(app.page)
  await expect(concurrency).toHaveValue('4')
  await concurrency.fill('33')
  await expect(app.page.getByText('A whole number from 1 to 32.')).toBeVisible()
  await concurrency.fill('2')
  await concurrency.press('Tab')

  await app.restart()
  await windowOf(app.page).exploreSandbox.or(pageButton(app.page, 'Activity')).first().waitFor()
  const state = await app.page.evaluate(() => window.stillroom.getAppState())
  expect(state.concurrency).toBe(2)
})

test('says that the server asks to wait, and until when', async ({ app: { page }, sandbox }) => {
  await openProject(page, sandbox)
  const headers = { 'retry-after': '30' }
  const body = { message: 'Too many requests' }
  sandbox.faults.set('capture', { kind: 'status', status: 429, headers, body })
  await captureRoom(page, liveRoom(sandbox).roomId)
  const words = /VideoSDK asks to wait: next captures in \d+ sec\./u
  await expect(page.getByText(words)).toBeVisible()
  await openPage(page, 'Activity')
  const { now, captures } = activityOf(page)
  await expect(now).toContainText(words)
  await expect(now).toContainText('The server says: “Too many requests”')
  await expect(captures).toContainText([/Trying again in \d+ sec/u])
})

/** A capture that fails for good. */
async function failOne({ page }: StillroomApp, sandbox: Sandbox) {
  await openProject(page, sandbox)
  const body = { message: 'Plan does not allow captures' }
  sandbox.faults.set('capture', { kind: 'status', status: 403, body })
  const room = liveRoom(sandbox)
  await captureRoom(page, room.roomId)
  await expect(windowOf(page).jobs).toContainText('This API key may not do that.')
  return room
}
