import type { ScheduleView } from '../../preload/contract.ts'
import { assertNever } from '../ui/assert-never.ts'
import { formatAge, formatDay } from '../ui/format.ts'
import { translated, words } from '../ui/words.ts'

/** Ms: a tick that comes later than this is told by its time of day. */
const soonMs = 60 * 60_000

type Standing = Pick<ScheduleView, 'state' | 'isBusy' | 'nextTickAt' | 'endReason'>

/**
 * What the schedule does, and why: "Running: next tick in 12 sec".
 *
 * @param now ms since 1970
 */
export function stateWords({ state, isBusy, nextTickAt, endReason }: Standing, now: number) {
  const texts = words().schedules.state
  switch (state) {
    case 'running':
      return isBusy ? texts.capturing : texts.running(nextTickWords(nextTickAt, now))
    case 'stopped':
      return endReason ? texts.stoppedBecause(translated(endReason.message)) : texts.stopped
    case 'ended':
      return endReason
        ? texts.endedBecause(words().ui.within(withoutStop(translated(endReason.message))))
        : texts.ended
    default:
      return assertNever(state)
  }
}

function nextTickWords(nextTickAt: string | null, now: number): string {
  const texts = words().schedules.state
  // Hours that daylight saving takes away on their only day, for instance.
  if (nextTickAt === null) return texts.noTick
  const wait = Date.parse(nextTickAt) - now
  if (wait <= 0) return texts.tickNow
  return texts.tick(wait < soonMs ? formatAge(-wait) : formatDay(nextTickAt))
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/u, '')
}
