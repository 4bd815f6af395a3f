import { createStore } from 'zustand/vanilla'
import type { BatchView, StillroomApi } from '../../preload/contract.ts'
import type { Failure } from '../types.ts'
import { attempt } from './attempt.ts'

/** Ended batches that stay listed: a schedule makes a new one every second. */
const mostEnded = 100

export interface BatchesStore {
  /** Newest first. */
  readonly batches: readonly BatchView[]
  /**
   * The batches that progress is told of: those under way, and what was pressed besides since
   * nothing was. So the count of several presses doesn't begin anew as the first one ends.
   */
  readonly current: ReadonlySet<string>
  /** Why the list at the start failed. */
  readonly failure: Failure | null
  load(): Promise<void>
  take(news: readonly BatchView[]): void
  isScheduled(batchId: string): boolean
}

/** The captures by what made them: a press, or a tick of a schedule. */
export function createBatchesStore({ api }: { readonly api: StillroomApi }) {
  return createStore<BatchesStore>()((set, get) => {
    let byId: ReadonlyMap<string, BatchView> = new Map()

    function take(news: readonly BatchView[]) {
      const known = new Map(byId)
      for (const batch of news) known.set(batch.id, batch)
      const batches = withoutOldest([...known.values()].toSorted(newestFirst))
      byId = new Map(batches.map((batch) => [batch.id, batch]))
      set({ batches, current: currentOf(batches, get()) })
    }

    return {
      batches: [],
      current: new Set<string>(),
      failure: null,
      async load() {
        set({ failure: null })
        const result = await attempt(api.listBatches())
        if (!result.ok) return set({ failure: result.error })
        // An event may have overtaken the answer: what is known already is newer.
        take(result.value.filter(({ id }) => !byId.has(id)))
      },
      take,
      isScheduled: (batchId) => (byId.get(batchId)?.scheduleId ?? null) !== null,
    }
  })
}

/**
 * True while a batch's captures wait or run. Told by its counts: one whose captures were all
 * forgotten has no end.
 */
export function isUnderWay({ counts }: BatchView): boolean {
  return counts.waiting + counts.paused + counts.running > 0
}

function newestFirst(a: BatchView, b: BatchView): number {
  if (a.createdAt === b.createdAt) return 0
  return a.createdAt < b.createdAt ? 1 : -1
}

/** All that is left of it was dismissed. */
function isEmpty({ counts }: BatchView): boolean {
  return Object.values(counts).every((count) => count === 0)
}

function withoutOldest(batches: readonly BatchView[]): readonly BatchView[] {
  let ended = 0
  return batches.filter((batch) => {
    if (isUnderWay(batch)) return true
    if (isEmpty(batch)) return false
    ended += 1
    return ended <= mostEnded
  })
}

function currentOf(
  batches: readonly BatchView[],
  before: Pick<BatchesStore, 'batches' | 'current'>,
): ReadonlySet<string> {
  const underWay = batches.filter(isUnderWay)
  if (underWay.length === 0) return before.current
  const goesOn = before.batches.some(isUnderWay)
  const pressed = batches.filter(
    ({ id, scheduleId }) => goesOn && before.current.has(id) && scheduleId === null,
  )
  return new Set([...pressed, ...underWay].map(({ id }) => id))
}
