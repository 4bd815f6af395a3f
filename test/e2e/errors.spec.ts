import { rm } from 'node:fs/promises'
import type { Fault } from '../../main/sandbox/server.ts'
import { expect, test } from '../support/app.ts'
import { filesIn, onlyFileIn } from './library.ts'
import { captureRoom, liveRoom, openProject, secretField } from './window.ts'

const status = (code: number, body?: Record<string, unknown>): Fault => ({
  kind: 'status',
  status: code,
  ...(body && { body }),
})

for (const [name, route, fault, sentence] of [
  ['401', 'capture', status(401), 'VideoSDK did not accept the API key and secret.'],
  ['403', 'capture', status(403), 'This API key may not do that.'],
  ['404', 'capture', status(404), 'VideoSDK has no picture of it yet.'],
  ['500', 'capture', status(500), 'VideoSDK had a problem of its own.'],
  [
    'a page of HTML',
    'capture',
    { kind: 'html' },
    'VideoSDK answered without the address of an image.',
  ],
  ['half an image', 'thumbnail', { kind: 'truncated' }, 'The JPEG image is cut short.'],
] as const) {
  test(`names what went wrong at ${name}, and a retry saves`, async ({ app, sandbox }) => {
    const { roomId } = liveRoom(sandbox)
    const { jobs, stills } = await openProject(app.page, sandbox)
    sandbox.faults.set(route, fault)
    await captureRoom(app.page, roomId)
    const failed = jobs.filter({ hasText: roomId })
    await expect(failed).toContainText(sentence)
    expect(await filesIn(app.library)).toEqual([])

    sandbox.faults.clear()
    await failed.getByRole('button', { name: `Retry ${roomId}` }).click()
    await expect(stills).toHaveCount(1)
    await expect(jobs).toHaveCount(0)
    expect((await onlyFileIn(app.library)).file).toContain(roomId)
  })
}

test('asks for the secret where it was not accepted, and a retry saves', async ({
  app: { page },
  sandbox,
}) => {
  const { roomId } = liveRoom(sandbox)
  const { dialog, jobs, stills } = await openProject(page, sandbox)
  sandbox.faults.set('capture', status(401))
  await captureRoom(page, roomId)
  const step = jobs.getByRole('button', { name: `Enter the secret again: ${roomId}` })
  await step.press('Enter')
  await expect(secretField(page)).toBeFocused()
  sandbox.faults.clear()
  await page.keyboard.type(sandbox.secret)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(step).toBeFocused()
  await jobs.getByRole('button', { name: `Retry ${roomId}` }).press('Enter')
  await expect(stills).toHaveCount(1)
})

test('leads from a refused capture on any page to its options', async ({
  app: { page },
  sandbox,
}) => {
  const { roomId } = liveRoom(sandbox)
  const { jobs, option } = await openProject(page, sandbox)
  sandbox.faults.set('capture', status(400))
  await option('Quality').selectOption('High')
  await captureRoom(page, roomId)
  const name = `Correct the options: ${roomId}`
  await jobs.getByRole('button', { name }).press('Enter')
  await expect(option('Quality')).toBeFocused()
  await option('Quality').selectOption('Low')
  await page.keyboard.press('ControlOrMeta+4')
  const rows = page.getByRole('list', { name: 'Captures', exact: true })
  await rows.getByRole('button', { name }).press('Enter')
  await expect(option('Quality')).toBeFocused()
  await expect(option('Quality')).toHaveValue('high')
})

test('opens the dashboard where the key may not capture', async ({ app, sandbox }) => {
  const { roomId } = liveRoom(sandbox)
  const { jobs } = await openProject(app.page, sandbox)
  sandbox.faults.set('capture', status(403))
  await captureRoom(app.page, roomId)
  await jobs.getByRole('button', { name: `Open the dashboard: ${roomId}` }).press('Enter')
  const calls = () => app.desktopCalls().then((all) => all.map(({ name }) => name))
  await expect.poll(calls).toContain('shell.openExternal')
})

test('shows the server’s own words', async ({ app, sandbox }) => {
  const { jobs } = await openProject(app.page, sandbox)
  sandbox.faults.set('capture', status(403, { message: 'Plan does not allow captures' }))
  await captureRoom(app.page, liveRoom(sandbox).roomId)
  await expect(jobs).toContainText('The server says: “Plan does not allow captures”')
})

test('waits as long as VideoSDK asks, then saves', async ({ app, sandbox }) => {
  const { jobs, stills } = await openProject(app.page, sandbox)
  const fault: Fault = { kind: 'status', status: 429, headers: { 'retry-after': '2' } }
  sandbox.faults.set('capture', fault, { times: 1 })
  await captureRoom(app.page, liveRoom(sandbox).roomId)
  await expect(jobs).toContainText('Trying again')
  await expect(stills).toHaveCount(1)
  const [first, second] = sandbox.log.filter(({ path }) => path === '/v2/hls/capture')
  expect(Number(second?.at) - Number(first?.at)).toBeGreaterThanOrEqual(2000)
})

test('cancels a capture under way', async ({ app, sandbox }) => {
  const { roomId } = liveRoom(sandbox)
  const { jobs } = await openProject(app.page, sandbox)
  sandbox.faults.set('thumbnail', { kind: 'stall' })
  await captureRoom(app.page, roomId)
  await expect(jobs).toContainText('Downloading')
  await jobs.getByRole('button', { name: `Cancel ${roomId}` }).click()
  await expect(jobs).toContainText('Cancelled')
  await expect.poll(() => filesIn(app.library)).toEqual([])
})

test('says that the folder for stills is gone, and goes on in another', async ({
  app,
  sandbox,
}) => {
  const { roomId } = liveRoom(sandbox)
  const { jobs, stillsRegion, stills } = await openProject(app.page, sandbox)
  await rm(app.library, { recursive: true })
  await captureRoom(app.page, roomId)
  await expect(jobs.or(stillsRegion.getByRole('alert')).first()).toContainText('folder')

  await app.chooseFolder(app.root)
  await app.page.getByRole('button', { name: 'Change folder' }).click()
  await expect(stillsRegion.getByRole('alert')).toBeHidden()
  await captureRoom(app.page, roomId)
  await expect(stills).toHaveCount(1)
})

test('keeps the last list of rooms while VideoSDK can’t be reached', async ({ app, sandbox }) => {
  const { room, alert } = await openProject(app.page, sandbox)
  await sandbox.close()
  await app.page.getByRole('button', { name: 'Refresh rooms' }).click()
  await expect(alert).toContainText('The server refuses connections.')
  await expect(room(liveRoom(sandbox).roomId)).toBeVisible()
})
