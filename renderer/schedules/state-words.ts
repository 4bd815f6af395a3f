import type { ScheduleView } from '../../preload/contract.ts'
import { assertNever } from '../ui/assert-never.ts'
import { formatAge, formatDay } from '../ui/format.ts'
import { lowerFirst } from './lower-first.ts'

/** Ms: a tick that comes later than this is told by its time of day. */
const soonMs = 60 * 60_000

type Standing = Pick<ScheduleView, 'state' | 'isBusy' | 'nextTickAt' | 'endReason'>

/**
 * What the schedule does, and why: "Running: next tick in 12 sec".
 *
 * @param now ms since 1970
 */
export function stateWords({ state, isBusy, nextTickAt, endReason }: Standing, now: number) {
  switch (state) {
    case 'running':
      return isBusy ? 'Capturing now' : `Running: ${nextTickWords(nextTickAt, now)}`
    case 'stopped':
      return endReason ? `Stopped: ${endReason.message}` : 'Stopped'
    case 'ended':
      return endReason ? `Ended: ${lowerFirst(withoutStop(endReason.message))}` : 'Ended'
    default:
      return assertNever(state)
  }
}

function nextTickWords(nextTickAt: string | null, now: number): string {
  // Hours that daylight saving takes away on their only day, for instance.
  if (nextTickAt === null) return 'no tick falls into its hours within the next two weeks'
  const wait = Date.parse(nextTickAt) - now
  if (wait <= 0) return 'next tick now'
  return wait < soonMs ? `next tick ${formatAge(-wait)}` : `next tick ${formatDay(nextTickAt)}`
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/u, '')
}
