import { inspect } from 'node:util'
import fc from 'fast-check'
import { decodeProtectedHeader, jwtVerify } from 'jose'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { StillroomError, toFailure } from '../../../main/errors.ts'
import { createVideoSdkClient } from '../../../main/videosdk/client.ts'
import type { Handler } from './stub-server.ts'
import { json, startStub } from './stub-server.ts'
import { apiKey, failureOf, secret, setUp } from './test-client.ts'

const filePath = 'https://cdn.videosdk.live/thumbnail/a.jpg'

afterEach(() => vi.unstubAllEnvs())

describe('a request', () => {
  it('carries a raw crawler token that lives ten minutes', async () => {
    const { client, server } = await setUp((_, response) => json(response, { data: [] }))
    await client.listRooms()
    const token = server.seen[0]?.authorization ?? ''
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret))
    expect(decodeProtectedHeader(token).alg).toBe('HS256')
    expect(payload).toEqual({
      apikey: apiKey,
      version: 2,
      roles: ['crawler'],
      permissions: ['allow_join'],
      iat: expect.any(Number),
      exp: (payload.iat ?? 0) + 600,
    })
  })

  it('is signed anew each time, so that a token can’t outlive a wrong clock', async () => {
    const { client, server } = await setUp((_, response) => json(response, { data: [] }))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3600_000 })
    await client.listRooms()
    vi.useRealTimers()
    await client.listRooms()
    const [early, late] = server.seen.map((request) => request.authorization)
    expect(early).not.toBe(late)
  })

  it('goes where the credentials say, whatever the environment says', async () => {
    const other = await startStub((_, response) => json(response, { data: [] }))
    vi.stubEnv('VIDEOSDK_API_ENDPOINT', other.origin)
    vi.stubEnv('VIDEOSDK_API_KEY', 'stray-key')
    vi.stubEnv('VIDEOSDK_SECRET', 'stray-secret')
    const { client, server } = await setUp((_, response) => json(response, { data: [] }))
    await client.listRooms()
    expect(other.seen).toEqual([])
    const token = server.seen[0]?.authorization ?? ''
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret))
    expect(payload).toMatchObject({ apikey: apiKey })
  })

  it.each([
    [{ apiKey: '' }, 'API key'],
    [{ secret: '' }, 'secret'],
    [{ endpoint: '' }, 'endpoint'],
    [{ endpoint: 'http://api.videosdk.live' }, 'https'],
  ])('is not even prepared with %j', (part, words) => {
    vi.stubEnv('VIDEOSDK_API_ENDPOINT', 'https://stray.example')
    vi.stubEnv('VIDEOSDK_API_KEY', 'stray-key')
    vi.stubEnv('VIDEOSDK_SECRET', 'stray-secret')
    const credentials = { apiKey, secret, endpoint: 'https://api.videosdk.live', ...part }
    expect(() => createVideoSdkClient({ credentials })).toThrow(
      expect.objectContaining({ code: 'invalid-options', message: expect.stringContaining(words) }),
    )
  })

  it.each([301, 302, 303, 307, 308])(
    'never follows a %i, and so keeps its token',
    async (status) => {
      const thief = await startStub((_, response) => json(response, { data: [] }))
      const { client } = await setUp((_, response) => {
        response.writeHead(status, { location: `${thief.origin}/v2/rooms` }).end()
      })
      const inList = await failureOf(client.listRooms())
      const inCapture = await failureOf(client.capture({ roomId: 'a' }))
      expect(inList).toMatchObject({ code: 'bad-response', httpStatus: status })
      expect(inList.message).toContain('redirected')
      expect(inCapture.code).toBe('bad-response')
      expect(thief.seen).toEqual([])
    },
  )

  it('does not follow a redirect within its own origin either', async () => {
    const { client, server } = await setUp((_, response) => {
      response.writeHead(302, { location: '/elsewhere' }).end()
    })
    await failureOf(client.listRooms())
    expect(server.seen).toHaveLength(1)
  })
})

