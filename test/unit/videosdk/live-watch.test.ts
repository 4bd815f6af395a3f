import { describe, expect, it } from 'vitest'
import { json } from './stub-server.ts'
import { setUp } from './test-client.ts'

/** A project in whose rooms people are; `live` says which of them stream. */
async function open(rooms: readonly string[], live: ReadonlySet<string>) {
  let inSession = rooms
  const { client, server } = await setUp((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://x')
    const [, , , roomId = ''] = pathname.split('/')
    if (pathname !== '/v2/sessions') {
      return json(response, live.has(roomId) ? { data: { id: `h-${roomId}` } } : {})
    }
    const page = Number(searchParams.get('page'))
    const data = inSession.slice((page - 1) * 100, page * 100)
    const lastPage = Math.ceil(inSession.length / 100)
    json(response, { pageInfo: { lastPage }, data: data.map((id) => ({ id, roomId: id })) })
  })
  let seen = 0
  async function look(isWhole = false) {
    const found: string[] = []
    const streams = await client.watchLive({
      isWhole,
      onFound: ({ roomId }) => void found.push(roomId),
    })
    const asked = server.seen
      .slice(seen)
      .flatMap(({ url }) => (url.endsWith('/active') ? [url.split('/')[3] ?? ''] : []))
    seen = server.seen.length
    return { live: streams.map(({ roomId }) => roomId).toSorted(), asked, found: found.toSorted() }
  }
  function setRooms(next: readonly string[]) {
    inSession = next
  }
  return { look, setRooms }
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `room-${index}`)

describe('watching what is live', () => {
  it('asks every room at first, and tells each stream as it is found', async () => {
    const { look } = await open(names(120), new Set(['room-3', 'room-110']))
    const first = await look()
    expect(first.asked).toHaveLength(120)
    expect(first.live).toEqual(['room-110', 'room-3'])
    expect(first.found).toEqual(first.live)
  })

  it('asks those that stream each time, and the others in turn', async () => {
    const live = new Set(['room-3'])
    const { look } = await open(names(101), live)
    await look()
    const rounds = [await look(), await look(), await look()]
    for (const { asked, live: shown } of rounds) {
      expect(asked).toHaveLength(41)
      expect(shown).toEqual(['room-3'])
    }
    // Three times forty are all hundred, and the first twenty again.
    expect(new Set(rounds.flatMap(({ asked }) => asked)).size).toBe(101)
  })

  it('asks a room at once that people have just entered', async () => {
    const live = new Set<string>()
    const { look, setRooms } = await open(names(100), live)
    await look()
    setRooms([...names(100), 'new'])
    live.add('new')
    const { asked, live: shown } = await look()
    expect(asked).toContain('new')
    expect(shown).toEqual(['new'])
  })

  it('sees a stream begin and end in a room that it knows', async () => {
    const live = new Set(['room-1'])
    const { look } = await open(names(3), live)
    await look()
    live.add('room-2')
    live.delete('room-1')
    expect((await look()).live).toEqual(['room-2'])
  })

  it('leaves out no room of a whole look, and forgets rooms that nobody is in', async () => {
    const { look, setRooms } = await open(names(90), new Set())
    await look()
    expect((await look(true)).asked).toHaveLength(90)
    setRooms([])
    expect((await look()).asked).toEqual([])
    setRooms(names(90))
    expect((await look()).asked).toHaveLength(90)
  })
})
