import type { ScheduleView } from '../../preload/contract.ts'
import { formatCount } from '../ui/format.ts'
import { perLocale, words } from '../ui/words.ts'
import type { ScheduleTimes } from './schedule-spec.ts'

const units = [
  { ms: 3_600_000, name: 'hours' },
  { ms: 60_000, name: 'minutes' },
  { ms: 1000, name: 'seconds' },
] as const

const listFormat = perLocale((locale) => new Intl.ListFormat(locale))

/** "Every second", "Every 30 seconds", "Every 90 minutes". */
export function intervalWords(ms: number): string {
  const unit = units.find((each) => ms % each.ms === 0) ?? units[2]
  const count = ms / unit.ms
  return words().schedules.every[unit.name](count, formatCount(count))
}

/** "All live rooms", "3 rooms". */
export function roomsWords(rooms: ScheduleView['rooms']): string {
  return rooms === null ? words().schedules.allLive : words().counts.rooms(rooms.length)
}

/** "from 22:00 until 06:00 of the next day"; nothing for the whole day. */
export function hoursWords(hours: ScheduleView['hours']): string {
  if (hours === null) return ''
  const { from, to } = hours
  const { schedules } = words()
  if (to === '00:00') return schedules.untilMidnight(from)
  return to < from ? schedules.hoursOverMidnight(from, to) : schedules.hours(from, to)
}

/** "on weekdays", "at weekends", "on Mondays and Fridays"; nothing for every day. */
export function weekdaysWords(weekdays: ScheduleView['weekdays']): string {
  if (weekdays === null) return ''
  const days = weekdays.toSorted((a, b) => a - b)
  const key = days.join('')
  if (key === '1234567') return ''
  const { schedules } = words()
  if (key === '12345') return schedules.onWorkdays
  if (key === '67') return schedules.atWeekends
  const names = days.map((day) => schedules.eachWeekday[day - 1] ?? '')
  return schedules.onDays(listFormat().format(names))
}

/** "every 30 seconds, all live rooms": tells schedules apart where only a name is heard. */
export function scheduleName({ intervalMs, rooms }: ScheduleView): string {
  const { within } = words().ui
  return `${within(intervalWords(intervalMs))}, ${within(roomsWords(rooms))}`
}

/** When its ticks come: "Every 30 seconds from 08:00 until 18:00 on weekdays". */
export function timesWords(spec: ScheduleTimes): string {
  return [intervalWords(spec.intervalMs), hoursWords(spec.hours), weekdaysWords(spec.weekdays)]
    .filter(Boolean)
    .join(' ')
}

/** When it ends by itself: "until 100 ticks are done"; nothing where it doesn't. */
export function endWords({
  stopAfter,
  stopWhenEnded,
}: Pick<ScheduleView, 'stopAfter' | 'stopWhenEnded'>): string {
  const { schedules } = words()
  if (stopAfter === null) return stopWhenEnded ? schedules.endsWithStreams : ''
  return stopWhenEnded
    ? schedules.endsAfterOrWithStreams(stopAfter)
    : schedules.endsAfter(stopAfter)
}

/** "37 ran · 2 skipped · 12 missed · 1 failed"; what never happened is left out. */
export function countsWords({
  ran,
  skipped,
  missed,
  failed,
}: Pick<ScheduleView, 'ran' | 'skipped' | 'missed' | 'failed'>): string {
  const { standing } = words().schedules
  const parts = [
    standing.ran(formatCount(ran)),
    skipped > 0 && standing.skipped(formatCount(skipped)),
    missed > 0 && standing.missed(formatCount(missed)),
    failed > 0 && standing.failed(formatCount(failed)),
  ]
  return parts.filter(Boolean).join(' · ')
}
