import type { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import type { Fault } from '../../../main/sandbox/server.ts'
import { testSandbox } from '../sandbox/support.ts'
import { indexOf, segmentsOf, shortLimits, streamsAt, testServer, testStreams } from './support.ts'

const limits = shortLimits

describe('a playlist', () => {
  it.each<[string, Fault, number, Readonly<Record<string, string>>]>([
    ['is missing', status(404), 503, { code: 'stream-not-live', detail: 'starting' }],
    ['is kept from everybody', status(403), 503, { code: 'stream-not-live', detail: 'starting' }],
    ['fails', status(500), 502, { code: 'server-error' }],
    ['comes too often', status(429), 429, { code: 'rate-limited' }],
    ['is empty', status(204), 502, { code: 'bad-response' }],
    ['is a page', { kind: 'html' }, 502, { code: 'bad-response' }],
    ['is compressed', { kind: 'gzip' }, 502, { code: 'bad-response' }],
    ['is cut off at its head', { kind: 'truncated', keepBytes: 3 }, 502, { code: 'bad-response' }],
    ['breaks off', { kind: 'reset-mid-body' }, 502, { code: 'offline' }],
    ['is shorter than it says', { kind: 'short-body' }, 502, { code: 'offline' }],
    ['never begins', { kind: 'reset' }, 502, { code: 'offline' }],
    ['never comes', { kind: 'hang' }, 504, { code: 'timeout' }],
    ['stops coming', { kind: 'stall', afterBytes: 50 }, 504, { code: 'timeout' }],
    ['has no end', { kind: 'endless-body' }, 413, { code: 'bad-response', detail: 'too-large' }],
    [
      'says that it is large',
      { kind: 'wrong-length', contentLength: 1024 * 1024 + 1 },
      413,
      { code: 'bad-response', detail: 'too-large' },
    ],
    ['redirects without end', { kind: 'redirect', count: 'endless' }, 403, refused()],
    ['redirects too often', { kind: 'redirect', count: 4 }, 403, refused()],
    ['leads into a private network', leadsTo('http://10.0.0.1/x.m3u8'), 403, refused()],
    ['leads into one by https', leadsTo('https://192.168.1.1/x.m3u8'), 403, refused()],
    ['leads to a cloud’s secrets', leadsTo('http://169.254.169.254/latest'), 403, refused()],
    ['leads to a server without encryption', leadsTo('http://cdn.example/'), 403, refused()],
    ['leads to a file', leadsTo('file:///etc/passwd'), 403, refused()],
  ])('that %s', async (_what, fault, expected, body) => {
    const sandbox = await testSandbox()
    sandbox.faults.set('playlist', fault)
    const answer = await testStreams(sandbox, { limits }).ask(indexOf(sandbox.liveRoom.roomId))
    expect([answer.status, await answer.json()]).toEqual([expected, body])
  })

  it.each<[string, Fault]>([
    ['after three redirects', { kind: 'redirect', count: 3 }],
    ['in small pieces', { kind: 'drip', bytes: 400, everyMs: 5 }],
    ['after a while', { kind: 'latency', ms: 50 }],
  ])('plays %s', async (_what, fault) => {
    const sandbox = await testSandbox()
    sandbox.faults.set('playlist', fault)
    const { list } = testStreams(sandbox)
    expect(segmentsOf(await list(sandbox.liveRoom.roomId))).toHaveLength(30)
  })

  it('goes on while the API can’t be reached', async () => {
    const sandbox = await testSandbox()
    let monotonic = 0
    const { ask } = testStreams(sandbox, { clock: { monotonic: () => monotonic } })
    const address = indexOf(sandbox.liveRoom.roomId)
    expect((await ask(address)).status).toBe(200)
    sandbox.faults.set('active', status(401))
    monotonic += 60_000
    expect((await ask(address)).status).toBe(200)
    expect(sandbox.log.filter(({ path }) => path.endsWith('/active'))).toHaveLength(2)
  })
})

describe('a connection that was kept open', () => {
  it('may be closed by the server just as it is used again', async () => {
    const used = new Set<Socket>()
    let asked = 0
    const origin = await testServer(({ socket }, response) => {
      asked += 1
      if (used.has(socket)) socket.resetAndDestroy()
      else response.end('#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\na.ts\n')
      used.add(socket)
    })
    const ask = streamsAt(`${origin}/index.m3u8`)
    for (let times = 0; times < 3; times += 1) {
      const answer = await ask(indexOf('room'))
      expect(answer.status).toBe(200)
      await answer.text()
    }
    expect(asked, 'the first, and the others twice').toBe(5)
  })
})

describe('a segment', () => {
  async function askSegment(fault: Fault) {
    const sandbox = await testSandbox()
    const { ask, list } = testStreams(sandbox, { limits })
    const [segment = ''] = segmentsOf(await list(sandbox.liveRoom.roomId))
    sandbox.faults.set('segment', fault)
    return { ask, segment, answer: await ask(segment) }
  }

  it.each<[string, Fault, number, Readonly<Record<string, string>>]>([
    ['is missing', status(404), 404, { code: 'bad-response', detail: 'missing' }],
    ['fails', status(503), 502, { code: 'server-error' }],
    ['is a page', { kind: 'html' }, 502, { code: 'bad-response' }],
    ['is a script', { kind: 'content-type', contentType: 'text/javascript' }, 502, bad()],
    ['is a picture', { kind: 'content-type', contentType: 'image/svg+xml' }, 502, bad()],
    ['never comes', { kind: 'hang' }, 504, { code: 'timeout' }],
    [
      'says that it is large',
      { kind: 'wrong-length', contentLength: 32 * 1024 * 1024 + 1 },
      413,
      { code: 'bad-response', detail: 'too-large' },
    ],
    ['leads into a private network', leadsTo('https://10.0.0.1/x.ts'), 403, refused()],
  ])('that %s', async (_what, fault, expected, body) => {
    const { answer } = await askSegment(fault)
    expect([answer.status, await answer.json()]).toEqual([expected, body])
  })

  it.each<[string, Fault]>([
    ['breaks off', { kind: 'reset-mid-body' }],
    ['is shorter than it says', { kind: 'short-body' }],
    ['stops coming', { kind: 'stall', afterBytes: 1000 }],
    ['has no end', { kind: 'endless-body' }],
  ])('that %s fails in the middle, and frees its place', async (_what, fault) => {
    const tight = { ...limits, mostAtOnce: 1, bodies: { ...limits.bodies, media: tiny } }
    const sandbox = await testSandbox()
    const { ask, list } = testStreams(sandbox, { limits: tight })
    const text = await list(sandbox.liveRoom.roomId)
    sandbox.faults.set('segment', fault)
    const answer = await ask(segmentsOf(text)[0] ?? '')
    await expect(answer.arrayBuffer()).rejects.toThrow()
    expect((await ask(indexOf(sandbox.liveRoom.roomId))).status).toBe(200)
  })
})

describe('a server’s name', () => {
  it.each(['10.0.0.1', '127.0.0.1', '::1', 'fd00::1'])(
    'that means %s leads nowhere, however it is found',
    async (address) => {
      const ask = streamsAt('https://cdn.example/index.m3u8', {
        isLoopback: false,
        lookUp: (_name, callback) => callback(null, [{ address, family: 4 }]),
      })
      const answer = await ask('/hls/p/room/index.m3u8')
      expect([answer.status, await answer.json()]).toEqual([403, refused()])
    },
  )
})

/** Enough for a segment of the sandbox. */
const tiny = { most: 64 * 1024, silenceMs: 300 }

function status(code: number): Fault {
  return { kind: 'status', status: code }
}

function leadsTo(location: string): Fault {
  return { kind: 'redirect', location }
}

function bad() {
  return { code: 'bad-response' }
}

function refused() {
  return { code: 'bad-response', detail: 'address-refused' }
}
