import { createStore } from 'zustand/vanilla'
import type { StillroomApi, TickView } from '../../preload/contract.ts'
import { attempt } from '../stores/attempt.ts'
import type { Failure } from '../types.ts'

/** Rows a page. */
const pageSize = 100

export interface TicksStore {
  /** Newest first. */
  readonly ticks: readonly TickView[]
  readonly isLoading: boolean
  /** True once the oldest is there. */
  readonly isComplete: boolean
  /** Why the last page didn't come. */
  readonly failure: Failure | null
  /** Asks for what is new. */
  refresh(): Promise<void>
  loadOlder(): Promise<void>
}

interface Needs {
  readonly api: Pick<StillroomApi, 'listTicks'>
  readonly scheduleId: string
}

/** What became of one schedule's ticks, for as long as somebody looks at them. */
export function createTicksStore({ api, scheduleId }: Needs) {
  return createStore<TicksStore>()((set, get) => {
    let isRefreshing = false
    let isStale = false

    async function page(before?: number) {
      const place = before === undefined ? {} : { before }
      const result = await attempt(api.listTicks({ scheduleId, limit: pageSize, ...place }))
      if (!result.ok) set({ failure: result.error })
      return result.ok ? result.value : null
    }

    async function takeNewest() {
      set({ isLoading: true, failure: null })
      const newest = await page()
      if (newest) set(joinNewest(newest, get()))
      set({ isLoading: false })
    }

    return {
      ticks: [],
      isLoading: false,
      isComplete: false,
      failure: null,
      async refresh() {
        isStale = true
        if (isRefreshing) return
        isRefreshing = true
        // What changed while an answer was on its way may not be in it.
        while (isStale) {
          isStale = false
          await takeNewest()
        }
        isRefreshing = false
      },
      async loadOlder() {
        const { ticks, isLoading, isComplete } = get()
        const oldest = ticks.at(-1)
        if (isLoading || isComplete || !oldest) return
        set({ isLoading: true, failure: null })
        const older = await page(oldest.first)
        if (older && get().ticks.at(-1) === oldest) {
          set({ ticks: [...get().ticks, ...older], isComplete: older.length < pageSize })
        }
        set({ isLoading: false })
      },
    }
  })
}

type Known = Pick<TicksStore, 'ticks' | 'isComplete'>

/**
 * The newest rows before those that are known already. Where the two don't meet, rows between
 * them are missing, and what is known gives way.
 */
function joinNewest(newest: readonly TickView[], { ticks, isComplete }: Known): Known {
  const isAll = newest.length < pageSize
  const last = newest.at(-1)
  if (isAll || !last || !ticks.some(({ first }) => first >= last.first)) {
    return { ticks: newest, isComplete: isAll }
  }
  // A row may have grown since: the newer answer counts.
  return { ticks: [...newest, ...ticks.filter(({ first }) => first < last.first)], isComplete }
}
