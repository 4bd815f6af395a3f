import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StillQuery } from '../../../../main/library/gallery/still-query.ts'
import { everyStill } from '../../../../main/library/gallery/still-query.ts'
import { momentOf } from '../../../../main/library/place.ts'
import type { Still } from '../../../../main/library/still.ts'
import { openLibrary, seededLibrary } from './seeded-library.ts'

const first = Date.UTC(2026, 2, 1)
const rooms = [0, 1, 2, 3, 4, 5].map((number) => `room-${number}`)
const moment = fc.option(fc.integer({ min: 0, max: 90 }).map((minute) => first + minute * 60_000))

const queries: fc.Arbitrary<StillQuery> = fc.record({
  search: fc.constantFrom('', '', '', 'press', 'key', 'gruße rel', 'stage-2', 'nowhere', '…'),
  roomIds: fc.subarray(rooms, { maxLength: 3 }),
  projectIds: fc.subarray(['project-0', 'project-1', 'none'], { maxLength: 2 }),
  from: moment,
  until: moment,
  formats: fc.subarray(['jpg', 'png', 'webp'] as const, { maxLength: 2 }).map((list) => [...list]),
  sizes: fc.subarray([
    { width: 1280, height: 720 },
    { width: 640, height: 720 },
  ]),
  favourites: fc.boolean(),
  problems: fc.boolean(),
  order: fc.constantFrom('newest', 'oldest', 'largest'),
  byRoom: fc.boolean(),
})

/** The same as the gallery finds, by looking at each still. */
function expected(stills: readonly Still[], query: StillQuery): readonly number[] {
  const { order, byRoom } = query
  const inOrder = (a: Still, b: Still) => {
    if (byRoom && a.roomId !== b.roomId) return a.roomId < b.roomId ? -1 : 1
    if (order === 'oldest') return a.place - b.place
    return order === 'largest' ? b.bytes - a.bytes || b.place - a.place : b.place - a.place
  }
  return stills
    .filter((still) => isFound(still, query))
    .toSorted(inOrder)
    .map(({ place }) => place)
}

function isFound(still: Still, query: StillQuery): boolean {
  const { roomIds, projectIds, from, until, formats, sizes, favourites, problems } = query
  const among = <T>(wanted: readonly T[], value: T) => wanted.length === 0 || wanted.includes(value)
  return (
    among(roomIds, still.roomId) &&
    among(projectIds, still.projectId) &&
    among(formats, still.format) &&
    (sizes.length === 0 ||
      sizes.some(({ width, height }) => width === still.width && height === still.height)) &&
    (from === null || momentOf(still.place) >= from) &&
    (until === null || momentOf(still.place) < until) &&
    (!favourites || still.favourite) &&
    (!problems || still.changedAt !== null) &&
    hasWords(still, query.search)
  )
}

/** Without what stands on letters, each word of the search begins one of the still's. */
function hasWords({ roomId, customRoomId, note, tags, file }: Still, search: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const text = [roomId, customRoomId ?? '', note, ...tags, file].map(plain).join(' ')
  const words = plain(search).replaceAll('…', '').split(' ').filter(Boolean)
  return words.every((word) => ` ${text}`.includes(` ${word}`) || text.includes(`/${word}`))
}

describe('places of any query', () => {
  const library = () => seededLibrary()

  it('are those that looking at each still finds, page by page as in one', () => {
    const { stills, placesOf } = library()
    fc.assert(
      fc.property(queries, fc.integer({ min: 1, max: 50 }), (query, limit) => {
        const all = expected(stills, query)
        expect(placesOf(query)).toEqual(all)
        expect(placesOf(query, limit)).toEqual(all)
      }),
      { numRuns: 400 },
    )
  })

  it('are what `matching` picks from any places', () => {
    const { stills, gallery } = library()
    const places = stills.map(({ place }) => place)
    fc.assert(
      fc.property(queries, fc.subarray(places), (query, some) => {
        const picked = gallery.matching(query, [...some, 1, 2]).toSorted((a, b) => a - b)
        const all = new Set(gallery.places(query, null, 1000).places)
        expect(picked).toEqual(some.filter((place) => all.has(place)).toSorted((a, b) => a - b))
      }),
      { numRuns: 200 },
    )
  })

  it('are as many as are counted', () => {
    const { stills, gallery } = library()
    fc.assert(
      fc.property(queries, (query) => {
        expect(gallery.count(query)).toBe(expected(stills, query).length)
      }),
      { numRuns: 200 },
    )
  })

  it('name the room at which each run begins, also where a page begins within one', () => {
    const { stills, gallery } = library()
    const query: StillQuery = { ...everyStill, byRoom: true }
    const roomOf = new Map(stills.map(({ place, roomId }) => [place, roomId]))
    let after = null
    do {
      const { places, rooms: runs, next } = gallery.places(query, after, 30)
      const named = places.map((_, index) => runs.findLast(({ start }) => start <= index)?.roomId)
      expect(named).toEqual(places.map((place) => roomOf.get(place)))
      expect(runs.map(({ customRoomId }) => customRoomId)).toEqual(
        runs.map(({ roomId }) => roomId.replace('room', 'stage')),
      )
      after = next
    } while (after)
  })
})

