import { createStore } from 'zustand/vanilla'
import type { StillroomApi, StillView } from '../../preload/contract.ts'
import type { Failure } from '../types.ts'
import { attempt } from './attempt.ts'

const pageSize = 60

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

  return createStore<StillsStore>()((set, get) => ({
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
    has: (stillId) => known.has(stillId),
  }))
}
