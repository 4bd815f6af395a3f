import { describe, expect, it } from 'vitest'
import type { SeenRequest } from './stub-server.ts'
import { json } from './stub-server.ts'
import { failureOf, setUp } from './test-client.ts'

function room(number: number) {
  const createdAt = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString()
  return { roomId: `room-${number}`, createdAt, user: { email: 'ada@example.com' } }
}

function ids(rooms: readonly { readonly roomId: string }[]): string[] {
  return rooms.map(({ roomId }) => roomId)
}

function query(request: SeenRequest): URLSearchParams {
  return new URL(request.url, 'http://x').searchParams
}

/** Pages like the API, of at most `most` entries whatever is asked for. */
function pageOf(entries: readonly unknown[], request: SeenRequest, most: number) {
  const page = Number(query(request).get('page'))
  const perPage = Math.min(Number(query(request).get('perPage')), most)
  const data = entries.slice((page - 1) * perPage, page * perPage)
  const lastPage = Math.ceil(entries.length / perPage)
  return { pageInfo: { currentPage: page, perPage, lastPage, total: entries.length }, data }
}

describe('listRooms', () => {
  it.each([100, 20])('reads every page of %i, newest first, without people', async (most) => {
    const all = Array.from({ length: 130 }, (_, index) => room(index))
    const { client, server } = await setUp((request, response) => {
      json(response, pageOf(all, request, most))
    })
    const rooms = await client.listRooms()
    expect(ids(rooms)).toEqual(ids(all.toReversed()))
    expect(JSON.stringify(rooms)).not.toContain('example.com')
    expect(server.seen).toHaveLength(Math.ceil(130 / most))
    expect(server.seen.map((request) => query(request).get('perPage'))).toEqual(
      server.seen.map((_, index) => String(index === 0 ? 100 : most)),
    )
  })

  it('asks for fewer where a hundred a page are refused', async () => {
    const all = Array.from({ length: 50 }, (_, index) => room(index))
    const { client, server } = await setUp((request, response) => {
      const asked = query(request).get('perPage')
      if (asked === '100') return json(response, { message: 'perPage is too large' }, 400)
      const url = asked ? request.url : `${request.url}&perPage=20`
      json(response, pageOf(all, { ...request, url }, 20))
    })
    expect(await client.listRooms()).toHaveLength(50)
    expect(server.seen).toHaveLength(4)
  })

  it('keeps one of each room that shifts from page to page', async () => {
    const pages = [
      [room(5), room(4)],
      [room(4), room(3)],
    ]
    const { client } = await setUp((request, response) => {
      const page = Number(query(request).get('page'))
      json(response, { pageInfo: { currentPage: page, lastPage: 2 }, data: pages[page - 1] })
    })
    expect(ids(await client.listRooms())).toEqual(['room-5', 'room-4', 'room-3'])
  })

  it('drops a room without an id and puts one without a date last', async () => {
    const data = [{ roomId: 'undated' }, { createdAt: room(1).createdAt }, null, 7, room(1)]
    const { client } = await setUp((_, response) => json(response, { data }))
    expect(ids(await client.listRooms())).toEqual(['room-1', 'undated'])
  })

  it.each([
    ['says always that this is page 1', { currentPage: 1, lastPage: 3 }, 3],
    ['says no page number', { lastPage: 3 }, 3],
    ['counts in strings', { currentPage: '1', lastPage: '3' }, 3],
    ['says perPage 0', { currentPage: 1, lastPage: 3, perPage: 0 }, 3],
    ['says no pages at all', {}, 1],
  ])('reads all there is from a server that %s', async (_name, pageInfo, pages) => {
    const { client, server } = await setUp((request, response) => {
      json(response, { pageInfo, data: [room(Number(query(request).get('page')))] })
    })
    expect(await client.listRooms()).toHaveLength(pages)
    expect(server.seen).toHaveLength(pages)
  })

  it('stops when a server sends the same page again and again', async () => {
    const pageInfo = { currentPage: 1, lastPage: 1e9 }
    const { client, server } = await setUp((_, response) => {
      json(response, { pageInfo, data: [room(1)] })
    })
    expect(await client.listRooms()).toHaveLength(1)
    expect(server.seen).toHaveLength(2)
  })

  it('stops after a thousand pages', async () => {
    const fetch = async (url: unknown) => {
      const page = Number(new URL(String(url)).searchParams.get('page'))
      return Response.json({ pageInfo: { currentPage: page, lastPage: 1100 }, data: [room(page)] })
    }
    const { client } = await setUp(() => {}, { fetchFor: () => fetch })
    expect(await client.listRooms()).toHaveLength(1000)
  })

  it.each([
    [404, 'bad-response'],
    [402, 'forbidden'],
  ])('never calls a room unknown where a list is: %i', async (status, code) => {
    const { client } = await setUp((_, response) => json(response, { message: 'no' }, status))
    const error = await failureOf(client.listRooms())
    expect(error).toMatchObject({ code, httpStatus: status, serverMessage: 'no' })
  })
})

describe('check', () => {
  it('reads one room, once', async () => {
    const { client, server } = await setUp((_, response) => json(response, { data: [room(1)] }))
    await client.check()
    expect(server.seen.map((request) => request.url)).toEqual(['/v2/rooms?page=1&perPage=1'])
  })

  it.each([
    [401, 'auth-rejected'],
    [404, 'bad-response'],
    [500, 'server-error'],
  ])('tells a %i at once', async (status, code) => {
    const { client, server } = await setUp((_, response) => json(response, {}, status))
    expect((await failureOf(client.check())).code).toBe(code)
    expect(server.seen).toHaveLength(1)
  })

  it('does not take any server that says 200 for VideoSDK', async () => {
    const { client } = await setUp((_, response) => void response.end('<html>Welcome</html>'))
    expect((await failureOf(client.check())).code).toBe('bad-response')
  })
})

describe('findRoom', () => {
  it('finds a room by its custom id', async () => {
    const { client, server } = await setUp((_, response) => {
      json(response, { ...room(1), customRoomId: 'Übung+1' })
    })
    const found = await client.findRoom(' Übung+1 ')
    expect(found).toMatchObject({ roomId: 'room-1', customRoomId: 'Übung+1', disabled: false })
    expect(server.seen[0]?.url).toBe('/v2/rooms/validate/%C3%9Cbung%2B1')
  })

  it.each([400, 402, 404])('knows from %i that there is none', async (status) => {
    const { client } = await setUp((_, response) => json(response, { message: 'no' }, status))
    expect(await client.findRoom('a')).toBeNull()
  })

  it.each([
    [401, 'auth-rejected'],
    [403, 'forbidden'],
    [200, 'bad-response'],
  ])('does not take a %i for none', async (status, code) => {
    const { client } = await setUp((_, response) => json(response, {}, status))
    expect((await failureOf(client.findRoom('a'))).code).toBe(code)
  })

  it('sends nothing for an id that is none', async () => {
    const { client, server } = await setUp((_, response) => json(response, room(1)))
    for (const id of ['', '..', '../rooms', 'a/b', 'a b']) {
      expect((await failureOf(client.findRoom(id))).code).toBe('invalid-options')
      expect((await failureOf(client.activeStream(id))).code).toBe('invalid-options')
      expect((await failureOf(client.capture({ roomId: id }))).code).toBe('invalid-options')
    }
    expect(server.seen).toEqual([])
  })
})
