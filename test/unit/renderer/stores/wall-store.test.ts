import { describe, expect, it, vi } from 'vitest'
import type { RoomCondition } from '../../../../preload/contract.ts'
import { createWallStore } from '../../../../renderer/stores/wall-store.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeLiveRoom } from '../../../support/fake-data.ts'

function open() {
  const fake = createFakeApi({
    handlers: () => ({
      checkRooms: async ({ roomIds }) => ({ ok: true, value: roomIds.map(black) }),
    }),
  })
  const store = createWallStore({ api: fake.api })
  const asked = () =>
    fake.calls.flatMap(({ name, args }) =>
      name === 'checkRooms' ? [(args as { roomIds: string[] }).roomIds] : [],
    )
  return { ...fake, wall: store.getState, asked }
}

function black(roomId: string): RoomCondition {
  return { roomId, place: 1, flaw: 'black', sameCount: 1, sameSince: '2026-01-01T00:00:00.000Z' }
}

describe('the wall', () => {
  it('asks once for each still, and for many rooms in one call', async () => {
    const { wall, asked } = open()
    wall().check('a', 'still-1')
    wall().check('b', 'still-2')
    wall().check('a', 'still-1')
    await vi.waitFor(() => expect(wall().conditions.size).toBe(2))
    wall().check('a', 'still-1')
    wall().check('a', 'still-3')
    await vi.waitFor(() => expect(asked()).toHaveLength(2))
    expect(asked()).toEqual([['a', 'b'], ['a']])
  })

  it('asks in parts that the contract takes', async () => {
    const { wall, asked } = open()
    for (let index = 0; index < 450; index += 1) wall().check(`room-${index}`, 'still')
    await vi.waitFor(() => expect(wall().conditions.size).toBe(450))
    expect(asked().map(({ length }) => length)).toEqual([200, 200, 50])
  })

  it('asks again after a failure, as soon as somebody wants to know', async () => {
    const { wall, asked, fail } = open()
    fail('checkRooms', { code: 'internal', message: 'No.' })
    wall().check('a', 'still-1')
    await vi.waitFor(() => expect(asked()).toHaveLength(1))
    await Promise.resolve()
    fail('checkRooms', null)
    await vi.waitFor(() => {
      wall().check('a', 'still-1')
      expect(wall().conditions.get('a')?.flaw).toBe('black')
    })
  })

  it('remembers who was live, until somebody or another project clears that', () => {
    const { wall } = open()
    wall().open('project-1')
    wall().note([fakeLiveRoom(1)])
    wall().note([])
    expect(wall().seen.size).toBe(1)
    wall().forgetEnded()
    expect(wall().seen.size).toBe(0)
    wall().note([fakeLiveRoom(1)])
    wall().open('project-1')
    expect(wall().seen.size).toBe(1)
    wall().open('project-2')
    expect(wall().seen.size).toBe(0)
  })

  it('asks main for the screen, and gives it back with the window', async () => {
    const { wall, calls } = open()
    wall().setAlone(true)
    expect(wall().isAlone).toBe(true)
    expect(calls.at(-1)).toEqual({ name: 'setFullScreen', args: { on: true } })
    wall().takeFullScreen(true)
    expect(wall().isAlone).toBe(true)
    wall().takeFullScreen(false)
    expect(wall().isAlone).toBe(false)
    expect(calls).toHaveLength(1)
  })
})