describe('waiting', () => {
  it('honours Retry-After', async () => {
    let asked = 0
    const { client, clock } = await setUp((_, response) => {
      asked += 1
      if (asked <= 2) response.setHeader('retry-after', '7')
      json(response, asked <= 2 ? { message: 'slow down' } : { data: [] }, asked <= 2 ? 429 : 200)
    })
    await client.listRooms()
    expect(clock.waits).toEqual([7000, 7000])
  })

  it('hands a long Retry-After to the caller instead of waiting without a word', async () => {
    const { client, clock, server } = await setUp((_, response) => {
      response.setHeader('retry-after', '61')
      json(response, { message: 'slow down' }, 429)
    })
    const error = await failureOf(client.listRooms())
    expect(error).toMatchObject({
      code: 'rate-limited',
      retryAfterMs: 61_000,
      serverMessage: 'slow down',
    })
    expect([clock.waits, server.seen.length]).toEqual([[], 1])
  })

  it.each([429, 500, 503, 504])('gives up a list after five answers of %i', async (status) => {
    const { client, server } = await setUp((_, response) => json(response, {}, status))
    await failureOf(client.listRooms())
    expect(server.seen).toHaveLength(5)
  })

  it.each([401, 403, 404, 418])('does not repeat a list after %i', async (status) => {
    const { client, server } = await setUp((_, response) => json(response, {}, status))
    await failureOf(client.listRooms())
    expect(server.seen).toHaveLength(1)
  })

  it.each([429, 500, 503])('never repeats a capture, after %i neither', async (status) => {
    const { client, server, clock } = await setUp((_, response) => {
      response.setHeader('retry-after', '3')
      json(response, { message: 'no' }, status)
    })
    const error = await failureOf(client.capture({ roomId: 'a' }))
    expect(error).toMatchObject({ httpStatus: status, retryAfterMs: 3000, serverMessage: 'no' })
    expect([server.seen.length, clock.waits]).toEqual([1, []])
  })

  it('repeats a list when the connection breaks, and not a capture', async () => {
    let asked = 0
    const { client, server } = await setUp((request, response) => {
      asked += 1
      if (asked === 2) json(response, { data: [] })
      else response.socket?.destroy()
      expect(request.method).toBe(asked <= 2 ? 'GET' : 'POST')
    })
    await client.listRooms()
    const error = await failureOf(client.capture({ roomId: 'a' }))
    expect(error).toMatchObject({ code: 'offline', neverSent: false })
    expect(server.seen).toHaveLength(3)
  })

  it.each([
    ['an answer that never begins', () => {}],
    ['a body that never ends', (_, response) => void response.writeHead(200).write('{"data":[')],
  ] satisfies [string, Handler][])('ends with timeout on %s', async (_name, handler) => {
    const { client, server } = await setUp(handler, { timeoutMs: 60 })
    expect((await failureOf(client.listRooms())).code).toBe('timeout')
    expect(server.seen).toHaveLength(5)
    expect((await failureOf(client.capture({ roomId: 'a' }))).code).toBe('timeout')
    expect(server.seen).toHaveLength(6)
  })

  it('still tells a refusal whose body never ends', async () => {
    const stall: Handler = (_, response) => void response.writeHead(403).write('{"message":')
    const { client } = await setUp(stall, { timeoutMs: 60 })
    expect((await failureOf(client.listRooms())).code).toBe('forbidden')
  })
})

describe('abort', () => {
  const calls = [
    ['listRooms', (client, signal) => client.listRooms(signal)],
    ['listLive', (client, signal) => client.listLive(signal)],
    ['activeStream', (client, signal) => client.activeStream('a', signal)],
    ['findRoom', (client, signal) => client.findRoom('a', signal)],
    ['capture', (client, signal) => client.capture({ roomId: 'a' }, signal)],
  ] satisfies [
    string,
    (client: ReturnType<typeof createVideoSdkClient>, signal: AbortSignal) => Promise<unknown>,
  ][]

  it.each(calls)('stops %s under way and closes its connection', async (_name, call) => {
    let closed = false
    const { client, server } = await setUp((_, response) => {
      response.on('close', () => {
        closed = true
      })
    })
    const controller = new AbortController()
    const failure = failureOf(call(client, controller.signal))
    await vi.waitFor(() => expect(server.seen).toHaveLength(1))
    controller.abort()
    expect((await failure).code).toBe('cancelled')
    await vi.waitFor(() => expect(closed).toBe(true))
  })

  it.each(calls)('keeps %s from sending anything', async (_name, call) => {
    const { client, server } = await setUp((_, response) => json(response, {}))
    expect((await failureOf(call(client, AbortSignal.abort()))).code).toBe('cancelled')
    expect(server.seen).toEqual([])
  })
})

describe('a 401', () => {
  it('blames the clock where the server’s differs', async () => {
    const { client, clock } = await setUp((_, response) => {
      response.setHeader('date', new Date(Date.now() + 5 * 60_000).toUTCString())
      json(response, { message: 'Token is invalid or expired' }, 401)
    })
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(30_000)
    const error = await failureOf(client.listRooms())
    expect(error).toMatchObject({
      code: 'clock-skew',
      serverMessage: 'Token is invalid or expired',
      httpStatus: 401,
    })
    expect(error.message).toContain('5 minutes behind')
  })

  it('blames the keys otherwise', async () => {
    const { client } = await setUp((_, response) => json(response, { message: 'no' }, 401))
    expect((await failureOf(client.capture({ roomId: 'a' }))).code).toBe('auth-rejected')
  })
})

