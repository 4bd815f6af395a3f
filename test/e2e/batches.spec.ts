import { expect, test } from '../support/app.ts'
import { filesIn } from './library.ts'
import { activityOf, openPage } from './pages.ts'
import { openProject, windowOf } from './window.ts'

const live = 12

test.use({ sandboxOptions: { rooms: live, live } })

/** Long enough to press something meanwhile. */
const slow = { kind: 'latency', ms: 1_000 } as const

/** Long enough to pause before the first captures end, also where the machine is busy. */
const slowest = { kind: 'latency', ms: 8_000 } as const

const button = (name: string) => ({ name, exact: true })

test('tells how far a batch is, and when it is done', async ({ app: { page }, sandbox }) => {
  const { captureAllLive, status } = await openProject(page, sandbox)
  sandbox.faults.set('capture', slow)
  await captureAllLive.click()
  await expect(status).toHaveText(`Capturing ${live} rooms…`)
  await expect(page.getByText(new RegExp(`^\\d+ of ${live} saved`, 'u'))).toBeVisible()
  await expect(page.getByRole('progressbar', { name: `of ${live} done` })).toBeVisible()
  await expect(status).toHaveText(`Saved ${live} stills.`)
  await openPage(page, 'Activity')
  await expect(activityOf(page).batches).toContainText([`${live} of ${live} saved`])
})

test('pauses and resumes without losing or doubling a still', async ({ app, sandbox }) => {
  const { page } = app
  const { captureAllLive, status } = await openProject(page, sandbox)
  sandbox.faults.set('capture', slowest)
  await captureAllLive.click()
  await page.getByRole('button', button('Pause')).click()
  await expect(status).toHaveText(/^Paused\. \d+ captures left\.$/u)
  const sent = () => sandbox.log.filter(({ path }) => path === '/v2/hls/capture').length
  const before = sent()
  expect(before).toBeLessThan(live)

  sandbox.faults.clear()
  await page.getByRole('button', button('Resume')).click()
  await expect(status).toHaveText(`Saved ${live} stills.`)
  expect(sent()).toBe(live)
  expect(await filesIn(app.library)).toHaveLength(live)
})

test('asks before it cancels more than ten captures', async ({ app, sandbox }) => {
  const { page } = app
  const { captureAllLive, status, dialog } = await openProject(page, sandbox)
  sandbox.faults.set('capture', { kind: 'hang' })
  await captureAllLive.click()
  const cancelAll = page.getByRole('button', button('Cancel all'))
  await cancelAll.click()
  await dialog.getByRole('button', { name: 'Keep them' }).click()
  await expect(status).toHaveText(`Capturing ${live} rooms…`)

  await cancelAll.click()
  await dialog.getByRole('button', { name: `Cancel ${live} captures` }).click()
  await expect(status).toHaveText(`${live} cancelled.`)
  expect(await filesIn(app.library)).toEqual([])
})

test('cancels one batch and leaves the other', async ({ app: { page }, sandbox }) => {
  const { captureAllLive, room } = await openProject(page, sandbox)
  sandbox.faults.set('capture', { kind: 'hang' })
  await captureAllLive.click()
  await room(sandbox.rooms[0]?.roomId ?? '').click()
  await windowOf(page).capture.click()
  await openPage(page, 'Activity')
  const { batches } = activityOf(page)
  await expect(batches).toHaveCount(2)
  const large = batches.filter({ hasText: `${live} rooms` })
  await large.getByRole('button', { name: /^Cancel the batch of/u }).click()
  await expect(large).toContainText(`${live} cancelled`)
  await expect(batches.filter({ hasText: '1 room' }).first()).toContainText('0 of 1 saved')
})

test('retries what failed of a batch, all at once', async ({ app, sandbox }) => {
  const { page } = app
  const { captureAllLive, status } = await openProject(page, sandbox)
  sandbox.faults.set('capture', { kind: 'status', status: 403 }, { times: 3 })
  await captureAllLive.click()
  await expect(status).toHaveText(`Saved ${live - 3} stills, 3 failed.`)
  await openPage(page, 'Activity')
  const { batches, captures } = activityOf(page)
  await expect(captures).toHaveCount(3)
  await batches.getByRole('button', { name: /^Retry failed captures of the batch/u }).click()
  await expect(batches).toContainText([`${live} of ${live} saved`])
  await expect(captures).toHaveCount(0)
  expect(await filesIn(app.library)).toHaveLength(live)
})

test('waits while the server is gone, and says so', async ({ app: { page }, sandbox }) => {
  const { captureAllLive, status } = await openProject(page, sandbox)
  await sandbox.close()
  await captureAllLive.click()
  await expect(status).toHaveText(`Capturing ${live} rooms…`)
  const banner = page.getByText(/^Offline since .* \d+ captures wait\./u)
  await expect(banner).toBeVisible()
  await page.getByRole('button', { name: 'Look now' }).click()
  await expect(banner).toBeVisible()
  await openPage(page, 'Activity')
  await expect(activityOf(page).now).toContainText('The server refuses connections.')
  await expect(activityOf(page).filter('Waiting')).toHaveText(`Waiting ${live}`)
  await expect(activityOf(page).filter('Failed')).toHaveText('Failed 0')
})
