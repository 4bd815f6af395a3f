import { describe, expect, it } from 'vitest'
import type { Handler } from './stub-server.ts'
import { json } from './stub-server.ts'
import { failureOf, setUp } from './test-client.ts'

const filePath = 'https://cdn.videosdk.live/thumbnail/a.jpg'

const documented = {
  message: 'captured thumbnail successfully',
  roomId: 'abcd-abcd-abcd',
  meta: { createdAt: '2023-10-19T07:24:55.195Z', width: 1280, height: 720, format: 'jpg' },
  filePath,
  fileSize: 415153,
  fileName: 'a.jpg',
}

describe('capture', () => {
  it('sends the documented body and reads the documented answer', async () => {
    const { client, server } = await setUp((_, response) => json(response, documented))
    const request = { roomId: 'abcd-abcd-abcd', time: 12.5, width: 1280, height: 720 }
    const { roomId: _, ...answer } = documented
    expect(await client.capture({ ...request, format: 'png' })).toEqual(answer)
    expect(server.seen).toHaveLength(1)
    expect(server.seen[0]).toMatchObject({ method: 'POST', url: '/v2/hls/capture' })
    expect(JSON.parse(server.seen[0]?.body ?? '')).toEqual({ ...request, format: 'png' })
  })

  it('needs nothing but the address', async () => {
    const { client } = await setUp((_, response) => json(response, { filePath }, 201))
    expect(await client.capture({ roomId: 'a' })).toEqual({
      filePath,
      message: null,
      fileName: null,
      fileSize: null,
      meta: { createdAt: null, width: null, height: null, format: null },
    })
  })

  it('takes plain http from an API on this machine', async () => {
    const local = 'http://127.0.0.1:4011/thumbnail/a.jpg'
    const { client } = await setUp((_, response) => json(response, { filePath: local }))
    expect(client.isLoopback).toBe(true)
    expect((await client.capture({ roomId: 'a' })).filePath).toBe(local)
  })

  it('takes no plain http from anywhere else', async () => {
    const fetch = async () => Response.json({ filePath: 'http://cdn.videosdk.live/a.jpg' })
    const { client } = await setUp(() => {}, {
      fetchFor: () => fetch,
      credentials: { apiKey: 'k', secret: 's', endpoint: 'https://api.videosdk.live' },
    })
    expect(client.isLoopback).toBe(false)
    const error = await failureOf(client.capture({ roomId: 'a' }))
    expect(error.code).toBe('bad-response')
    expect(error.message).toContain('not encrypted')
  })

  it.each(['file:///etc/passwd', 'data:image/png;base64,AA', '/a.jpg', 'https://u:p@cdn.example/'])(
    'refuses the address %s',
    async (odd) => {
      const { client } = await setUp((_, response) => json(response, { filePath: odd }))
      expect((await failureOf(client.capture({ roomId: 'a' }))).code).toBe('bad-response')
    },
  )
})

interface Situation {
  /** Status and body of the refused capture. */
  readonly capture: readonly [number, unknown]
  readonly live?: boolean
  /** Seconds that the stream has run. */
  readonly age?: number
  readonly exists?: boolean
  /** Status of every other question. */
  readonly broken?: number
}

function situation({ capture, live, age = 3600, exists, broken }: Situation): Handler {
  return (request, response) => {
    if (request.method === 'POST') return json(response, capture[1], capture[0])
    if (broken) return json(response, {}, broken)
    if (request.url.endsWith('/active')) {
      const start = new Date(Date.now() - age * 1000).toISOString()
      return live ? json(response, { data: { id: 'h', start } }) : json(response, {}, 404)
    }
    return exists ? json(response, { roomId: 'a' }) : json(response, {}, 402)
  }
}

const words = { message: 'server words' }

describe('a refused capture', () => {
  it.each<[string, Situation, string, number]>([
    ['unknown room', { capture: [404, words] }, 'room-not-found', 3],
    ['unknown room', { capture: [402, words] }, 'room-not-found', 3],
    ['idle room', { capture: [404, words], exists: true }, 'stream-not-live', 3],
    ['idle room', { capture: [402, words], exists: true }, 'stream-not-live', 3],
    ['idle room', { capture: [400, words] }, 'stream-not-live', 2],
    ['idle room', { capture: [409, words] }, 'stream-not-live', 2],
    ['idle room', { capture: [200, words] }, 'stream-not-live', 2],
    ['live room', { capture: [400, words], live: true }, 'invalid-options', 2],
    ['live room', { capture: [409, words], live: true }, 'server-error', 2],
    ['live room', { capture: [200, words], live: true }, 'bad-response', 2],
    ['no picture', { capture: [404, words], live: true }, 'stream-not-live', 2],
    ['young stream', { capture: [400, words], live: true, age: 3 }, 'stream-not-live', 2],
    ['young stream', { capture: [200, words], live: true, age: 3 }, 'stream-not-live', 2],
    ['failing question', { capture: [400, words], broken: 500 }, 'invalid-options', 2],
    ['failing question', { capture: [404, words], broken: 401 }, 'room-not-found', 2],
    ['failing question', { capture: [200, words], broken: 429 }, 'bad-response', 2],
    ['refused key', { capture: [401, words] }, 'auth-rejected', 1],
    ['refused key', { capture: [403, words] }, 'forbidden', 1],
    ['limit', { capture: [429, words] }, 'rate-limited', 1],
    ['server error', { capture: [500, words] }, 'server-error', 1],
  ])('%s, %j: %s after %i requests', async (_name, given, code, requests) => {
    const { client, server } = await setUp(situation(given))
    const error = await failureOf(client.capture({ roomId: 'a' }))
    expect(error).toMatchObject({ code, serverMessage: 'server words' })
    expect(server.seen).toHaveLength(requests)
  })

  it.each([[null], ['captured'], [[]], [{ filePath: '' }], [{ filePath: 5 }]])(
    'is also a 200 with %j',
    async (body) => {
      const { client } = await setUp(situation({ capture: [200, body], live: true }))
      const error = await failureOf(client.capture({ roomId: 'a' }))
      expect(error.code).toBe('bad-response')
      expect(error.message).toContain('without the address')
    },
  )

  it('stands at once when the caller gives up during the questions', async () => {
    const controller = new AbortController()
    const { client } = await setUp((request, response) => {
      if (request.method === 'POST') json(response, words, 400)
      else controller.abort()
    })
    const error = await failureOf(client.capture({ roomId: 'a' }, controller.signal))
    expect(error.code).toBe('invalid-options')
  })
})
