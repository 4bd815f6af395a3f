import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { systemClock } from '../../../main/clock.ts'
import { StillroomError } from '../../../main/errors.ts'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import type { ClientOptions } from '../../../main/videosdk/client.ts'
import { createVideoSdkClient } from '../../../main/videosdk/client.ts'
import type { VideoSdkClient } from '../../../main/videosdk/types.ts'

let sandbox: Sandbox
let client: VideoSdkClient
let waits: number[]

function connect(more: Partial<ClientOptions> = {}): VideoSdkClient {
  const clock = { ...systemClock, sleep: async (ms: number) => void waits.push(ms) }
  return createVideoSdkClient({ credentials: sandbox, clock, ...more })
}

beforeEach(async () => {
  waits = []
  sandbox = await startSandbox({ rooms: 230, live: 8, seed: 7 })
  client = connect()
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await sandbox.close()
})

async function failureOf(promise: Promise<unknown>): Promise<StillroomError> {
  const error: unknown = await promise.then(
    () => 'no failure',
    (reason) => reason,
  )
  if (error instanceof StillroomError) return error
  throw new Error('Expected a StillroomError', { cause: error })
}

function roomThat(isWanted: (room: Sandbox['rooms'][number]) => boolean) {
  const room = sandbox.rooms.find(isWanted)
  if (!room) throw new Error('The sandbox has no such room.')
  return room
}

const liveRoom = () => roomThat((room) => room.live)
const idleRoom = () => roomThat((room) => !room.live && !room.disabled)
const paths = () => sandbox.log.map(({ path }) => path)

describe('reading', () => {
  it('lists every room, newest first, and nothing of their owners', async () => {
    const rooms = await client.listRooms()
    expect(rooms.map((room) => room.roomId)).toEqual(sandbox.rooms.map((room) => room.roomId))
    expect(JSON.stringify(rooms)).not.toMatch(/owner|@/i)
    expect(sandbox.log).toHaveLength(3)
  })

  it('lists the live streams, and tells main alone where they play', async () => {
    const streams = await client.listLive()
    const live = sandbox.rooms.filter((room) => room.live)
    expect(streams.map((stream) => stream.roomId).sort()).toEqual(
      live.map((room) => room.roomId).sort(),
    )
    for (const stream of streams) {
      expect(JSON.stringify(stream)).not.toContain(sandbox.cdn)
      const playable = await client.playableStream(stream.roomId)
      expect(playable?.playbackUrl).toMatch(`${sandbox.cdn}/meetings-hls/`)
      const { quality, orientation } = roomThat((room) => room.roomId === stream.roomId)
      expect(stream).toMatchObject({ quality, orientation })
    }
  })

  it('sees a stream begin and end', async () => {
    const { roomId } = idleRoom()
    expect(await client.activeStream(roomId)).toBeNull()
    sandbox.startStream(roomId)
    expect(await client.activeStream(roomId)).toMatchObject({ roomId })
    sandbox.endStream(roomId)
    expect(await client.activeStream(roomId)).toBeNull()
  })

  it('finds a room by each of its ids, and no other', async () => {
    const { roomId, customRoomId } = roomThat((room) => room.customRoomId !== null)
    expect(await client.findRoom(roomId)).toMatchObject({ roomId, customRoomId })
    expect(await client.findRoom(customRoomId ?? '')).toMatchObject({ roomId })
    expect(await client.findRoom('nobo-dyno-room')).toBeNull()
    expect(await client.findRoom('not:an:id')).toBeNull()
  })

  it('accepts good credentials', async () => {
    await client.check()
    expect(sandbox.log).toHaveLength(1)
  })
})

