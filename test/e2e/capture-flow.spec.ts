import { expect, test } from '../support/app.ts'
import { filesIn } from './library.ts'
import { captureRoom, liveRoom, openProject } from './window.ts'

const fast = 5

test('counts each of many quick presses, with a tile at once', async ({ app, sandbox }) => {
  const { page } = app
  const { jobs, room, stills, status } = await openProject(page, sandbox)
  sandbox.faults.set('capture', { kind: 'hang' })
  await room(liveRoom(sandbox).roomId).click()
  for (let press = 0; press < fast; press += 1) await page.keyboard.press('c')
  await expect(jobs).toHaveCount(fast)
  await expect(status).toHaveText('Capturing 1 room…')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(jobs.filter({ hasText: 'Cancelled' })).toHaveCount(1)
  await expect(stills).toHaveCount(0)
})

test('turns a tile into its still in the same place, and keeps the focus there', async ({
  app: { page },
  sandbox,
}) => {
  const { jobs, room, stills } = await openProject(page, sandbox)
  const { roomId } = liveRoom(sandbox)
  sandbox.faults.set('capture', { kind: 'status', status: 403 }, { times: 2 })
  await captureRoom(page, roomId)
  await expect(jobs).toContainText(['This API key may not do that.'])
  await room(roomId).press('c')
  await expect(jobs).toHaveCount(2)
  await expect(jobs.nth(1)).toContainText('This API key may not do that.')
  const lower = (await jobs.nth(1).boundingBox())?.y ?? 0
  const upper = (await jobs.nth(0).boundingBox())?.y ?? 0
  const below = jobs.nth(lower > upper ? 1 : 0)
  await below.getByRole('button', { name: `Retry ${roomId}` }).press('Enter')
  await expect(stills).toHaveCount(1)
  await expect(jobs).toHaveCount(1)
  expect((await stills.boundingBox())?.y).toBe(Math.max(lower, upper))
  await expect(stills.getByRole('button')).toBeFocused()
})

test('takes a capture back, by keyboard, and the taking back as well', async ({ app, sandbox }) => {
  const { page } = app
  const { status, stills } = await openProject(page, sandbox)
  await captureRoom(page, liveRoom(sandbox).roomId)
  await expect(status).toHaveText('Saved 1 still.')
  await expect(page.getByRole('button', { name: 'Undo the capture: 1 still' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(stills).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Undo: 1 still goes' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(stills).toHaveCount(1)
  expect(await filesIn(app.library)).toHaveLength(1)
})
