import { expect, it } from 'vitest'
import { createRoomSelector } from '../../../../renderer/desktop/select-room.ts'
import { createStores, startStores } from '../../../../renderer/stores/stores.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeRoom } from '../../../support/fake-data.ts'

async function start(options: Parameters<typeof createFakeApi>[0] = {}) {
  const fake = createFakeApi(options)
  const state = await fake.api.getAppState()
  const stores = createStores({ api: fake.api, state, now: () => 0 })
  const release = fake.hold('listRooms')
  startStores(stores)
  return { ...fake, stores, release, ...createRoomSelector(stores) }
}

const rooms = [fakeRoom(1), { ...fakeRoom(2), customRoomId: 'Bühne' }]

it.each([
  ['room id', rooms[1]?.roomId ?? ''],
  ['custom id', 'Bühne'],
])('waits for the list, then selects by %s', async (_, id) => {
  const { stores, release, select, calls } = await start({ rooms })
  stores.page.getState().open('gallery')
  select(id)
  release()
  await expect.poll(() => [...stores.selection.getState().selected]).toEqual([rooms[1]?.roomId])
  expect(stores.page.getState().page).toBe('rooms')
  expect(calls.map(({ name }) => name)).not.toContain('capture')
})

it('says so where the list has no such room, and forgets it once there is', async () => {
  const { stores, release, select } = await start({ rooms })
  release()
  await expect.poll(() => stores.rooms.getState().isLoaded).toBe(true)
  select('nowhere')
  await expect.poll(() => stores.link.getState().unknownRoom).toBe('nowhere')
  select(rooms[0]?.roomId ?? '')
  expect(stores.link.getState().unknownRoom).toBeNull()
})

it('says so where no project is open', async () => {
  const { stores, select } = await start({ projects: [] })
  select('nowhere')
  expect(stores.app.getState().notices).toMatchObject([
    { failure: { message: 'No project is open.' } },
  ])
})