describe('capture', () => {
  it.each(['jpg', 'png', 'webp'] as const)('gets the address of a %s', async (format) => {
    const request = { roomId: liveRoom().roomId, width: 320, height: 180, format }
    const answer = await client.capture(request)
    expect(answer.meta).toMatchObject({ width: 320, height: 180, format })
    expect(answer.filePath).toMatch(`${sandbox.cdn}/thumbnail/`)
    const image = await fetch(answer.filePath).then((response) => response.arrayBuffer())
    expect(image.byteLength).toBe(answer.fileSize)
    expect(sandbox.log[0]).toMatchObject({ method: 'POST', path: '/v2/hls/capture', body: request })
  })

  it('sends the time as a number and leaves out what was not asked for', async () => {
    const request = { roomId: liveRoom().roomId, time: 1.5 }
    await client.capture(request)
    expect(sandbox.log[0]?.body).toEqual(request)
  })

  it('says of an idle room that it is idle', async () => {
    const error = await failureOf(client.capture({ roomId: idleRoom().roomId }))
    expect(error.code).toBe('stream-not-live')
    expect(error.serverMessage).toContain('No active HLS')
  })

  it('says of an unknown room that it is unknown', async () => {
    const error = await failureOf(client.capture({ roomId: 'nobo-dyno-room' }))
    expect(error.code).toBe('room-not-found')
  })

  it('says of a new stream that it needs a moment', async () => {
    const { roomId } = idleRoom()
    sandbox.startStream(roomId)
    const error = await failureOf(client.capture({ roomId }))
    expect(error.code).toBe('stream-not-live')
    expect(error.action).toContain('takes some seconds')
  })

  it('says of a live room that the options are wrong', async () => {
    const error = await failureOf(client.capture({ roomId: liveRoom().roomId, time: 1e6 }))
    expect(error.code).toBe('invalid-options')
    expect(error.serverMessage).toBeTruthy()
  })

  it.each([
    ['filePath', { filePath: null }],
    ['a filePath that is an address', { filePath: '/thumbnail/a.jpg' }],
    ['a filePath that is a web address', { filePath: 'file:///etc/passwd' }],
  ])('fails without %s', async (_name, patch) => {
    sandbox.faults.set('capture', { kind: 'patch', patch })
    const error = await failureOf(client.capture({ roomId: liveRoom().roomId }))
    expect(error.code).toBe('bad-response')
  })
})

describe('credentials', () => {
  const calls: readonly (readonly [string, (of: VideoSdkClient) => Promise<unknown>])[] = [
    ['check', (of) => of.check()],
    ['listRooms', (of) => of.listRooms()],
    ['listLive', (of) => of.listLive()],
    ['activeStream', (of) => of.activeStream(liveRoom().roomId)],
    ['findRoom', (of) => of.findRoom(liveRoom().roomId)],
    ['capture', (of) => of.capture({ roomId: liveRoom().roomId })],
  ]

  it.each(calls)('that are wrong are refused once, in %s', async (_name, call) => {
    const { endpoint, apiKey, secret } = sandbox
    for (const wrong of [{ secret: 'wrong-secret' }, { apiKey: 'wrong-key' }]) {
      const other = connect({ credentials: { endpoint, apiKey, secret, ...wrong } })
      const before = sandbox.log.length
      expect((await failureOf(call(other))).code).toBe('auth-rejected')
      expect(sandbox.log).toHaveLength(before + 1)
    }
  })

  it('are not blamed for a wrong clock', async () => {
    const date = new Date(Date.now() - 2 * 3600_000).toUTCString()
    sandbox.faults.set('rooms', { kind: 'status', status: 401, headers: { date } })
    const error = await failureOf(client.listRooms())
    expect(error.code).toBe('clock-skew')
    expect(error.message).toContain('2 hours ahead')
  })

  it('go to their endpoint, whatever the environment says', async () => {
    const stray = await startSandbox({ rooms: 1, live: 0 })
    vi.stubEnv('VIDEOSDK_API_ENDPOINT', stray.endpoint)
    vi.stubEnv('VIDEOSDK_API_KEY', stray.apiKey)
    vi.stubEnv('VIDEOSDK_SECRET', stray.secret)
    await connect().listRooms()
    expect(stray.log).toEqual([])
    await stray.close()
  })

  it('never travel along a redirect', async () => {
    const thief = await startSandbox({ rooms: 1, live: 0 })
    const location = `${thief.endpoint}/v2/rooms`
    for (const route of ['rooms', 'sessions', 'active', 'validate', 'capture'] as const) {
      sandbox.faults.set(route, { kind: 'redirect', location })
    }
    for (const [, call] of calls) {
      expect((await failureOf(call(client))).code).toBe('bad-response')
    }
    expect(thief.log).toEqual([])
    expect(paths().filter((path) => path === '/v2/rooms')).toHaveLength(2)
    await thief.close()
  })
})

