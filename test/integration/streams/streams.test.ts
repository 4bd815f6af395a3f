import { describe, expect, it } from 'vitest'
import { testSandbox } from '../sandbox/support.ts'
import { indexOf, segmentsOf, testStreams } from './support.ts'

describe('a live room', () => {
  it('plays without the page learning where, and without a token', async () => {
    const sandbox = await testSandbox()
    const { roomId } = sandbox.liveRoom
    const { ask, list } = testStreams(sandbox)
    const text = await list(roomId)
    expect(text).toContain('#EXT-X-PROGRAM-DATE-TIME:')
    expect(text).not.toMatch(/127\.0\.0\.1|meetings-hls|segment-/u)
    const [first = '', ...others] = segmentsOf(text)
    expect(others).toHaveLength(29)
    const segment = await ask(first)
    expect(Object.fromEntries(segment.headers)).toMatchObject({
      'content-type': 'video/mp2t',
      'cache-control': 'no-store',
    })
    const bytes = Buffer.from(await segment.arrayBuffer())
    expect(bytes.length).toBe(Number(segment.headers.get('content-length')))
    expect(bytes[0]).toBe(0x47)
    const toCdn = sandbox.log.filter(({ side }) => side === 'cdn')
    expect(toCdn.map(({ path }) => path.replace(/\d+/gu, 'N'))).toHaveLength(2)
    expect(toCdn.filter(({ headers }) => 'authorization' in headers)).toEqual([])
  })

  it('names a segment the same in each playlist', async () => {
    const sandbox = await testSandbox({ now: () => Date.UTC(2026, 10, 26) })
    const { roomId } = sandbox.liveRoom
    const { list } = testStreams(sandbox)
    expect(await list(roomId)).toBe(await list(roomId))
  })
})

describe('what can’t be played', () => {
  it('says so for a room without a stream', async () => {
    const sandbox = await testSandbox()
    const answer = await testStreams(sandbox).ask(indexOf(sandbox.idleRoom.roomId))
    expect(answer.status).toBe(404)
    expect(await answer.json()).toEqual({ code: 'stream-not-live', detail: 'not-live' })
  })

  it('says so in a stream’s first seconds, and after its end', async () => {
    let now = Date.now()
    const sandbox = await testSandbox({ now: () => now })
    const { roomId } = sandbox.idleRoom
    let monotonic = 0
    const { ask } = testStreams(sandbox, { clock: { monotonic: () => monotonic } })
    sandbox.startStream(roomId)
    const early = await ask(indexOf(roomId))
    expect([early.status, await early.json()]).toEqual([
      503,
      { code: 'stream-not-live', detail: 'starting' },
    ])
    now += 3000
    expect((await ask(indexOf(roomId))).status).toBe(200)
    sandbox.endStream(roomId)
    expect(await (await ask(indexOf(roomId))).text()).toContain('#EXT-X-ENDLIST')
    monotonic += 60_000
    const late = await ask(indexOf(roomId))
    expect([late.status, await late.json()]).toEqual([
      410,
      { code: 'stream-not-live', detail: 'ended' },
    ])
  })
})