describe('paging', () => {
  it.each(['newest', 'oldest', 'largest'] as const)(
    'by %s neither doubles nor drops a still where others come and go meanwhile',
    (order) => {
      const { gallery, add, db, stills } = seededLibrary()
      const query = { ...everyStill, order }
      const before = gallery.places(query, null, 1000).places
      const seen: number[] = []
      const removed = stills[100]?.place ?? 0
      let after = null
      do {
        const page = gallery.places(query, after, 40)
        seen.push(...page.places)
        after = page.next
        add({ capturedAt: new Date(first - seen.length * 1000).toISOString(), bytes: 5 })
        add({ capturedAt: new Date(first + seen.length * 100_000).toISOString(), bytes: 5000 })
        db.prepare('UPDATE stills SET trashedAt = ? WHERE place = ?').run('now', removed)
      } while (after)
      expect(new Set(seen).size).toBe(seen.length)
      const known = new Set(before)
      const ofBefore = seen.filter((place) => known.has(place))
      expect(ofBefore.filter((place) => place !== removed)).toEqual(
        before.filter((place) => place !== removed),
      )
    },
  )

  it('goes on after a still that has gone', () => {
    const { gallery, db } = seededLibrary()
    const { places, next } = gallery.places(everyStill, null, 10)
    db.prepare('DELETE FROM stills WHERE place = ?').run(places[9])
    const all = gallery.places(everyStill, null, 1000).places
    expect(gallery.places(everyStill, next, 1000).places).toEqual(all.slice(9))
  })

  it('ends exactly with the last still', () => {
    const { gallery, add } = openLibrary()
    expect(gallery.places(everyStill, null, 5)).toEqual({ places: [], rooms: [], next: null })
    for (let count = 0; count < 5; count += 1) add()
    expect(gallery.places(everyStill, null, 5)).toMatchObject({ next: null })
    expect(gallery.places(everyStill, null, 4).next).not.toBeNull()
  })

  it.each([
    ['largest', { order: 'largest' }, { place: 1 }],
    ['by room', { byRoom: true }, { place: 1 }],
    ['largest by room', { order: 'largest', byRoom: true }, { place: 1, roomId: 'room-1' }],
  ] as const)('%s refuses a cursor of another order', (_, change, cursor) => {
    const { gallery } = openLibrary()
    expect(() => gallery.places({ ...everyStill, ...change }, cursor, 10)).toThrow(
      'That is no place in this order of the stills.',
    )
  })
})

describe('details', () => {
  it('are of the stills that there are, without the trash', () => {
    const { gallery, stills, db } = seededLibrary()
    const some = stills.slice(3, 9)
    const trashed = db.prepare('SELECT place FROM stills WHERE trashedAt IS NOT NULL').pluck().all()
    const places = [...some.map(({ place }) => place), 5, ...(trashed as number[])]
    expect(gallery.stills(places)).toEqual(some)
    expect(gallery.matching(everyStill, places)).toHaveLength(some.length)
  })

  it('count what can be chosen', () => {
    const { gallery, stills } = seededLibrary()
    const facets = gallery.facets()
    const count = (test: (still: Still) => boolean) => stills.filter(test).length
    expect(facets.total).toBe(stills.length)
    expect(facets.favourites).toBe(count(({ favourite }) => favourite))
    expect(facets.problems).toBe(count(({ changedAt }) => changedAt !== null))
    expect(facets.rooms).toEqual(
      rooms.slice(0, 5).map((roomId) => ({
        roomId,
        customRoomId: roomId.replace('room', 'stage'),
        count: count((still) => still.roomId === roomId),
      })),
    )
    expect(facets.projects).toHaveLength(3)
    for (const { format, count: found } of facets.formats) {
      expect(found).toBe(count((still) => still.format === format))
    }
    expect(facets.sizes.map(({ width }) => width).toSorted()).toEqual([1280, 640])
    expect(gallery.folderCounts()).toEqual([
      { folder: '/library', stills: stills.length, missing: 0 },
    ])
  })

  it('call a room and a project by their newest name', () => {
    const { gallery, add } = openLibrary()
    const second = (n: number) => `2026-03-01T12:00:0${n}.000Z`
    add({ customRoomId: 'zebra', projectName: 'Zebra', capturedAt: second(1) })
    add({ customRoomId: 'ant', projectName: 'Ant', capturedAt: second(2) })
    add({ customRoomId: null, projectName: 'Ant', capturedAt: second(3) })
    expect(gallery.facets().rooms).toMatchObject([{ customRoomId: 'ant', count: 3 }])
    expect(gallery.facets().projects).toMatchObject([{ projectName: 'Ant', count: 3 }])
    const { rooms: runs } = gallery.places({ ...everyStill, byRoom: true }, null, 10)
    expect(runs).toMatchObject([{ customRoomId: 'ant', start: 0 }])
  })
})
