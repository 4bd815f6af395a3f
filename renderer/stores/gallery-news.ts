import type { StillroomApi } from '../../preload/contract.ts'
import type { Shown } from '../gallery/gallery-query.ts'
import { isByTime } from '../gallery/gallery-query.ts'
import type { TimeOrder } from '../gallery/places.ts'
import { insertPlaces, removePlaces } from '../gallery/places.ts'
import { attempt } from './attempt.ts'

/** Ms that changes are gathered for. */
const gathering = 300

/** Stills that one call may ask about: with more changes the query runs anew. */
const mostInCall = 5000

interface Needs {
  readonly api: Pick<StillroomApi, 'matchPlaces'>
  /** True while a query runs: its answer comes first. */
  readonly isBusy: () => boolean
  readonly shown: () => Shown | null
  readonly arrivals: () => readonly number[]
  readonly show: (change: { readonly shown?: Shown; readonly arrivals?: readonly number[] }) => void
  /** Runs the query anew. */
  readonly reload: () => Promise<void>
}

/** Keeps what is shown up to date with the library. */
export function createGalleryNews({ api, isBusy, shown, arrivals, show, reload }: Needs) {
  /** Still's place, and whether it was just saved. */
  let noted = new Map<number, boolean>()
  let isAnyOther = false
  let isHeld = false
  let isMatching = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function plan() {
    timer ??= setTimeout(flush, gathering)
  }

  function flush() {
    clearTimeout(timer)
    timer = undefined
    const result = shown()
    if ((noted.size === 0 && !isAnyOther) || result === null || isBusy() || isMatching) return
    if (!isAnyOther && noted.size <= mostInCall && isByTime(result.query)) void match(result)
    else runAnew()
  }

  function runAnew() {
    noted = new Map()
    isAnyOther = false
    void reload()
  }

  async function match({ query }: Shown) {
    const asked = noted
    noted = new Map()
    isMatching = true
    const result = await attempt(api.matchPlaces({ query, places: [...asked.keys()] }))
    isMatching = false
    const now = shown()
    // Another query has been run since: its answer has all that these changes tell.
    if (now?.query !== query || isBusy()) return plan()
    if (result.ok) merge(now, asked, new Set(result.value))
    else isAnyOther = true
    plan()
  }

  function merge(now: Shown, asked: ReadonlyMap<number, boolean>, matching: ReadonlySet<number>) {
    const gone = new Set([...asked.keys()].filter((place) => !matching.has(place)))
    const left = removePlaces(now.places, gone)
    const waiting = new Set(arrivals())
    const newest = left[0] ?? 0
    const waits = (place: number) =>
      waiting.has(place) ||
      (isHeld && asked.get(place) === true && now.query.order === 'newest' && place > newest)
    const fresh = [...matching].filter((place) => !waits(place))
    const places = insertPlaces(left, fresh, orderOf(now))
    const waitingNow = removePlaces(
      insertPlaces(arrivals(), [...matching].filter(waits), 'newest'),
      gone,
    )
    show({
      ...(places !== now.places && { shown: withPlaces(now, places) }),
      ...(waitingNow !== arrivals() && { arrivals: waitingNow }),
    })
  }

  function showArrivals() {
    const now = shown()
    if (now === null || arrivals().length === 0) return
    const places = insertPlaces(now.places, arrivals(), orderOf(now))
    show({ shown: withPlaces(now, places), arrivals: [] })
  }

  return {
    note(places: readonly number[] | null, isNew: boolean) {
      if (places === null) isAnyOther = true
      for (const place of places ?? []) noted.set(place, isNew || noted.get(place) === true)
      plan()
    },
    flush,
    hold(next: boolean) {
      isHeld = next
      if (!isHeld) showArrivals()
    },
  }
}

/** News come in only when a query has been answered, so its stills are those that are shown. */
function withPlaces(shown: Shown, places: readonly number[]): Shown {
  return { ...shown, places, total: places.length }
}

function orderOf({ query }: Shown): TimeOrder {
  return query.order === 'oldest' ? 'oldest' : 'newest'
}
