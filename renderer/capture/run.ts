import type { JobView } from '../../preload/contract.ts'
import type { JobGroup } from '../stores/job-counts.ts'
import { groupOf, isOpen, noJobs } from '../stores/job-counts.ts'
import { formatCount } from '../ui/format.ts'
import { words } from '../ui/words.ts'

/** How the captures of a run stand. */
export interface Tally extends Readonly<Record<JobGroup, number>> {
  /** Waiting, paused or running. */
  readonly open: number
  /** Different rooms among them. */
  readonly rooms: number
}

export const emptyTally: Tally = { ...noJobs, open: 0, rooms: 0 }

/**
 * The captures that the status line speaks of: from the first press until all of them have ended.
 * What a schedule captures is left out, or assistive technology would read it out at each tick.
 */
export interface Run {
  /** The first capture under way after all have ended begins the run anew. */
  take(job: JobView): void
  /** Forgets a batch that turns out to be a schedule's. */
  leaveOut(batchId: string): void
  tally(): Tally
}

type Entry = Pick<JobView, 'id' | 'batchId' | 'roomId' | 'state' | 'paused'>

/** Takes thousands of news in: each costs the same, however many captures the run has. */
export function createRun(isScheduled: (batchId: string) => boolean): Run {
  const entries = new Map<string, Entry>()
  const perRoom = new Map<string, number>()
  let counts: Record<JobGroup, number> = { ...noJobs }

  function count(entry: Entry, by: 1 | -1): void {
    counts[groupOf(entry)] += by
    const ofRoom = (perRoom.get(entry.roomId) ?? 0) + by
    if (ofRoom > 0) perRoom.set(entry.roomId, ofRoom)
    else perRoom.delete(entry.roomId)
  }

  function remove(entry: Entry): void {
    entries.delete(entry.id)
    count(entry, -1)
  }

  function clear(): void {
    entries.clear()
    perRoom.clear()
    counts = { ...noJobs }
  }

  const open = () => counts.waiting + counts.paused + counts.running

  return {
    take({ id, batchId, roomId, state, paused }) {
      if (isScheduled(batchId)) return
      if (isOpen(state) && open() === 0) clear()
      const known = entries.get(id)
      if (!known && !isOpen(state)) return
      if (known) remove(known)
      const entry = { id, batchId, roomId, state, paused }
      entries.set(id, entry)
      count(entry, 1)
    },
    leaveOut(batchId) {
      for (const entry of [...entries.values()]) if (entry.batchId === batchId) remove(entry)
    },
    tally: () => ({ ...counts, open: open(), rooms: perRoom.size }),
  }
}

/**
 * The status line. It stays the same while a run goes on, because assistive technology reads out
 * every change.
 */
export function tallyWords({ open, rooms, paused, saved, failed, cancelled }: Tally): string {
  const texts = words().capture.status
  if (open > 0 && open === paused) return texts.paused(paused)
  if (open > 0) return texts.capturingRooms(rooms)
  const parts = [
    saved > 0 && texts.saved(saved),
    failed > 0 && texts.failed(formatCount(failed)),
    cancelled > 0 && texts.cancelled(formatCount(cancelled)),
  ]
  const sentence = parts.filter(Boolean).join(', ')
  return sentence && `${sentence}.`
}
