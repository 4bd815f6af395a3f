import type { ScheduleView } from '../../preload/contract.ts'
import { formatCount, formatNumberOf } from '../ui/format.ts'
import { lowerFirst } from './lower-first.ts'
import type { ScheduleTimes } from './schedule-spec.ts'

const units = [
  { ms: 3_600_000, one: 'hour', many: 'hours' },
  { ms: 60_000, one: 'minute', many: 'minutes' },
  { ms: 1000, one: 'second', many: 'seconds' },
] as const

/** Monday first, as the contract counts them: 1 to 7. */
export const weekdayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

const listFormat = new Intl.ListFormat('en-GB')

/** "Every second", "Every 30 seconds", "Every 90 minutes". */
export function intervalWords(ms: number): string {
  const unit = units.find((each) => ms % each.ms === 0) ?? units[2]
  const count = ms / unit.ms
  return count === 1 ? `Every ${unit.one}` : `Every ${formatCount(count)} ${unit.many}`
}

/** "All live rooms", "3 rooms". */
export function roomsWords(rooms: ScheduleView['rooms']): string {
  return rooms === null ? 'All live rooms' : formatNumberOf(rooms.length, 'room')
}

/** "from 22:00 until 06:00 of the next day"; nothing for the whole day. */
export function hoursWords(hours: ScheduleView['hours']): string {
  if (hours === null) return ''
  const { from, to } = hours
  if (to === '00:00') return `from ${from} until midnight`
  return `from ${from} until ${to}${to < from ? ' of the next day' : ''}`
}

/** "on weekdays", "at weekends", "on Mondays and Fridays"; nothing for every day. */
export function weekdaysWords(weekdays: ScheduleView['weekdays']): string {
  if (weekdays === null) return ''
  const days = weekdays.toSorted((a, b) => a - b)
  const key = days.join('')
  if (key === '1234567') return ''
  if (key === '12345') return 'on weekdays'
  if (key === '67') return 'at weekends'
  return `on ${listFormat.format(days.map((day) => `${weekdayNames[day - 1]}s`))}`
}

/** "every 30 seconds, all live rooms": tells schedules apart where only a name is heard. */
export function scheduleName({ intervalMs, rooms }: ScheduleView): string {
  return `${lowerFirst(intervalWords(intervalMs))}, ${lowerFirst(roomsWords(rooms))}`
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
  const ticks = stopAfter !== null && `after ${formatNumberOf(stopAfter, 'tick')}`
  const streams = stopWhenEnded && 'when every stream has ended'
  const ends = [ticks, streams].filter(Boolean)
  return ends.length === 0 ? '' : `ends ${ends.join(' or ')}`
}

/** "37 ran · 2 skipped · 12 missed · 1 failed"; what never happened is left out. */
export function countsWords({
  ran,
  skipped,
  missed,
  failed,
}: Pick<ScheduleView, 'ran' | 'skipped' | 'missed' | 'failed'>): string {
  const parts = [
    `${formatCount(ran)} ran`,
    skipped > 0 && `${formatCount(skipped)} skipped`,
    missed > 0 && `${formatCount(missed)} missed`,
    failed > 0 && `${formatCount(failed)} failed`,
  ]
  return parts.filter(Boolean).join(' · ')
}
