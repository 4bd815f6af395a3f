import type { StillroomApp } from '../support/app/launch.ts'
import { expect, test } from '../support/keychain-app.ts'
import { captureRequests } from '../support/rig.ts'
import { whyNoSecretService } from '../support/secret-service.ts'
import { openProject, windowOf } from './window.ts'

const reason = whyNoSecretService()
test.skip(reason !== undefined, reason)

/** What main has asked of the desktop so far, by its name. */
async function callsOf(app: StillroomApp, name: string): Promise<readonly string[]> {
  const calls = await app.desktopCalls()
  return calls.filter((call) => call.name === name).map(({ argument }) => argument)
}

test('hidden, it has no window, and a tray that opens one', async ({ app, sandbox }) => {
  await openProject(app.page, sandbox)
  await app.restart(['--hidden'])
  await expect
    .poll(() => callsOf(app, 'tray.setContextMenu'))
    .toContainEqual(expect.stringMatching(/^Show Stillroom \| .* \| Quit Stillroom$/u))
  expect(await callsOf(app, 'BrowserWindow')).toEqual([])

  await app.outside({ type: 'click-tray', labels: ['Show Stillroom'] })
  const { rooms } = windowOf(await app.nextPage())
  await expect(rooms.getByRole('option').first()).toBeVisible()
  expect(await callsOf(app, 'BrowserWindow')).toHaveLength(1)
})

test('by a link, it opens with the room selected, and captures nothing', async ({
  app,
  sandbox,
}) => {
  await openProject(app.page, sandbox)
  const idle = sandbox.rooms.find(({ live }) => !live)
  if (!idle) throw new Error('Every room is live.')
  await app.restart([`stillroom://room/${idle.roomId}`])
  const { room, rooms } = windowOf(app.page)
  await expect(room(idle.roomId)).toHaveAttribute('aria-selected', 'true')
  await expect(rooms.getByRole('option', { selected: true })).toHaveCount(1)
  expect(captureRequests(sandbox)).toEqual([])
})

test('hidden and by a link, it has a window all the same', async ({ app, sandbox }) => {
  await openProject(app.page, sandbox)
  const [{ roomId } = { roomId: '' }] = sandbox.rooms
  await app.restart(['--hidden', `stillroom://room/${roomId}`])
  const { room } = windowOf(await app.nextPage())
  await expect(room(roomId)).toHaveAttribute('aria-selected', 'true')
})
