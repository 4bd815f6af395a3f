import type { Result, StillroomApi } from '../../preload/contract.ts'
import type { PlacePage, StillQuery } from '../gallery/gallery-query.ts'
import { joinRuns } from '../gallery/groups.ts'
import { attempt } from './attempt.ts'

/** Stills of the first answer: more than any window shows at a time. */
const firstLimit = 500

/** Of each answer after it: so few that pictures and keys get their turn in between. */
const nextLimit = 20_000

export interface Load {
  readonly api: Pick<StillroomApi, 'listPlaces' | 'countStills'>
  readonly query: StillQuery
  /** False once another query is awaited: then nothing more is asked, and the result is a part. */
  readonly isWanted: () => boolean
}

/**
 * The places of a query.
 *
 * @param onFirst gets those for the first view as soon as they are there, if there are more; and
 *   then once more with the number of all
 */
export async function loadPlaces(
  load: Load,
  onFirst: (page: PlacePage, total: number | null) => void,
): Promise<Result<PlacePage>> {
  const { api, query, isWanted } = load
  const first = await attempt(api.listPlaces({ query, after: null, limit: firstLimit }))
  if (!first.ok || first.value.next === null || !isWanted()) return first
  onFirst(first.value, null)
  const total = await attempt(api.countStills({ query }))
  // Without it the page only tells the number later.
  if (total.ok) onFirst(first.value, total.value)
  return loadRest(load, first.value)
}

/** The same, without a first view. */
export function loadAllPlaces(load: Load): Promise<Result<PlacePage>> {
  return loadRest(load, null)
}

async function loadRest(
  { api, query, isWanted }: Load,
  known: PlacePage | null,
): Promise<Result<PlacePage>> {
  let page = known
  while (page === null || (page.next !== null && isWanted())) {
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
