import type { Size } from '../types.ts'
import { perLocale, words } from './words.ts'

const countFormat = perLocale((locale) => new Intl.NumberFormat(locale))
const percentFormat = perLocale((locale) => new Intl.NumberFormat(locale, { style: 'percent' }))
const clockFormat = perLocale((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }))
const timeFormat = perLocale((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }))
const momentFormat = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }),
)
const dayFormat = perLocale(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }),
)
const ageFormat = perLocale(
  (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }),
)

type UnitDisplay = 'short' | 'narrow'

function inUnit(unit: string, maximumFractionDigits = 0, unitDisplay: UnitDisplay = 'short') {
  return perLocale(
    (locale) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits }),
  )
}

const byteUnits = [
  { from: 1e9, format: inUnit('gigabyte', 1) },
  { from: 1e6, format: inUnit('megabyte', 1) },
  { from: 1e3, format: inUnit('kilobyte') },
  { from: 1, format: inUnit('byte') },
]

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

const ageUnits = [
  { ms: day, unit: 'day' },
  { ms: hour, unit: 'hour' },
  { ms: minute, unit: 'minute' },
  { ms: second, unit: 'second' },
] as const

const effortUnit = inUnit('second', 1)
const msUnit = inUnit('millisecond')

export function formatCount(count: number): string {
  return countFormat().format(count)
}

/** Decimal units, as file managers show them on most systems. */
export function formatBytes(bytes: number): string {
  const unit = byteUnits.find(({ from }) => bytes >= from) ?? { from: 1, format: inUnit('byte') }
  return unit.format().format(bytes / unit.from)
}

/** "1280 × 720". */
export function formatSize({ width, height }: Size): string {
  return `${width} × ${height}`
}

/** @param share 0 to 1 */
export function formatPercent(share: number): string {
  return percentFormat().format(share)
}

/** "14:05". */
export function formatClock(iso: string): string {
  return clockFormat().format(new Date(iso))
}

/** "14:05:09". */
export function formatTime(iso: string): string {
  return timeFormat().format(new Date(iso))
}

/** "23 Nov, 14:05". */
export function formatDay(iso: string): string {
  return dayFormat().format(new Date(iso))
}

/** "23 Nov 2026, 14:05:09". */
export function formatMoment(iso: string): string {
  return momentFormat().format(new Date(iso))
}

/** "12 sec ago", "now", "in 3 min". @param ms from the moment to now; negative for the future */
export function formatAge(ms: number): string {
  const found = ageUnits.find((unit) => Math.abs(ms) >= unit.ms)
  return found
    ? ageFormat().format(-Math.trunc(ms / found.ms), found.unit)
    : ageFormat().format(0, 'second')
}

/** "45s", "12m", "3h 12m". @param ms a clock that runs ahead counts as 0 */
export function formatDuration(ms: number): string {
  const { duration } = words().ui
  const rest = Math.max(0, ms)
  const count = (unit: number) => formatCount(Math.floor(rest / unit))
  if (rest < minute) return duration.seconds(count(second))
  if (rest < hour) return duration.minutes(count(minute))
  if (rest < day) return pair(duration.hours(count(hour)), (rest % hour) / minute, duration.minutes)
  return pair(duration.days(count(day)), (rest % day) / hour, duration.hours)
}

/** "40 sec", "6 min", "2 hr 10 min": a guess, so no finer than its size allows. */
export function formatRough(ms: number): string {
  const { rough } = words().ui
  if (ms < minute) return rough.seconds(formatCount(Math.max(1, Math.ceil(ms / second))))
  const minutes = Math.round(ms / minute)
  if (minutes < 60) return rough.minutes(formatCount(minutes))
  const hours = rough.hours(formatCount(Math.floor(minutes / 60)))
  return minutes % 60 === 0 ? hours : `${hours} ${rough.minutes(formatCount(minutes % 60))}`
}

/** "840 ms", "1.4 sec": how long a capture took. */
export function formatEffort(ms: number): string {
  return ms < second ? msUnit().format(ms) : effortUnit().format(ms / second)
}

function pair(large: string, rest: number, small: (count: string) => string): string {
  const whole = Math.floor(rest)
  return whole === 0 ? large : `${large} ${small(formatCount(whole))}`
}
