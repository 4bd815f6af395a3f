import type { Result, StillroomApi } from '../../preload/contract.ts'
import type { PlacePage, StillQuery } from '../gallery/gallery-query.ts'
import { joinRuns } from '../gallery/groups.ts'
import { attempt } from './attempt.ts'

/** Stills of the first answer: more than any window shows at a time. */
const firstLimit = 500

/** Of each answer after it: so few that pictures and keys get their turn in between. */
const nextLimit = 20_000

export type LoaderApi = Pick<StillroomApi, 'listPlaces' | 'countStills'>

/**
 * The places of a query.
 *
 * @param onFirst gets those for the first view as soon as they are there, if there are more; and
 *   then once more with the number of all
 */
export async function loadPlaces(
  api: LoaderApi,
  query: StillQuery,
  onFirst: (page: PlacePage, total: number | null) => void,
): Promise<Result<PlacePage>> {
  const first = await attempt(api.listPlaces({ query, after: null, limit: firstLimit }))
  if (!first.ok || first.value.next === null) return first
  onFirst(first.value, null)
  const total = await attempt(api.countStills({ query }))
  // Without it the page only tells the number later.
  if (total.ok) onFirst(first.value, total.value)
  return loadRest(api, query, first.value)
}

/** The same, without a first view. */
export function loadAllPlaces(api: LoaderApi, query: StillQuery): Promise<Result<PlacePage>> {
  return loadRest(api, query, null)
}

async function loadRest(
  api: LoaderApi,
  query: StillQuery,
  known: PlacePage | null,
): Promise<Result<PlacePage>> {
  let page = known
  while (page === null || page.next !== null) {
    const after = page?.next ?? null
    const more = await attempt(api.listPlaces({ query, after, limit: nextLimit }))
    if (!more.ok) return more
    page = page === null ? more.value : join(page, more.value)
  }
  return { ok: true, value: page }
}

function join(first: PlacePage, second: PlacePage): PlacePage {
  return {
    places: [...first.places, ...second.places],
    rooms: joinRuns(first.rooms, first.places.length, second.rooms),
    next: second.next,
  }
}
