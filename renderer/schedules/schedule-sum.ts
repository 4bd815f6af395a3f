import type { CaptureOptions } from '../types.ts'
import { formatCount, formatNumberOf } from '../ui/format.ts'
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
  const which = rooms === null ? 'all live rooms' : formatNumberOf(rooms.length, 'selected room')
  const ends = stopWhenEnded ? ' Ends when every stream has ended.' : ''
  return `${timesWords(fields)}, ${which}: ${ticksWords(fields)}.${ends}${zoneWords(fields, timeZone)}`
}

function ticksWords(fields: ScheduleFields): string {
  const { stopAfter } = fields
  const daily = ticksPerDay(fields)
  if (stopAfter !== null && stopAfter <= daily) return `${formatNumberOf(stopAfter, 'tick')} in all`
  const aDay = `up to ${formatNumberOf(daily, 'tick')} a day`
  return stopAfter === null ? aDay : `${aDay}, ${formatCount(stopAfter)} in all`
}

/** Only where there are times of day, and not this computer's. */
function zoneWords({ hours, weekdays, timeZone }: ScheduleFields, ownZone: string): string {
  const countsTimes = hours !== null || weekdays !== null
  return countsTimes && timeZone !== ownZone ? ` Times and days are those of ${timeZone}.` : ''
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
  const rate = rounded > 1 ? `about ${formatCount(rounded)} captures` : 'more than a capture'
  return `That is ${rate} a second. VideoSDK may ask to wait, and a tick is skipped while the one before is still under way: a longer interval is kinder.`
}
