import { describe, expect, it } from 'vitest'
import { pressCapture, selectedRooms } from '../../../../renderer/capture/press-capture.ts'
import { createStores } from '../../../../renderer/stores/stores.ts'
import type { FakeOptions } from '../../../support/fake-api.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeLiveRoom, fakeRoom } from '../../../support/fake-data.ts'

const rooms = [fakeLiveRoom(1), fakeLiveRoom(2), fakeRoom(3)]

async function open(options: FakeOptions = {}) {
  const fake = createFakeApi({ rooms, ...options })
  const stores = createStores({
    api: fake.api,
    state: await fake.api.getAppState(),
    now: () => 0,
  })
  await stores.rooms.getState().open('project-1')
  const captures = () => fake.calls.filter(({ name }) => name === 'capture')
  return { ...fake, stores, captures }
}

describe('pressCapture', () => {
  it('sends the selected rooms with the options of the form', async () => {
    const { stores, captures } = await open()
    stores.selection.getState().selectAll(rooms.map(({ roomId }) => roomId))
    stores.draft.getState().change({ format: 'png' })
    expect(pressCapture(stores, selectedRooms(stores))).toBe(true)
    expect(captures()).toEqual([
      {
        name: 'capture',
        args: {
          projectId: 'project-1',
          rooms: expect.arrayContaining(
            rooms.map(({ roomId, customRoomId }) =>
              expect.objectContaining({ roomId, customRoomId, jobId: expect.any(String) }),
            ),
          ),
          options: { format: 'png' },
        },
      },
    ])
  })

  it('counts every press', async () => {
    const { stores, captures } = await open()
    for (let press = 0; press < 5; press += 1) pressCapture(stores, rooms)
    expect(captures()).toHaveLength(5)
  })

  it('says that no room is selected', async () => {
    const { stores, captures } = await open()
    expect(pressCapture(stores, [])).toBe(false)
    expect(captures()).toEqual([])
    expect(stores.jobs.getState().failure).toMatchObject({
      code: 'invalid-options',
      message: 'No room is selected.',
    })
  })

  it('says what is wrong with the options and sends nothing', async () => {
    const { stores, captures } = await open()
    stores.draft.getState().change({ width: '5', height: '5' })
    expect(pressCapture(stores, rooms)).toBe(false)
    expect(captures()).toEqual([])
    expect(stores.jobs.getState().failure?.message).toBe('Width must be at least 16 pixels.')
  })
})

describe('pressCapture at a moment', () => {
  it.each([
    ['a moment', 42.5, {}, { time: 42.5 }],
    ['a moment, whatever time the form has', 42.5, { time: 'soon' }, { time: 42.5 }],
    ['a moment as webp', 3, { format: 'webp' }, { format: 'webp', time: 3, convert: true }],
    ['a moment, which has one picture only', 0, { best: 5, keepAll: true }, { time: 0 }],
    ['real time, whatever time the form has', null, { time: '1:30' }, {}],
    ['real time as webp', null, { time: '1:30', format: 'webp' }, { format: 'webp' }],
    ['real time with several takes', null, { time: '9', best: 5 }, { best: 5 }],
  ] as const)('sends %s', async (_, time, change, options) => {
    const { stores, captures } = await open()
    stores.draft.getState().change(change)
    expect(pressCapture(stores, rooms, { time })).toBe(true)
    expect(captures().map(({ args }) => args)).toEqual([expect.objectContaining({ options })])
    expect(stores.draft.getState()).toMatchObject(change)
  })

  it.each([
    [-1, 'Time in stream can’t be negative.'],
    [24 * 60 * 60 + 1, 'Time in stream can be at most 24 hours.'],
    [Number.NaN, 'Write seconds (90), mm:ss (1:30) or hh:mm:ss.'],
  ])('refuses %d seconds of stream, and says why', async (time, message) => {
    const { stores, captures } = await open()
    expect(pressCapture(stores, rooms, { time })).toBe(false)
    expect(captures()).toEqual([])
    expect(stores.jobs.getState().failure?.message).toBe(message)
  })
})

describe('the answer to a press', () => {
  it('tells which captures were made', async () => {
    const { stores } = await open()
    const answer = Promise.withResolvers<unknown>()
    pressCapture(stores, rooms, { onAnswer: answer.resolve })
    const value = rooms.map(({ roomId }) => expect.objectContaining({ roomId }))
    expect(await answer.promise).toEqual({ ok: true, value })
  })

  it('tells why none was made', async () => {
    const { stores, fail } = await open()
    const error = { code: 'offline', message: 'The server can’t be reached.' } as const
    fail('capture', error)
    const answer = Promise.withResolvers<unknown>()
    pressCapture(stores, rooms, { onAnswer: answer.resolve })
    expect(await answer.promise).toEqual({ ok: false, error })
  })
})

describe('what a press remembers', () => {
  const remembered = ({ calls }: { readonly calls: readonly { name: string; args: unknown }[] }) =>
    calls.filter(({ name }) => name === 'rememberOptions').map(({ args }) => args)

  it('is the form without its moment, once for as long as it stays', async () => {
    const { stores, calls } = await open()
    stores.draft.getState().change({ format: 'webp', time: '1:30', convert: true })
    pressCapture(stores, rooms)
    pressCapture(stores, rooms, { time: 42 })
    stores.draft.getState().change({ best: 3 })
    pressCapture(stores, rooms, { time: 42 })
    expect(remembered({ calls })).toEqual([
      { projectId: 'project-1', options: { format: 'webp' } },
      { projectId: 'project-1', options: { format: 'webp', best: 3 } },
    ])
  })

  it('is nothing where nothing was sent', async () => {
    const { stores, calls } = await open()
    stores.draft.getState().change({ format: 'png' })
    pressCapture(stores, [])
    expect(remembered({ calls })).toEqual([])
  })
})

describe('selectedRooms', () => {
  it('leaves out what the project no longer has', async () => {
    const { stores, setRooms } = await open()
    stores.selection.getState().selectAll(rooms.map(({ roomId }) => roomId))
    setRooms(rooms.slice(1))
    await stores.rooms.getState().refresh()
    expect(selectedRooms(stores)).toHaveLength(2)
  })
})
