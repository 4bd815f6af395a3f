import { describe, expect, it } from 'vitest'
import type { TestSandbox } from './support.ts'
import { testSandbox } from './support.ts'

interface Entry {
  readonly id: string
  readonly roomId: string
  readonly start?: string
  readonly end?: string | null
}

/** Everything on all pages as it comes, asking for one after another. */
async function allPages(
  sandbox: TestSandbox,
  path: string,
  between: () => void = () => {},
): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for (let page = 1, lastPage = 1; page <= lastPage; page += 1) {
    const separator = path.includes('?') ? '&' : '?'
    const { body } = await sandbox.call(`${path}${separator}page=${page}`)
    entries.push(...body.data)
    lastPage = body.pageInfo.lastPage
    between()
  }
  return entries
}

describe('rooms', () => {
  it('come in the documented shape, the owner’s address included', async () => {
    const sandbox = await testSandbox()
    const { body } = await sandbox.call('/v2/rooms?perPage=1')
    const { roomId } = body.data[0]
    expect(body).toEqual({
      pageInfo: { currentPage: 1, perPage: 1, lastPage: 12, total: 12 },
      data: [
        {
          id: expect.stringMatching(/^[0-9a-f]{24}$/),
          roomId: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/),
          customRoomId: expect.any(String),
          disabled: false,
          createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
          updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
          user: expect.objectContaining({ email: expect.stringContaining('@example.com') }),
          links: {
            get_room: `${sandbox.endpoint}/v2/rooms/${roomId}`,
            get_session: `${sandbox.endpoint}/v2/sessions/`,
          },
        },
      ],
    })
  })

  it('are all there once over all pages', async () => {
    const sandbox = await testSandbox({ rooms: 250, live: 10 })
    const rooms = await allPages(sandbox, '/v2/rooms?perPage=100')
    expect(rooms.map((room) => room.roomId)).toEqual(sandbox.rooms.map((room) => room.roomId))
    expect(sandbox.log).toHaveLength(3)
  })

  it('are the same for the same seed, and others for another', async () => {
    const now = () => Date.UTC(2026, 10, 23)
    const ids = async (seed: number) => {
      const { body } = await (await testSandbox({ seed, now, rooms: 30 })).call('/v2/rooms')
      return body.data.map((room: Entry) => ({ ...room, links: undefined }))
    }
    const first = await ids(5)
    expect(await ids(5)).toEqual(first)
    expect(await ids(6)).not.toEqual(first)
  })

  it('are found by room id, custom id and id', async () => {
    const sandbox = await testSandbox()
    const room = (await sandbox.call('/v2/rooms?perPage=1')).body.data[0]
    for (const id of [room.roomId, room.customRoomId, room.id]) {
      expect((await sandbox.call(`/v2/rooms/${id}`)).body).toEqual(room)
    }
    expect((await sandbox.call(`/v2/rooms?query=${room.customRoomId}`)).body.data).toEqual([room])
    expect(await sandbox.call('/v2/rooms/none')).toMatchObject({ status: 404, body: { code: 404 } })
  })

  it('validate with 400 for unknown and 402 for malformed ids', async () => {
    const sandbox = await testSandbox()
    const { roomId } = sandbox.idleRoom
    const good = await sandbox.call(`/v2/rooms/validate/${roomId}`)
    expect(good).toMatchObject({ status: 200, body: { roomId, userId: expect.any(String) } })
    expect(good.body).not.toHaveProperty('user')
    expect(await sandbox.call('/v2/rooms/validate/abcd-efgh-ijkl')).toMatchObject({
      status: 400,
      body: { message: 'Room not found.' },
    })
    expect(await sandbox.call('/v2/rooms/validate/a%20b')).toMatchObject({
      status: 402,
      body: { message: 'RoomId is invalid.' },
    })
  })
})

describe('sessions', () => {
  it('come in the documented shape, participants’ names included', async () => {
    const sandbox = await testSandbox()
    const { roomId } = sandbox.liveRoom
    const { body } = await sandbox.call(`/v2/sessions?status=ongoing&roomId=${roomId}`)
    expect(body.data).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{24}$/),
        roomId,
        start: expect.any(String),
        end: null,
        status: 'ongoing',
        participants: expect.arrayContaining([
          {
            participantId: expect.any(String),
            name: expect.any(String),
            timelog: [{ start: expect.any(String), end: null }],
          },
        ]),
        links: expect.objectContaining({ get_room: `${sandbox.endpoint}/v2/rooms/${roomId}` }),
      },
    ])
  })

  it('filter by status', async () => {
    const sandbox = await testSandbox({ rooms: 60, live: 20 })
    const count = async (query: string) =>
      (await sandbox.call(`/v2/sessions${query}`)).body.pageInfo.total
    const [all, ongoing, ended] = [
      await count(''),
      await count('?status=ongoing'),
      await count('?status=ended'),
    ]
    expect(ongoing).toBeGreaterThan(20)
    expect(ended).toBeGreaterThan(10)
    expect(all).toBe(ongoing + ended)
    expect((await sandbox.call('/v2/sessions?status=paused')).status).toBe(400)
    expect(await count('?roomId=unknown')).toBe(0)
  })

  it('lead to every live room, and to rooms without a stream', async () => {
    const sandbox = await testSandbox({ rooms: 60, live: 20 })
    const sessions = await allPages(sandbox, '/v2/sessions?status=ongoing')
    const roomIds = new Set(sessions.map((session) => session.roomId))
    const live = sandbox.rooms.filter((room) => room.live).map((room) => room.roomId)
    expect(live).toHaveLength(20)
    expect(live.every((roomId) => roomIds.has(roomId))).toBe(true)
    const statuses = await Promise.all(
      [...roomIds].map(async (id) => (await sandbox.call(`/v2/hls/${id}/active`)).status),
    )
    expect(statuses.filter((status) => status === 200)).toHaveLength(20)
    expect(statuses).toContain(404)
  })

  it('shift between pages when a room goes live, so that merging by id is needed', async () => {
    const sandbox = await testSandbox({ rooms: 80, live: 30 })
    const live = sandbox.rooms.filter((room) => room.live).map((room) => room.roomId)
    const idle = sandbox.rooms.filter((room) => !room.live && !room.disabled)
    const sessions = await allPages(sandbox, '/v2/sessions?status=ongoing&perPage=10', () => {
      const room = idle.pop()
      if (room) sandbox.startStream(room.roomId)
    })
    const byId = new Map(sessions.map((session) => [session.id, session.roomId]))
    expect(byId.size).toBeLessThan(sessions.length)
    expect([...byId.values()]).toEqual(expect.arrayContaining(live))
  })
})

describe('hls', () => {
  it('lists streams newest first, live and past', async () => {
    const sandbox = await testSandbox({ rooms: 30, live: 4 })
    const streams = await allPages(sandbox, '/v2/hls')
    const starts = streams.map((stream) => String(stream.start))
    expect(starts).toEqual(starts.toSorted().toReversed())
    expect(streams.filter((stream) => stream.end === null)).toHaveLength(4)
    expect(streams.length).toBeGreaterThan(10)
    const { roomId } = sandbox.liveRoom
    const { body } = await sandbox.call(`/v2/hls?roomId=${roomId}`)
    expect(body.data.every((stream: Entry) => stream.roomId === roomId)).toBe(true)
    const { sessionId } = body.data[0]
    expect((await sandbox.call(`/v2/hls?sessionId=${sessionId}`)).body.pageInfo.total).toBe(1)
  })
})
