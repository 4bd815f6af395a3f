import type { TickView } from '../../preload/contract.ts'
import { assertNever } from '../ui/assert-never.ts'
import { formatCount } from '../ui/format.ts'
import { translated, words } from '../ui/words.ts'

/** What became of a tick, or of several on end. */
export function tickWords(tick: TickView): string {
  const { outcome, rooms, failure } = tick
  const count = tick.last - tick.first + 1
  const texts = words().schedules.ticks
  switch (outcome) {
    case 'ran':
      return texts.captured(rooms)
    case 'nobody-live':
      return texts.nobodyLive
    case 'busy':
      return count === 1 ? texts.busy : texts.busyMany(formatCount(count))
    case 'missed':
      return texts.missed(count)
    case 'failed':
      return failure ? texts.failedBecause(translated(failure.message)) : texts.failed
    default:
      return assertNever(outcome)
  }
}

/** What else is to be said: why a room was left out. The failure of a failed tick is told above. */
export function tickRemark({ outcome, failure }: TickView): string | null {
  if (outcome !== 'ran' || !failure) return null
  return words().schedules.ticks.leftOut(translated(failure.message))
}

/** "Tick 1", "Ticks 13 to 24": people count from one. */
export function tickNumbers({ first, last }: TickView): string {
  const { one, several } = words().schedules.ticks
  const from = formatCount(first + 1)
  return first === last ? one(from) : several(from, formatCount(last + 1))
}
