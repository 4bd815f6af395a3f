import type { ScheduleSpec } from './schedule.ts'

const minuteMs = 60_000
const dayMinutes = 24 * 60
const weekMinutes = 7 * dayMinutes

/** The hours and weekdays of a schedule, in its time zone. Moments are ms since 1970. */
export interface OpenHours {
  includes(moment: number): boolean
  /** A later moment until which `includes` surely stays as it is at `moment`; at most a day on. */
  steadyUntil(moment: number): number
}

export type HoursSpec = Pick<ScheduleSpec, 'hours' | 'weekdays' | 'timeZone'>

/** Hours that never close. */
export const always: OpenHours = { includes: () => true, steadyUntil: () => Infinity }

/**
 * A moment is within by the clock on the wall of that zone: an hour that daylight saving takes
 * away doesn't come, and one that it gives twice comes twice. A night over midnight belongs to the
 * weekday on which it began.
 */
export function openHours({ hours, weekdays, timeZone }: HoursSpec): OpenHours {
  if (!hours && !weekdays) return always
  const from = hours ? minuteOfDay(hours.from) : 0
  const to = hours ? minuteOfDay(hours.to) : dayMinutes
  const goesOverMidnight = from > to
  const isOpenOn = (weekday: number) => !weekdays || weekdays.includes(weekday)
  const edges = [from, to, dayMinutes]

  return {
    includes(moment) {
      const minuteOfWeek = localMinute(moment, timeZone)
      const minute = minuteOfWeek % dayMinutes
      const weekday = Math.floor(minuteOfWeek / dayMinutes) + 1
      if (!goesOverMidnight) return minute >= from && minute < to && isOpenOn(weekday)
      if (minute >= from) return isOpenOn(weekday)
      return minute < to && isOpenOn(weekday === 1 ? 7 : weekday - 1)
    },
    steadyUntil(moment) {
      const local = localMinute(moment, timeZone)
      const minute = local % dayMinutes
      const nextEdge = Math.min(...edges.filter((edge) => edge > minute))
      const start = Math.floor(moment / minuteMs) * minuteMs
      let step = nextEdge - minute
      // Where local time jumps before the edge, the way there isn't as long as it seems.
      const jumps = () =>
        localMinute(start + step * minuteMs, timeZone) !== (local + step) % weekMinutes
      while (step > 1 && jumps()) step = Math.floor(step / 2)
      return start + step * minuteMs
    },
  }
}

/** @param time 'HH:MM' */
function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Minutes since Monday 00:00, by the clock on the wall. */
function localMinute(moment: number, timeZone: string): number {
  const parts = formatterOf(timeZone).formatToParts(moment)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((candidate) => candidate.type === type)?.value ?? ''
  const day = weekdayNames.indexOf(part('weekday'))
  return day * dayMinutes + Number(part('hour')) * 60 + Number(part('minute'))
}

/** Making one takes far longer than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const options = {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const
  const formatter = new Intl.DateTimeFormat('en-US', { ...options, timeZone })
  formatters.set(timeZone, formatter)
  return formatter
}
