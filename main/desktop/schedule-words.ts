import type { Schedule } from '../capture/schedule/schedule.ts'

const units = [
  { ms: 3_600_000, one: 'hour', many: 'hours' },
  { ms: 60_000, one: 'minute', many: 'minutes' },
  { ms: 1000, one: 'second', many: 'seconds' },
] as const

/** "Every 30 seconds, 4 rooms of Webinars": a schedule in a line of the system's menus. */
export function scheduleWords({ intervalMs, rooms, projectName }: Schedule): string {
  const what = rooms === null ? 'all live rooms' : roomWords(rooms.length)
  return `${intervalWords(intervalMs)}, ${what} of ${projectName}`
}

function intervalWords(ms: number): string {
  const unit = units.find((each) => ms % each.ms === 0)
  if (!unit) return `Every ${ms} ms`
  const count = ms / unit.ms
  return count === 1 ? `Every ${unit.one}` : `Every ${count} ${unit.many}`
}

function roomWords(count: number): string {
  return count === 1 ? '1 room' : `${count} rooms`
}
