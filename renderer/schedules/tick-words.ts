import type { TickView } from '../../preload/contract.ts'
import { assertNever } from '../ui/assert-never.ts'
import { formatCount, formatNumberOf } from '../ui/format.ts'

/** What became of a tick, or of several on end. */
export function tickWords(tick: TickView): string {
  const { outcome, rooms, failure } = tick
  const count = tick.last - tick.first + 1
  switch (outcome) {
    case 'ran':
      return `Captured ${formatNumberOf(rooms, 'room')}`
    case 'nobody-live':
      return 'No room was live'
    case 'busy': {
      const skipped = count === 1 ? 'Skipped' : `Skipped ${formatCount(count)} ticks`
      return `${skipped}: the one before was still running`
    }
    case 'missed':
      return `Missed ${formatNumberOf(count, 'tick')}: this computer was asleep or Stillroom was closed`
    case 'failed':
      return failure ? `Failed: ${failure.message}` : 'Failed'
    default:
      return assertNever(outcome)
  }
}

/** What else is to be said: why a room was left out. The failure of a failed tick is told above. */
export function tickRemark({ outcome, failure }: TickView): string | null {
  return outcome === 'ran' && failure ? `A room was left out: ${failure.message}` : null
}

/** "Tick 1", "Ticks 13 to 24": people count from one. */
export function tickNumbers({ first, last }: TickView): string {
  return first === last
    ? `Tick ${formatCount(first + 1)}`
    : `Ticks ${formatCount(first + 1)} to ${formatCount(last + 1)}`
}
