import type { Words } from '../../words/words.ts'
import type { Schedule } from '../capture/schedule/schedule.ts'

/** Largest first. */
const units = [
  { ms: 3_600_000, name: 'hours' },
  { ms: 60_000, name: 'minutes' },
  { ms: 1000, name: 'seconds' },
] as const

/** "Every 30 seconds, 4 rooms of Webinars": a schedule in a line of the system's menus. */
export function scheduleWords(
  { intervalMs, rooms, projectName }: Schedule,
  { schedule }: Words['system'],
): string {
  const unit = units.find(({ ms }) => intervalMs % ms === 0)
  const every = unit
    ? schedule.every[unit.name](intervalMs / unit.ms)
    : schedule.every.milliseconds(intervalMs)
  const what = rooms === null ? schedule.allLive : schedule.rooms(rooms.length)
  return schedule.line(every, what, projectName)
}
