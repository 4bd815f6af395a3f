import type { CaptureOptions } from '../types.ts'
import { formatCount } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import type { ScheduleFields } from './schedule-draft.ts'
import { timesWords } from './schedule-words.ts'

const dayMs = 24 * 60 * 60_000

/** Ticks that a day of 24 hours can have: its first tick may come as the hours begin. */
export function ticksPerDay({ intervalMs, hours }: Pick<ScheduleFields, 'intervalMs' | 'hours'>) {
  return Math.ceil((hours ? openMs(hours) : dayMs) / intervalMs)
}

/** How long the hours last, over midnight as well. */
function openMs({ from, to }: NonNullable<ScheduleFields['hours']>): number {
  const ms = (minutesOf(to) - minutesOf(from)) * 60_000
  return ms > 0 ? ms : ms + dayMs
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** "Every 30 seconds on weekdays, all live rooms: up to 2,880 ticks a day." */
export function sumUp(fields: ScheduleFields, timeZone: string): string {
  const { rooms, stopWhenEnded } = fields
  const { schedules, counts } = words()
  const { sum } = schedules
  const which = rooms === null ? sum.allLive : counts.selectedRooms(rooms.length)
  return [
    sum.whole(timesWords(fields), which, ticksWords(fields)),
    stopWhenEnded && sum.endsWithStreams,
    zoneWords(fields, timeZone),
  ]
    .filter(Boolean)
    .join(' ')
}

function ticksWords(fields: ScheduleFields): string {
  const { stopAfter } = fields
  const { sum } = words().schedules
  const daily = ticksPerDay(fields)
  if (stopAfter === null) return sum.aDay(daily)
  if (stopAfter <= daily) return sum.inAll(stopAfter)
  return sum.aDayAndInAll(daily, formatCount(stopAfter))
}

/** Only where there are times of day, and not this computer's. */
function zoneWords({ hours, weekdays, timeZone }: ScheduleFields, ownZone: string): string | null {
  const countsTimes = hours !== null || weekdays !== null
  return countsTimes && timeZone !== ownZone ? words().schedules.sum.zone(timeZone) : null
}

/**
 * A word of advice where the server is asked for more than a capture a second.
 *
 * @param live rooms that are live now, for a schedule of all of them
 */
export function loadHint(
  { rooms, intervalMs }: ScheduleFields,
  { best = 1 }: CaptureOptions,
  live: number,
): string | null {
  const captures = (rooms?.length ?? live) * best
  const perSecond = (captures * 1000) / intervalMs
  if (perSecond <= 1) return null
  const rounded = Math.round(perSecond * 10) / 10
  return words().schedules.sum.load(rounded > 1 ? formatCount(rounded) : null)
}
