import { describe, expect, it } from 'vitest'
import { testSandbox } from './support.ts'

/** A clock to turn by hand. */
function handClock() {
  let ms = Date.now()
  const forward = (by: number) => {
    ms += by
  }
  return { now: () => ms, forward }
}

describe('the active stream', () => {
  it('comes in the documented shape', async () => {
    const sandbox = await testSandbox()
    const { roomId, quality, orientation } = sandbox.liveRoom
    const { status, body } = await sandbox.call(`/v2/hls/${roomId}/active`)
    const { id, sessionId, duration, start } = body.data
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        code: 200,
        data: {
          id: expect.stringMatching(/^[0-9a-f]{24}$/),
          sessionId: expect.stringMatching(/^[0-9a-f]{24}$/),
          roomId,
          start: expect.any(String),
          end: null,
          duration: expect.any(Number),
          quality,
          orientation,
          playbackHlsUrl: `${sandbox.cdn}/meetings-hls/${id}/index.m3u8`,
          links: {
            get_room: `${sandbox.endpoint}/v2/rooms/${roomId}`,
            get_session: `${sandbox.endpoint}/v2/sessions/${sessionId}`,
          },
        },
      },
    })
    expect(Math.abs(Date.parse(start) + duration * 1000 - Date.now())).toBeLessThan(5000)
  })

  it('is missed with 404 and a code of its own', async () => {
    const sandbox = await testSandbox()
    const missing = { status: 404, body: { code: 404, message: expect.any(String) } }
    expect(await sandbox.call(`/v2/hls/${sandbox.idleRoom.roomId}/active`)).toMatchObject(missing)
    expect(await sandbox.call('/v2/hls/abcd-efgh-ijkl/active')).toMatchObject(missing)
  })
})

describe('start and end', () => {
  it('make a room live and idle again', async () => {
    const sandbox = await testSandbox()
    const { roomId } = sandbox.idleRoom
    const config = { quality: 'low', orientation: 'portrait' }
    const started = await sandbox.call('/v2/hls/start', { roomId, config })
    expect(started).toMatchObject({
      status: 200,
      body: {
        roomId,
        playbackHlsUrl: expect.stringContaining(`${sandbox.cdn}/meetings-hls/`),
        livestreamUrl: expect.stringContaining('/live.m3u8'),
        downstreamUrl: started.body.playbackHlsUrl,
      },
    })
    expect(sandbox.rooms.find((room) => room.roomId === roomId)).toMatchObject({
      live: true,
      ...config,
    })
    const active = await sandbox.call(`/v2/hls/${roomId}/active`)
    expect(active.body.data).toMatchObject({ id: started.body.id, ...config })
    expect((await sandbox.call('/v2/hls/start', { roomId })).status).toBe(409)

    expect((await sandbox.call('/v2/hls/end', { roomId })).status).toBe(200)
    expect(sandbox.rooms.find((room) => room.roomId === roomId)?.live).toBe(false)
    expect((await sandbox.call('/v2/hls/end', { roomId })).status).toBe(404)
    const sessions = await sandbox.call(`/v2/sessions?roomId=${roomId}&status=ongoing`)
    expect(sessions.body.pageInfo.total).toBe(1)
  })

  it('can be captured only after three seconds', async () => {
    const clock = handClock()
    const sandbox = await testSandbox({ now: clock.now })
    const { roomId } = sandbox.idleRoom
    sandbox.startStream(roomId)
    clock.forward(2_999)
    expect(await sandbox.call('/v2/hls/capture', { roomId })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('not playable yet') },
    })
    clock.forward(1)
    expect((await sandbox.call('/v2/hls/capture', { roomId })).status).toBe(200)
    sandbox.endStream(roomId)
    expect((await sandbox.call('/v2/hls/capture', { roomId })).status).toBe(404)
  })

  it.each([
    ['start', {}, 400],
    ['start', { roomId: 7 }, 400],
    ['start', { roomId: 'abcd-efgh-ijkl' }, 404],
    ['start', [], 400],
    ['end', {}, 400],
    ['end', { roomId: 'abcd-efgh-ijkl' }, 404],
  ])('%s refuses %o with %i', async (route, body, status) => {
    const sandbox = await testSandbox({ rooms: 1 })
    expect(await sandbox.call(`/v2/hls/${route}`, body)).toMatchObject({
      status,
      body: { message: expect.any(String) },
    })
  })

  it('refuses a stream of unknown quality, and one in a disabled room', async () => {
    const sandbox = await testSandbox({ rooms: 20 })
    const { roomId } = sandbox.idleRoom
    const config = { quality: 'ultra' }
    expect((await sandbox.call('/v2/hls/start', { roomId, config })).status).toBe(400)
    const disabled = sandbox.rooms.find((room) => room.disabled)
    expect(await sandbox.call('/v2/hls/start', { roomId: disabled?.roomId })).toMatchObject({
      status: 400,
      body: { message: 'The room is disabled.' },
    })
  })

  it('throw in this process for rooms that can’t start or end', async () => {
    const sandbox = await testSandbox()
    expect(() => sandbox.startStream('none')).toThrow('Room not found.')
    expect(() => sandbox.startStream(sandbox.liveRoom.roomId)).toThrow('already live')
    expect(() => sandbox.endStream(sandbox.idleRoom.roomId)).toThrow('No active HLS')
  })
})
