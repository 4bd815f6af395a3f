import { expect, test } from '../support/app.ts'
import { captureRoom, chooseTheme, colorScheme, liveRoom, openProject, windowOf } from './window.ts'

test('admits after a crash that a capture’s outcome is unknown', async ({ app, sandbox }) => {
  const { roomId } = liveRoom(sandbox)
  await openProject(app.page, sandbox)
  sandbox.faults.set('capture', { kind: 'hang' })
  await captureRoom(app.page, roomId)
  await expect.poll(() => sandbox.log.some(({ path }) => path === '/v2/hls/capture')).toBe(true)

  await app.crash()
  const job = windowOf(app.page).jobs.filter({ hasText: roomId })
  await expect(job).toContainText('the outcome is unknown')
})

test('saves settings for the next start', async ({ app }) => {
  await chooseTheme(app.page, 'Dark')
  await expect.poll(() => colorScheme(app.page)).toBe('dark')
  await app.restart()
  await expect.poll(() => colorScheme(app.page)).toBe('dark')
})

test('loading the page anew loses nothing of a capture under way', async ({ app, sandbox }) => {
  const { roomId } = liveRoom(sandbox)
  const { jobs, stills } = await openProject(app.page, sandbox)
  sandbox.faults.set('thumbnail', { kind: 'latency', ms: 3000 })
  await captureRoom(app.page, roomId)
  await expect(jobs).toContainText(roomId)
  await app.page.reload()
  await expect(jobs).toContainText(roomId)
  await expect(stills).toHaveCount(1)
})
