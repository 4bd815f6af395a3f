import { describe, expect, it, vi } from 'vitest'
import { createRoomActions } from '../../../../renderer/rooms/room-actions.ts'
import { showRoom } from '../../../../renderer/rooms/show-room.ts'
import { createPageStore } from '../../../../renderer/stores/page-store.ts'
import { createRoomStores, openRooms } from '../../../../renderer/stores/room-stores.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeLiveRoom, fakeRoom } from '../../../support/fake-data.ts'

const rooms = [fakeLiveRoom(1), fakeRoom(2), fakeRoom(3)]
const [a = '', b = '', c = ''] = rooms.map(({ roomId }) => roomId)

async function open() {
  const { api } = createFakeApi({ rooms })
  const page = createPageStore()
  const stores = { page, ...createRoomStores({ api, report: vi.fn(), now: Date.now }) }
  await openRooms(stores, 'project-1')
  const marks = stores.marks.getState
  return { stores, marks, actions: createRoomActions(stores), said: () => marks().said }
}

describe('what can be done with rooms', () => {
  it('makes favourites, and takes them away with their undo', async () => {
    const { actions, marks, said } = await open()
    actions.toggleFavourites([b, a])
    expect(marks().favourites).toEqual([b, a])
    expect(said()).toEqual({ text: '2 rooms: added to favourites.', undo: null })
    actions.toggleFavourites([b])
    expect(marks().favourites).toEqual([a])
    expect(said()?.text).toBe(`${b}: removed from favourites.`)
    said()?.undo?.()
    expect(marks().favourites).toEqual([b, a])
  })

  it('moves a favourite among those that are shown, and says its place', async () => {
    const { actions, marks, said } = await open()
    actions.toggleFavourites([a, b, c])
    actions.move(c, [a, c], -1)
    expect(marks().favourites).toEqual([c, a, b])
    expect(said()?.text).toBe(`${c}: place 1 of 3 favourites.`)
    actions.move(c, [c, a], -1)
    expect(marks().favourites).toEqual([c, a, b])
    actions.place(c, b, 'after')
    expect(marks().favourites).toEqual([a, b, c])
  })

  it('moves nothing that is no favourite', async () => {
    const { actions, marks, said } = await open()
    actions.toggleFavourites([a])
    const before = said()
    actions.move(b, [a, b], -1)
    expect(marks().favourites).toEqual([a])
    expect(said()).toBe(before)
  })

  it('hides rooms, which are selected no more then, and shows them again', async () => {
    const { actions, marks, said, stores } = await open()
    stores.selection.getState().selectAll([a, b])
    actions.toggleHidden([b])
    expect([...marks().hidden]).toEqual([b])
    expect([...stores.selection.getState().selected]).toEqual([a])
    said()?.undo?.()
    expect(marks().hidden.size).toBe(0)
    actions.toggleHidden([a, b])
    actions.toggleHidden([a, b])
    expect(said()?.text).toBe('2 rooms: shown again.')
    expect(marks().hidden.size).toBe(0)
  })

  it('takes an added room off the list, which can be undone', async () => {
    const { actions, said, stores } = await open()
    await stores.marks.getState().add(c)
    actions.remove(c)
    expect(said()?.text).toBe(`${c}: removed from the list.`)
    expect(said()?.undo).not.toBeNull()
  })
})

describe('showing a room', () => {
  it.each([
    ['a live one under the filter that has it', a, 'live', 'live'],
    ['an idle one under all', b, 'live', 'all'],
    ['a hidden one under the hidden', c, 'all', 'hidden'],
  ] as const)('shows %s', async (_name, roomId, before, after) => {
    const { stores, actions } = await open()
    actions.toggleHidden([c])
    stores.rooms.getState().setFilter(before)
    stores.rooms.getState().setQuery('nothing like it')
    stores.page.getState().open('gallery')
    expect(showRoom(stores, roomId)).toBe(true)
    expect(stores.rooms.getState()).toMatchObject({ filter: after, query: '' })
    expect(stores.page.getState().page).toBe('rooms')
    expect(stores.selection.getState()).toMatchObject({
      selected: new Set([roomId]),
      active: roomId,
    })
  })

  it('leaves everything as it is for a room that is not on the list', async () => {
    const { stores } = await open()
    expect(showRoom(stores, 'nobody')).toBe(false)
    expect(stores.selection.getState().selected.size).toBe(0)
  })
})
