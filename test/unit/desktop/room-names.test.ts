import { expect, it } from 'vitest'
import { createRoomNames } from '../../../main/desktop/room-names.ts'

function createBench(names: Readonly<Record<string, string | null>> | Error) {
  let asked = 0
  const rooms = createRoomNames(async () => ({
    async listRooms() {
      asked += 1
      if (names instanceof Error) throw names
      return Object.entries(names).map(([roomId, customRoomId]) => ({
        roomId,
        customRoomId,
        disabled: false,
        createdAt: null,
      }))
    },
  }))
  return { rooms, asked: () => asked }
}

const room = (roomId: string, customRoomId: string | null = null) => ({ roomId, customRoomId })

it('finds the names of rooms, and asks once for each that is new', async () => {
  const { rooms, asked } = createBench({ a: 'main-stage', b: null })
  expect(await rooms.complete('p', [room('a'), room('b')])).toEqual([
    room('a', 'main-stage'),
    room('b'),
  ])
  await rooms.complete('p', [room('b'), room('a')])
  expect(asked()).toBe(1)
  await rooms.complete('p', [room('c')])
  await rooms.complete('p', [room('c')])
  expect(asked()).toBe(2)
  await rooms.complete('other', [room('a')])
  expect(asked()).toBe(3)
})

it('asks for nothing where the names are known', async () => {
  const { rooms, asked } = createBench({})
  expect(await rooms.complete('p', [room('a', 'mine')])).toEqual([room('a', 'mine')])
  expect(asked()).toBe(0)
})

it('goes on without names where they can’t be had', async () => {
  const { rooms } = createBench(new Error('offline'))
  expect(await rooms.complete('p', [room('a')])).toEqual([room('a')])
})