describe('waiting', () => {
  it('honours Retry-After in seconds and as a date', async () => {
    const inSeconds = { status: 429, headers: { 'retry-after': '9' } }
    sandbox.faults.set('rooms', { kind: 'status', ...inSeconds }, { times: 1 })
    await client.listRooms()
    const date = new Date(Math.ceil(Date.now() / 1000) * 1000)
    const headers = {
      date: date.toUTCString(),
      'retry-after': new Date(date.getTime() + 20_000).toUTCString(),
    }
    sandbox.faults.set('rooms', { kind: 'status', status: 503, headers }, { times: 1 })
    await client.listRooms()
    expect(waits).toEqual([9000, 20_000])
  })

  it('tells the caller of a capture how long to wait', async () => {
    const headers = { 'retry-after': '9' }
    sandbox.faults.set('capture', { kind: 'status', status: 429, headers })
    const error = await failureOf(client.capture({ roomId: liveRoom().roomId }))
    expect(error).toMatchObject({ code: 'rate-limited', retryAfterMs: 9000 })
    expect([waits, paths()]).toEqual([[], ['/v2/hls/capture']])
  })

  it('ends when aborted, during the wait as well', async () => {
    sandbox.faults.set('rooms', { kind: 'status', status: 429, headers: { 'retry-after': '50' } })
    const patient = createVideoSdkClient({ credentials: sandbox })
    const controller = new AbortController()
    const failure = failureOf(patient.listRooms(controller.signal))
    await vi.waitFor(() => expect(sandbox.log[0]?.status).toBe(429))
    controller.abort()
    expect((await failure).code).toBe('cancelled')
    expect(sandbox.log).toHaveLength(1)
  })

  it('ends when aborted under way', async () => {
    sandbox.faults.set('capture', { kind: 'hang' })
    sandbox.faults.set('active', { kind: 'hang' })
    for (const call of [
      (signal: AbortSignal) => client.capture({ roomId: liveRoom().roomId }, signal),
      (signal: AbortSignal) => client.listLive(signal),
    ]) {
      const controller = new AbortController()
      const failure = failureOf(call(controller.signal))
      await vi.waitFor(() => expect(sandbox.log.at(-1)).toMatchObject({ status: 0 }))
      controller.abort()
      expect((await failure).code).toBe('cancelled')
    }
  })
})

describe('a broken answer', () => {
  it('is asked for again in a list, as long as that may help', async () => {
    for (const kind of ['reset', 'reset-mid-body', 'short-body'] as const) {
      sandbox.faults.set('rooms', { kind }, { times: 2 })
      expect(await client.listRooms()).toHaveLength(230)
    }
    expect(waits).toHaveLength(6)
  })

  it.each([
    ['reset', { kind: 'reset' }, 'offline'],
    ['reset in the middle', { kind: 'reset-mid-body' }, 'offline'],
    ['silence', { kind: 'hang' }, 'timeout'],
    ['silence in the middle', { kind: 'stall', afterBytes: 10 }, 'timeout'],
    ['a drip', { kind: 'drip' }, 'timeout'],
    ['HTML', { kind: 'html' }, 'bad-response'],
    ['half of the JSON', { kind: 'truncated' }, 'bad-response'],
    ['broken JSON', { kind: 'bad-json' }, 'bad-response'],
    ['no end', { kind: 'endless-body' }, 'bad-response'],
    ['503', { kind: 'status', status: 503 }, 'server-error'],
  ] as const)('by %s is not asked for again in a capture', async (_name, fault, code) => {
    sandbox.faults.set('capture', fault)
    const hasty = connect({ timeoutMs: code === 'timeout' ? 300 : 10_000 })
    const error = await failureOf(
      hasty.capture({ roomId: liveRoom().roomId, width: 64, height: 36 }),
    )
    expect(error).toMatchObject({ code, neverSent: false })
    expect(paths().filter((path) => path === '/v2/hls/capture')).toHaveLength(1)
  })

  it('may come compressed', async () => {
    sandbox.faults.set('rooms', { kind: 'gzip' })
    expect(await client.listRooms()).toHaveLength(230)
  })

  it('of one room does not hide the others', async () => {
    const onSkip = vi.fn()
    sandbox.faults.set('active', { kind: 'bad-json' }, { times: 1 })
    const streams = await connect({ onSkip }).listLive()
    expect(onSkip).toHaveBeenCalledTimes(1)
    expect(streams.length).toBeGreaterThanOrEqual(7)
  })
})

it('says that nothing was sent where nobody listens', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  server.close()
  await once(server, 'close')
  const { apiKey, secret } = sandbox
  const nowhere = connect({
    credentials: { apiKey, secret, endpoint: `http://127.0.0.1:${port}` },
  })
  const error = await failureOf(nowhere.capture({ roomId: 'a' }))
  expect(error).toMatchObject({ code: 'offline', neverSent: true })
})