describe('the secret', () => {
  it('appears nowhere, even if the server echoes it and the token', async () => {
    const echo: Handler = (request, response) => {
      const said = `bad ${request.authorization} signed with ${secret}`
      json(response, { message: said, error: said }, request.url.includes('rooms') ? 403 : 500)
    }
    const { client, server } = await setUp(echo)
    const errors = [
      await failureOf(client.listRooms()),
      await failureOf(client.listLive()),
      await failureOf(client.capture({ roomId: 'a' })),
    ]
    const shown = errors.flatMap((error) => [
      inspect(error, { depth: Infinity, showHidden: true }),
      JSON.stringify(error),
      JSON.stringify(toFailure(error)),
    ])
    for (const text of [...shown, inspect(client, { depth: Infinity, showHidden: true })]) {
      expect(text).not.toContain(secret)
      for (const { authorization } of server.seen) expect(text).not.toContain(authorization)
      expect(text).not.toContain('eyJ')
    }
    expect(errors[0]?.serverMessage).toBe('bad [hidden] signed with [hidden]')
  })

  it('is taken out of a successful answer, too', async () => {
    const { client } = await setUp((request, response) => {
      const message = `done for ${request.authorization}`
      json(response, { message, fileName: `${secret}.jpg`, filePath })
    })
    const answer = await client.capture({ roomId: 'a' })
    expect(answer).toMatchObject({ message: 'done for [hidden]', fileName: '[hidden].jpg' })
  })

  it.each(['offline', 'timeout', 'parser'])('is in no cause of a failure: %s', async (kind) => {
    const { client, server } = await setUp(
      (request, response) => {
        if (kind === 'offline') response.socket?.destroy()
        if (kind === 'parser') response.socket?.end(`nonsense ${request.authorization}`)
      },
      { timeoutMs: 1000 },
    )
    const text = inspect(await failureOf(client.capture({ roomId: 'a' })), { depth: Infinity })
    const [request] = server.seen
    expect(request, 'the request has come before the limit').toBeDefined()
    expect(text).not.toContain(secret)
    expect(text).not.toContain(request?.authorization)
  })
})

describe('a hostile answer', () => {
  it('longer than the cap is refused by its length alone', async () => {
    const { client } = await setUp((_, response) => {
      response.writeHead(200, { 'content-length': 11 * 1024 * 1024 }).write('{')
    })
    const error = await failureOf(client.listRooms())
    expect(error.code).toBe('bad-response')
    expect(error.message).toContain('10 MB')
  })

  it('without end is cut off', async () => {
    const piece = Buffer.alloc(1024 * 1024, '[')
    const { client } = await setUp((_, response) => {
      response.writeHead(200)
      const pour = () => {
        while (!response.destroyed && response.write(piece));
      }
      response.on('drain', pour)
      pour()
    })
    expect((await failureOf(client.listRooms())).code).toBe('bad-response')
  })

  it('nested ten thousand deep does no harm', async () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`
    const { client } = await setUp((_, response) => void response.end(`{"data":${deep}}`))
    expect(await client.listRooms()).toEqual([])
  })

  it.each([
    ['HTML', '<html>sign in to the Wi-Fi</html>'],
    ['broken JSON', '{"data":['],
    ['text', 'OK'],
    ['a number', '7'],
    ['nothing', ''],
    ['no list', '{"data":{}}'],
  ])('that is %s is no empty list', async (_name, body) => {
    const { client } = await setUp((_, response) => void response.end(body))
    expect((await failureOf(client.listRooms())).code).toBe('bad-response')
    expect((await failureOf(client.listLive())).code).toBe('bad-response')
  })

  it('with a byte order mark is read all the same', async () => {
    const { client } = await setUp((_, response) => void response.end('\ufeff{"data":[]}'))
    expect(await client.listRooms()).toEqual([])
  })

  it('of any JSON and status never ends in anything but a StillroomError', async () => {
    const next: { body: unknown; status: number } = { body: null, status: 200 }
    const { client } = await setUp((_, response) => json(response, next.body, next.status))
    const status = fc.constantFrom(200, 201, 302, 400, 401, 402, 403, 404, 409, 418, 500)
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), status, async (body, code) => {
        Object.assign(next, { body, status: code })
        const settled = await Promise.allSettled([
          client.listRooms(),
          client.listLive(),
          client.activeStream('a'),
          client.findRoom('a'),
          client.capture({ roomId: 'a' }),
        ])
        for (const result of settled) {
          if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(StillroomError)
        }
      }),
      { numRuns: 60 },
    )
  })
})
