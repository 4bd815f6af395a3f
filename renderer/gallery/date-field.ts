import { dayOf, nextDay } from './groups.ts'

/** "2026-11-17": a date field's value for a moment's local day; empty for none. @param ms since 1970 */
export function fieldOfDay(ms: number | null): string {
  if (ms === null) return ''
  const date = new Date(ms)
  const pad = (value: number, digits: number) => String(value).padStart(digits, '0')
  return [pad(date.getFullYear(), 4), pad(date.getMonth() + 1, 2), pad(date.getDate(), 2)].join('-')
}

/** The local midnight of a date field's value in ms since 1970; null for none, and before 1970. */
export function dayOfField(value: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value) ?? []
  if (!year || !month || !day) return null
  const date = new Date(Number(year), Number(month) - 1, Number(day))
  const ms = dayOf(date.getTime())
  return ms >= 0 && date.getMonth() === Number(month) - 1 ? ms : null
}

/** The end of a date field's day; the same as `dayOfField` in all else. */
export function endOfField(value: string): number | null {
  const day = dayOfField(value)
  return day === null ? null : nextDay(day)
}

/** "2026-11-17" for the day that ends at a moment. */
export function fieldOfEnd(ms: number | null): string {
  return fieldOfDay(ms === null ? null : ms - 1)
}
