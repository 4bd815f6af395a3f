import type { Args, Returned } from '../../preload/contract.ts'

/** The contract's types, read off it: the page may know nothing of main/. */
type ValueOf<Result> = Extract<Result, { ok: true }> extends { readonly value: infer V } ? V : never

export type StillQuery = Readonly<Args<'listPlaces'>['query']>
export type PlacePage = ValueOf<Returned<'listPlaces'>>
export type RoomRun = PlacePage['rooms'][number]
export type Facets = ValueOf<Returned<'listFacets'>>
export type Order = StillQuery['order']

/** What narrows the result: the rest of a query only orders it. */
export type Filters = Omit<StillQuery, 'order' | 'byRoom'>

export const noFilters: Filters = {
  search: '',
  roomIds: [],
  projectIds: [],
  from: null,
  until: null,
  formats: [],
  sizes: [],
  favourites: false,
  problems: false,
}

/** The whole library, the newest first. */
export const everyStill: StillQuery = { ...noFilters, order: 'newest', byRoom: false }

/** True where the result may lack stills of the library. */
export function isFiltered(query: StillQuery): boolean {
  return (
    query.search.trim() !== '' ||
    query.from !== null ||
    query.until !== null ||
    query.favourites ||
    query.problems ||
    [query.roomIds, query.projectIds, query.formats, query.sizes].some((list) => list.length > 0)
  )
}

/** True where a still's place alone tells where it stands in the result. */
export function isByTime({ order, byRoom }: Pick<StillQuery, 'order' | 'byRoom'>): boolean {
  return !byRoom && order !== 'largest'
}

/** What a query has brought. */
export interface Shown {
  readonly query: StillQuery
  readonly places: readonly number[]
  readonly rooms: readonly RoomRun[]
  /** Null until it was counted. */
  readonly total: number | null
  /** False while only the first of them are there. */
  readonly isComplete: boolean
}
