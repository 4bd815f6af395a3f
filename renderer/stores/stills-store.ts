import { createStore } from 'zustand/vanilla'
import type { StillroomApi, StillView } from '../../preload/contract.ts'
import type { Failure } from '../types.ts'
import { attempt } from './attempt.ts'

const pageSize = 60

/** Stills that one call may ask for. */
const mostAtOnce = 500

export interface StillsStore {
  /** Newest first. */
  readonly stills: readonly StillView[]
  readonly isLoading: boolean
  /** True once the oldest still is in the list. */
  readonly isComplete: boolean
  readonly failure: Failure | null
  /** The next older page. Does nothing while one is under way or after the last. */
  loadMore(): Promise<void>
  /** A still that was just saved. */
  add(still: StillView): void
  /** These have changed, are gone, or are back; null where it may be any of them. */
  refresh(places: readonly number[] | null): Promise<void>
  has(stillId: string): boolean
}

/** The stills of the library, as far back as someone scrolled. */
export function createStillsStore({ api }: { api: StillroomApi }) {
  // Beside the list, so that it need not be searched for each of thousands of saved stills.
  const known = new Set<string>()

  /** @returns those that are new, which are known from now on */
  function learn(stills: readonly StillView[]): readonly StillView[] {
    const fresh = stills.filter(({ id }) => !known.has(id))
    for (const { id } of fresh) known.add(id)
    return fresh
  }

  const store = createStore<StillsStore>()((set, get) => ({
    stills: [],
    isLoading: false,
    isComplete: false,
    failure: null,
    async loadMore() {
      const { isLoading, isComplete, stills } = get()
      if (isLoading || isComplete) return
      set({ isLoading: true, failure: null })
      const before = stills.at(-1)?.id
      const page = await attempt(api.listStills({ limit: pageSize, ...(before && { before }) }))
      if (!page.ok) return set({ isLoading: false, failure: page.error })
      // A still that was saved while the page was under way may be in both.
      const older = learn(page.value)
      set({
        stills: [...get().stills, ...older],
        isLoading: false,
        isComplete: page.value.length < pageSize,
      })
    },
    add(still) {
      if (learn([still]).length > 0) set({ stills: [still, ...get().stills] })
    },
    async refresh(places) {
      const asked = new Set(places ?? get().stills.map(({ place }) => place))
      for (let rest = [...asked]; rest.length > 0; rest = rest.slice(mostAtOnce)) {
        const some = rest.slice(0, mostAtOnce)
        const found = await attempt(api.getStills({ places: some }))
        // They stay as they are known: the next change asks again.
        if (!found.ok) return
        replace(new Set(some), found.value)
      }
    },
    has: (stillId) => known.has(stillId),
  }))
  /** What is known now of the asked ones; of those that weren't listed, those of the list's time. */
  function replace(asked: ReadonlySet<number>, found: readonly StillView[]): void {
    const { stills, isComplete } = store.getState()
    const oldest = isComplete ? '' : (stills.at(-1)?.savedAt ?? '')
    const others = stills.filter(({ place }) => !asked.has(place))
    for (const { id, place } of stills) if (asked.has(place)) known.delete(id)
    const back = learn(found.filter(({ savedAt }) => savedAt >= oldest))
    store.setState({ stills: back.length === 0 ? others : [...others, ...back].toSorted(byNewest) })
  }

  return store
}

function byNewest(a: StillView, b: StillView): number {
  return a.savedAt === b.savedAt ? compare(b.id, a.id) : compare(b.savedAt, a.savedAt)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1
}
