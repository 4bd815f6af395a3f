import type { ServerResponse } from 'node:http'
import { describe, expect, it, vi } from 'vitest'
import type { Handler } from './stub-server.ts'
import { json } from './stub-server.ts'
import { failureOf, setUp } from './test-client.ts'

type Answer = (response: ServerResponse) => void

const live: Answer = (response) => json(response, { code: 200, data: { id: 'h', end: null } })
const refuse =
  (status: number): Answer =>
  (response) =>
    json(response, { message: 'no' }, status)

/** A project with one session in each of these rooms. */
function project(rooms: Readonly<Record<string, Answer>>): Handler {
  return (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://x')
    if (pathname === '/v2/sessions') {
      expect(searchParams.get('status')).toBe('ongoing')
      const participants = [{ participantId: 'p', name: 'Ada' }]
      const data = Object.keys(rooms).map((roomId) => ({ id: `s-${roomId}`, roomId, participants }))
      return json(response, { data })
    }
    rooms[pathname.split('/')[3] ?? '']?.(response)
  }
}

describe('listLive', () => {
  it('asks each room with a session and keeps those that stream', async () => {
    const { client, server } = await setUp(
      project({
        a: live,
        b: refuse(404),
        c: refuse(402),
        d: (response) => json(response, {}),
        e: live,
      }),
    )
    const streams = await client.listLive()
    expect(streams.map((stream) => stream.roomId)).toEqual(['a', 'e'])
    expect(JSON.stringify(streams)).not.toContain('Ada')
    expect(server.seen).toHaveLength(6)
  })

  it('asks a room with several sessions once', async () => {
    const data = ['1', '2', '3'].map((id) => ({ id, roomId: 'a' }))
    const { client, server } = await setUp((request, response) => {
      if (request.url.startsWith('/v2/sessions')) json(response, { data })
      else live(response)
    })
    expect(await client.listLive()).toHaveLength(1)
    expect(server.seen).toHaveLength(2)
  })

  it('asks six rooms at a time', async () => {
    const waiting: ServerResponse[] = []
    const names = Array.from({ length: 15 }, (_, index) => `room-${index}`)
    const hold: Answer = (response) => void waiting.push(response)
    const { client } = await setUp(project(Object.fromEntries(names.map((name) => [name, hold]))))
    const done = client.listLive()
    for (const batch of [6, 6, 3]) {
      await vi.waitFor(() => expect(waiting).toHaveLength(batch))
      for (const response of waiting.splice(0)) live(response)
    }
    expect(await done).toHaveLength(15)
  })

  it.each([
    ['a server error', refuse(500), 'server-error'],
    ['a refusal', refuse(403), 'forbidden'],
    ['a page of HTML', (response: ServerResponse) => void response.end('<html>'), 'bad-response'],
    ['a 400', refuse(400), 'invalid-options'],
  ])('tells of a room with %s and goes on', async (_name, answer, code) => {
    const onSkip = vi.fn()
    const { client } = await setUp(project({ a: live, b: answer, c: live }), { onSkip })
    const streams = await client.listLive()
    expect(streams.map((stream) => stream.roomId)).toEqual(['a', 'c'])
    expect(onSkip.mock.calls).toEqual([['b', expect.objectContaining({ code })]])
  })

  it('does not call a project idle when no room could be asked', async () => {
    const { client } = await setUp(project({ a: refuse(500), b: refuse(500) }))
    expect((await failureOf(client.listLive())).code).toBe('server-error')
  })

  it.each([
    [401, 'auth-rejected'],
    [429, 'rate-limited'],
  ])('ends at a %i, which concerns every room', async (status, code) => {
    const { client } = await setUp(project({ a: live, b: refuse(status), c: live }))
    expect((await failureOf(client.listLive())).code).toBe(code)
  })

  it('ends when the network does', async () => {
    const hangUp: Answer = (response) => void response.socket?.destroy()
    const { client } = await setUp(project({ a: live, b: hangUp, c: live }))
    expect((await failureOf(client.listLive())).code).toBe('offline')
  })

  it('asks nobody where nobody is in a room', async () => {
    const { client, server } = await setUp(project({}))
    expect(await client.listLive()).toEqual([])
    expect(server.seen).toHaveLength(1)
  })
})

describe('activeStream', () => {
  it('escapes the id', async () => {
    const { client, server } = await setUp((_, response) => live(response))
    expect(await client.activeStream('a&b:c')).toMatchObject({ roomId: 'a&b:c', streamId: 'h' })
    expect(server.seen[0]?.url).toBe('/v2/hls/a%26b%3Ac/active')
  })

  it('takes 204 for not live', async () => {
    const { client } = await setUp((_, response) => void response.writeHead(204).end())
    expect(await client.activeStream('a')).toBeNull()
  })
})
