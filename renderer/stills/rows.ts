import type { StillView } from '../../preload/contract.ts'
import type { Slot, Slots } from '../stores/slots.ts'

/** What the list of stills shows: captures that have no still yet, and stills. */
export type Row =
  | { readonly kind: 'job'; readonly key: string; readonly jobId: string }
  | {
      readonly kind: 'still'
      readonly key: string
      readonly still: StillView
      /** Among the stills, from 1. */
      readonly position: number
      /** Was captured while the page was open. */
      readonly isFresh: boolean
    }

interface Placed {
  readonly slot: Slot
  readonly row: Row
}

/**
 * Captures and stills in one order, the newest first. A still stands where its capture has stood,
 * under the same key, so that nothing jumps as it is saved; older ones stand by when they were.
 */
export function mergeRows(
  jobIds: readonly string[],
  stills: readonly StillView[],
  slots: Pick<Slots, 'of'>,
): readonly Row[] {
  const listed = new Set<string>()
  const ofStills = stills.map((still): Placed => {
    const slot = slots.of(still.jobId)
    if (slot) listed.add(still.jobId)
    const key = slot ? still.jobId : still.id
    const row = { kind: 'still', key, still, position: 0, isFresh: slot !== undefined } as const
    return { slot: slot ?? { at: still.savedAt, turn: -1 }, row }
  })
  const ofJobs = jobIds
    .filter((jobId) => !listed.has(jobId))
    .map((jobId): Placed => {
      const slot = slots.of(jobId) ?? { at: '', turn: 0 }
      return { slot, row: { kind: 'job', key: jobId, jobId } }
    })
  let position = 0
  return [...ofJobs, ...ofStills].toSorted(byNewest).map(({ row }) => {
    if (row.kind === 'job') return row
    position += 1
    return { ...row, position }
  })
}

function byNewest({ slot: a }: Placed, { slot: b }: Placed): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  // Two stills that were there before keep their order.
  return a.turn < 0 && b.turn < 0 ? 0 : a.turn - b.turn
}

/** The stills among them, in their order. */
export function stillsIn(rows: readonly Row[]): readonly StillView[] {
  return rows.flatMap((row) => (row.kind === 'still' ? [row.still] : []))
}
