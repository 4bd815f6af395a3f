import { firstPlace } from '../library/place.ts'
import type { KeptRule, RetentionReach } from '../library/retention.ts'

const dayMs = 24 * 60 * 60 * 1000

type Terms = Pick<KeptRule, 'roomId' | 'scheduleId' | 'keepLast' | 'keepDays'>

/**
 * Which stills a rule lets go now: those beyond the newest so many, or from before so many days of
 * 24 hours. @param now ms since 1970
 */
export function reachOf(
  { roomId, scheduleId, keepLast, keepDays }: Terms,
  now: number,
): RetentionReach {
  const before = keepDays === null ? Number.MAX_SAFE_INTEGER : firstPlace(now - keepDays * dayMs)
  return { roomId, scheduleId, skip: keepLast ?? 0, before }
}

/** "the last 20 of room a-b-c", for the log. */
export function ruleWords({ roomId, scheduleId, keepLast, keepDays }: Terms): string {
  const kept = keepLast === null ? `${keepDays} days` : `the last ${keepLast}`
  const of = roomId === null ? `schedule ${scheduleId}` : `room ${roomId}`
  return `${kept} of ${of}`
}
