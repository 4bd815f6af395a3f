import { expect, test } from '../support/keychain-app.ts'
import { whyNoSecretService } from '../support/secret-service.ts'
import { onlyFileIn } from './library.ts'
import { captureRoom, liveRoom, openProject, windowOf } from './window.ts'

const reason = whyNoSecretService()
test.skip(reason !== undefined, reason)

test('a secret in the keychain is still there after a restart', async ({ app, sandbox }) => {
  await openProject(app.page, sandbox)
  await expect(app.page.getByRole('complementary', { name: 'Secrets' })).toBeHidden()
  await app.restart()
  await expect(windowOf(app.page).room(liveRoom(sandbox).roomId)).toBeVisible()
})

test('finishes after a crash what was downloading, and captures only once', async ({
  app,
  sandbox,
}) => {
  const { roomId } = liveRoom(sandbox)
  const { jobs } = await openProject(app.page, sandbox)
  sandbox.faults.set('thumbnail', { kind: 'stall', afterBytes: 1000 }, { times: 1 })
  await captureRoom(app.page, roomId)
  await expect(jobs).toContainText('Downloading')

  await app.crash()
  await expect(windowOf(app.page).still(roomId)).toBeVisible()
  expect((await onlyFileIn(app.library)).file).toContain(roomId)
  expect(sandbox.log.filter(({ path }) => path === '/v2/hls/capture')).toHaveLength(1)
})
