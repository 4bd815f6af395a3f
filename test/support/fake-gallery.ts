import type { StillQuery } from '../../main/library/gallery/still-query.ts'
import { stillQuerySchema } from '../../main/library/gallery/still-query.ts'
import { momentOf } from '../../main/library/place.ts'
import type { Events, Result, StillroomApi, StillView, TrashView } from '../../preload/contract.ts'

interface Needs {
  readonly stills: () => readonly StillView[]
  readonly setStills: (stills: readonly StillView[]) => void
  readonly onChanged: (changed: Events['stillsChanged']) => void
  readonly onTrash: (trash: TrashView) => void
}

type GalleryApi = Pick<
  StillroomApi,
  | 'listPlaces'
  | 'countStills'
  | 'matchPlaces'
  | 'getStills'
  | 'listNewestStills'
  | 'listFacets'
  | 'annotateStills'
  | 'trashStills'
  | 'listTrash'
  | 'undoTrash'
>

const ok = <T>(value: T): Result<T> => ({ ok: true, value })

/** The gallery's channels over stills in memory. */
export function createFakeGallery({ stills, setStills, onChanged, onTrash }: Needs): GalleryApi {
  const trash = new Map<string, readonly StillView[]>()

  function find(query: StillQuery): readonly StillView[] {
    return stills()
      .filter((still) => fits(still, query))
      .toSorted((a, b) => compare(a, b, query))
  }

  return {
    listPlaces: async ({ query, after, limit }) => {
      const all = find(stillQuerySchema.parse(query))
      const from = after === null ? 0 : all.findIndex(({ place }) => place === after.place) + 1
      const page = all.slice(from, from + limit)
      const last = from + limit < all.length ? page.at(-1) : undefined
      return ok({
        places: page.map(({ place }) => place),
        rooms: query.byRoom ? runsOf(page) : [],
        next: last ? { place: last.place, roomId: last.roomId, bytes: last.bytes } : null,
      })
    },
    countStills: async ({ query }) => ok(find(stillQuerySchema.parse(query)).length),
    matchPlaces: async ({ query, places }) => {
      const matching = find(stillQuerySchema.parse(query)).map(({ place }) => place)
      return ok(matching.filter((place) => places.includes(place)))
    },
    getStills: async ({ places }) => ok(stills().filter(({ place }) => places.includes(place))),
    listNewestStills: async ({ roomIds }) =>
      ok(
        roomIds.flatMap(
          (roomId) =>
            stills()
              .filter((still) => still.roomId === roomId)
              .toSorted((a, b) => b.place - a.place)[0] ?? [],
        ),
      ),
    listFacets: async () => ok(facetsOf(stills())),
    annotateStills: async ({ places, favourite, addTags = [], removeTags = [], note }) => {
      const change = (still: StillView): StillView => ({
        ...still,
        favourite: favourite ?? still.favourite,
        note: note ?? still.note,
        tags: [...new Set([...still.tags, ...addTags])]
          .filter((tag) => !removeTags.includes(tag))
          .toSorted(),
      })
      setStills(stills().map((still) => (places.includes(still.place) ? change(still) : still)))
      onChanged({ places })
      return ok(null)
    },
    trashStills: async ({ places }) => {
      const id = `trash-${trash.size + 1}`
      const gone = stills().filter(({ place }) => places.includes(place))
      trash.set(id, gone)
      setStills(stills().filter((still) => !gone.includes(still)))
      const view = { ...waiting, id, count: gone.length }
      onTrash(view)
      onChanged({ places })
      return ok(view)
    },
    listTrash: async () => ok([]),
    undoTrash: async ({ trashId }) => {
      const back = trash.get(trashId) ?? []
      trash.delete(trashId)
      setStills([...stills(), ...back])
      onTrash({ ...waiting, id: trashId, count: back.length, state: 'undone' })
      onChanged({ places: back.map(({ place }) => place) })
      return ok(null)
    },
  }
}

const waiting: Omit<TrashView, 'id' | 'count'> = {
  state: 'waiting',
  goesAt: '2026-11-23T12:00:15.000Z',
  failure: null,
  retentionId: null,
}

function fits(still: StillView, query: StillQuery): boolean {
  const words = query.search.toLowerCase().split(/\s+/u).filter(Boolean)
  const text = [still.roomId, still.customRoomId, still.note, still.file, ...still.tags]
    .join(' ')
    .toLowerCase()
  const moment = momentOf(still.place)
  return (
    words.every((word) => text.includes(word)) &&
    isIn(query.roomIds, still.roomId) &&
    isIn(query.projectIds, still.projectId) &&
    isIn(query.formats, still.format) &&
    (query.sizes.length === 0 ||
      query.sizes.some(({ width, height }) => still.width === width && still.height === height)) &&
    (query.from === null || moment >= query.from) &&
    (query.until === null || moment < query.until) &&
    (!query.favourites || still.favourite) &&
    (!query.problems || still.missingSince !== null || still.changedAt !== null)
  )
}

function isIn(asked: readonly string[], value: string): boolean {
  return asked.length === 0 || asked.includes(value)
}

function compare(a: StillView, b: StillView, { order, byRoom }: StillQuery): number {
  if (byRoom && a.roomId !== b.roomId) return a.roomId < b.roomId ? -1 : 1
  switch (order) {
    case 'newest':
      return b.place - a.place
    case 'oldest':
      return a.place - b.place
    default:
      return b.bytes - a.bytes || b.place - a.place
  }
}

function runsOf(stills: readonly StillView[]) {
  return stills.flatMap(({ roomId, customRoomId }, start) =>
    stills[start - 1]?.roomId === roomId ? [] : [{ roomId, customRoomId, start }],
  )
}

function facetsOf(stills: readonly StillView[]) {
  const countBy = <T extends object>(key: (still: StillView) => T) => {
    const counts = new Map<string, T & { count: number }>()
    for (const still of stills) {
      const value = key(still)
      const known = counts.get(JSON.stringify(value))
      counts.set(JSON.stringify(value), { ...value, count: (known?.count ?? 0) + 1 })
    }
    return [...counts.values()]
  }
  return {
    total: stills.length,
    favourites: stills.filter(({ favourite }) => favourite).length,
    problems: stills.filter(({ missingSince }) => missingSince !== null).length,
    rooms: countBy(({ roomId, customRoomId }) => ({ roomId, customRoomId })),
    projects: countBy(({ projectId, projectName }) => ({ projectId, projectName })),
    formats: countBy(({ format }) => ({ format })),
    sizes: countBy(({ width, height }) => ({ width, height })),
  }
}
