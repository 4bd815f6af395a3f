import type { BatchView } from '../../preload/contract.ts'
import { isUnderWay } from '../stores/batches-store.ts'
import { formatCount, formatRough } from '../ui/format.ts'
import { words } from '../ui/words.ts'

type Counts = BatchView['counts']

/** How one batch stands, or several together. */
export interface Progress extends Counts {
  readonly total: number
  /** Waiting, paused or running. */
  readonly open: number
  readonly perMinute: number | null
  readonly msLeft: number | null
}

export function progressOf(batches: readonly BatchView[]): Progress {
  const sum = (name: keyof Counts) => batches.reduce((all, { counts }) => all + counts[name], 0)
  const counts = {
    waiting: sum('waiting'),
    paused: sum('paused'),
    running: sum('running'),
    saved: sum('saved'),
    failed: sum('failed'),
    cancelled: sum('cancelled'),
  }
  const open = counts.waiting + counts.paused + counts.running
  const total = open + counts.saved + counts.failed + counts.cancelled
  return { ...counts, total, open, ...paceOf(batches.filter(isUnderWay), open) }
}

/** Batches share the slots: what all of them get done a minute is what is left to be done by. */
function paceOf(batches: readonly BatchView[], open: number) {
  const [first, ...others] = batches
  if (!first) return { perMinute: null, msLeft: null }
  if (others.length === 0) return { perMinute: first.perMinute, msLeft: first.msLeft }
  const perMinute = batches.reduce((all, batch) => all + (batch.perMinute ?? 0), 0)
  if (perMinute === 0) return { perMinute: null, msLeft: null }
  return { perMinute, msLeft: (open / perMinute) * 60_000 }
}

/** 0 to 1: the captures that have ended, however they did. */
export function doneShare({ total, open }: Progress): number {
  return total === 0 ? 0 : (total - open) / total
}

/** "37 of 120 done". */
export function doneWords({ total, open }: Progress): string {
  return words().capture.progress.done(formatCount(total - open), formatCount(total))
}

/** "37 of 120 saved · 2 failed · 14 a minute · about 6 min left". */
export function progressWords(progress: Progress): string {
  const { total, open, saved, failed, cancelled, paused, perMinute, msLeft } = progress
  const isGoing = open > paused
  const texts = words().capture.progress
  const parts = [
    texts.saved(formatCount(saved), formatCount(total)),
    failed > 0 && texts.failed(formatCount(failed)),
    cancelled > 0 && texts.cancelled(formatCount(cancelled)),
    paused > 0 && texts.paused(formatCount(paused)),
    isGoing && perMinute !== null && texts.perMinute(formatCount(Math.round(perMinute))),
    isGoing && msLeft !== null && texts.left(formatRough(msLeft)),
  ]
  return parts.filter(Boolean).join(' · ')
}
