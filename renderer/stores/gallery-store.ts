import { createStore } from 'zustand/vanilla'
import type { StillroomApi } from '../../preload/contract.ts'
import type { Facets, PlacePage, Shown, StillQuery } from '../gallery/gallery-query.ts'
import { everyStill } from '../gallery/gallery-query.ts'
import type { Failure } from '../types.ts'
import { attempt } from './attempt.ts'
import { loadAllPlaces, loadPlaces } from './gallery-loader.ts'
import { createGalleryNews } from './gallery-news.ts'

/** Ms without a letter after which a search begins. The first letter after such a pause waits for none. */
const typingPause = 80

export interface GalleryStore {
  /** What is asked for; `shown` follows. */
  readonly query: StillQuery
  /** Null before the first answer. Of an older query while the answer to a new one is awaited. */
  readonly shown: Shown | null
  readonly isLoading: boolean
  readonly failure: Failure | null
  /** New stills that are not shown yet, so that what somebody looks at doesn't move. */
  readonly arrivals: readonly number[]
  /** What there is to choose from; null before it was asked for. */
  readonly facets: Facets | null
  readonly facetsFailure: Failure | null
  /** Pixels that a cell shall be wide. */
  readonly cellWidth: number
  /** The first load; does nothing after. */
  open(): void
  change(change: Partial<StillQuery>): void
  /** The same query once more, after a failure. */
  reload(): void
  loadFacets(): Promise<void>
  setCellWidth(pixels: number): void
  /** These may be new, others, gone or back; null where it may be any. @param isNew just saved */
  note(places: readonly number[] | null, isNew?: boolean): void
  /** While true, new stills above what is seen wait in `arrivals`. */
  hold(isHeld: boolean): void
}

type GalleryApi = Pick<StillroomApi, 'listPlaces' | 'countStills' | 'matchPlaces' | 'listFacets'>

/** The stills that the gallery shows, by their places, and how they are chosen. */
export function createGalleryStore({ api }: { readonly api: GalleryApi }) {
  /** Of the newest run: answers to older ones are dropped. */
  let run = 0
  /** Runs while somebody types. */
  let typing: ReturnType<typeof setTimeout> | undefined

  function stopTyping() {
    clearTimeout(typing)
    typing = undefined
  }

  const store = createStore<GalleryStore>()((set, get) => {
    function show(query: StillQuery, { places, rooms, next }: PlacePage, count: number | null) {
      const isComplete = next === null
      const total = isComplete ? places.length : count
      set({ shown: { query, places, rooms, total, isComplete }, arrivals: [] })
    }

    async function load(isInBackground: boolean): Promise<void> {
      stopTyping()
      run += 1
      const mine = run
      const { query } = get()
      const isWanted = () => mine === run
      set({ isLoading: true, failure: null })
      const result = isInBackground
        ? await loadAllPlaces({ api, query, isWanted })
        : await loadPlaces({ api, query, isWanted }, (page, total) => {
            if (isWanted()) show(query, page, total)
          })
      if (!isWanted()) return
      if (result.ok) show(query, result.value, null)
      set({ isLoading: false, failure: result.ok ? null : result.error })
      if (result.ok) news.flush()
    }

    /** At once after a pause; the letters that follow it closely are one search, at their end. */
    function search() {
      const isFirst = typing === undefined
      stopTyping()
      if (isFirst) void load(false)
      typing = setTimeout(isFirst ? stopTyping : () => void load(false), typingPause)
    }

    const news = createGalleryNews({
      api,
      isBusy: () => get().isLoading || get().shown === null,
      shown: () => get().shown,
      arrivals: () => get().arrivals,
      show: (change) => set(change),
      reload: () => load(true),
    })

    return {
      query: everyStill,
      shown: null,
      isLoading: false,
      failure: null,
      arrivals: [],
      facets: null,
      facetsFailure: null,
      cellWidth: 200,
      open() {
        if (run === 0) void load(false)
      },
      change(change) {
        const isTyping = Object.keys(change).every((key) => key === 'search')
        set({ query: { ...get().query, ...change } })
        if (isTyping) search()
        else void load(false)
      },
      reload: () => void load(get().shown !== null),
      async loadFacets() {
        set({ facetsFailure: null })
        const result = await attempt(api.listFacets())
        set(result.ok ? { facets: result.value } : { facetsFailure: result.error })
      },
      setCellWidth: (cellWidth) => set({ cellWidth }),
      note(places, isNew = false) {
        if (run > 0) news.note(places, isNew)
      },
      hold: (isHeld) => news.hold(isHeld),
    }
  })
  return store
}
