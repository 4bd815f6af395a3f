import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { roomMarkHandlers } from '../../../main/desktop/handlers/room-marks.ts'
import { roomHandlers } from '../../../main/desktop/handlers/rooms.ts'
import type { Sender } from '../../../main/desktop/ipc.ts'
import { StillroomError } from '../../../main/errors.ts'
import { openRoomMarks } from '../../../main/rooms/room-marks.ts'
import type { SandboxOptions } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { createVideoSdkClient } from '../../../main/videosdk/client.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const projectId = 'p'

async function open(options: SandboxOptions = {}) {
  const sandbox = await startSandbox(options)
  onTestFinished(() => sandbox.close())
  const client = createVideoSdkClient({ credentials: sandbox })
  const roomMarks = await openRoomMarks({
    file: path.join(await tempFolder(), 'rooms.json'),
    onSetAside: () => {},
  })
  const check = async (id: string) => {
    if (id !== projectId) throw new StillroomError('invalid-options')
    return { id, name: 'Webinars' }
  }
  const connections = {
    project: check,
    client: async (id: string) => {
      await check(id)
      return client
    },
  }
  const sent: unknown[] = []
  const send: Sender = (event, payload) => void sent.push({ event, payload })
  const needs = { connections, roomMarks } as never
  return { sandbox, roomMarks, sent, ...roomHandlers(needs, send), ...roomMarkHandlers(needs) }
}

describe('the channels of rooms', () => {
  it('tell the first rooms in one request, and all of them in more', async () => {
    const { listRooms, sandbox } = await open({ rooms: 250, live: 1 })
    const first = await listRooms({ projectId, part: 'first' })
    expect(first).toMatchObject({ ok: true, value: { isWhole: false } })
    expect(sandbox.log).toHaveLength(1)
    const whole = await listRooms({ projectId, part: 'whole' })
    expect(whole.ok && whole.value.rooms.map(({ roomId }) => roomId)).toEqual(
      sandbox.rooms.map(({ roomId }) => roomId),
    )
    expect(first.ok && whole.ok && first.value.rooms).toEqual(
      whole.ok && whole.value.rooms.slice(0, 100),
    )
  })

  it('tell of a small project that the first rooms are all', async () => {
    const { listRooms } = await open({ rooms: 3, live: 1 })
    expect(await listRooms({ projectId, part: 'first' })).toMatchObject({
      value: { isWhole: true, rooms: { length: 3 } },
    })
  })

  it('send streams as they are found, all of them before the answer', async () => {
    const { listLive, sent } = await open({ rooms: 60, live: 30 })
    const answer = await listLive({ projectId, look: 'whole' })
    const found = sent.flatMap(
      (each) => (each as { payload: { streams: readonly unknown[] } }).payload.streams,
    )
    expect(answer.ok && answer.value).toHaveLength(30)
    expect(found).toHaveLength(30)
  })

  it('say how long the server asks to wait', async () => {
    const { listLive, sandbox } = await open()
    sandbox.faults.set('sessions', {
      kind: 'status',
      status: 429,
      headers: { 'retry-after': '600' },
    })
    expect(await listLive({ projectId, look: 'quick' })).toMatchObject({
      error: { code: 'rate-limited', retryAfterMs: 600_000 },
    })
  })

  it('add a room that the API knows, by either id', async () => {
    const { addRoom, roomMarks, sandbox } = await open()
    const named = sandbox.rooms.find(({ customRoomId }) => customRoomId !== null)
    const { roomId = '', customRoomId = '' } = named ?? {}
    expect(await addRoom({ projectId, id: ` ${customRoomId} ` })).toMatchObject({
      ok: true,
      value: { roomId, customRoomId },
    })
    expect(roomMarks.of(projectId).added).toMatchObject([{ roomId }])
  })

  it.each([
    ['nobo-dyno-room', 'room-not-found'],
    ['not:an:id', 'room-not-found'],
    ['a b', 'invalid-options'],
    ['', 'invalid-options'],
  ])('refuse to add %j as %s', async (id, code) => {
    const { addRoom, roomMarks } = await open()
    expect(await addRoom({ projectId, id })).toMatchObject({ ok: false, error: { code } })
    expect(roomMarks.of(projectId).added).toEqual([])
  })

  it('know nothing of a project that there is not', async () => {
    const handlers = await open()
    const stranger = { projectId: '__proto__' }
    const answers = await Promise.all([
      handlers.getRoomMarks(stranger),
      handlers.setFavourites({ ...stranger, roomIds: ['a'] }),
      handlers.setHidden({ ...stranger, roomIds: ['a'] }),
      handlers.addRoom({ ...stranger, id: 'a' }),
      handlers.removeRoom({ ...stranger, roomId: 'a' }),
      handlers.restoreRoom({ ...stranger, roomId: 'a' }),
    ])
    for (const answer of answers) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-options' } })
    }
  })
})
