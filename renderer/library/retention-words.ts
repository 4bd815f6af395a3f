import type { RetentionTrial, RetentionView } from '../../preload/contract.ts'
import type { RetentionRule } from '../stores/retention-store.ts'
import { formatBytes, formatCount, formatDay } from '../ui/format.ts'
import { words } from '../ui/words.ts'

/** One of the two is a number. */
type Keep = Pick<RetentionView, 'keepLast' | 'keepDays'>

/** What people know rooms and schedules by. */
export interface RuleNames {
  /** Custom ids by room id. */
  readonly rooms: ReadonlyMap<string, string>
  /** Names by schedule id: "every 30 seconds, all live rooms". */
  readonly schedules: ReadonlyMap<string, string>
}

/** "the last 100 stills", "the stills of the last 30 days". */
export function keepWords({ keepLast, keepDays }: Keep): string {
  const { rules } = words().library
  if (keepLast !== null) return rules.keepLast(keepLast, formatCount(keepLast))
  const days = keepDays ?? 0
  return rules.keepDays(days, formatCount(days))
}

/** "Room main-stage", "Schedule “every 30 seconds, all live rooms”". */
function scopeWords(
  { roomId, scheduleId }: Pick<RetentionView, 'roomId' | 'scheduleId'>,
  names: RuleNames,
): string {
  const { rules } = words().library
  if (roomId !== null) return rules.room(names.rooms.get(roomId) ?? roomId)
  const schedule = names.schedules.get(scheduleId ?? '')
  return schedule === undefined ? rules.removedSchedule : rules.schedule(schedule)
}

/** "Room main-stage keeps the last 100 stills": the rule as a name. */
export function ruleWords(rule: RetentionView, names: RuleNames): string {
  return words().library.rules.name(scopeWords(rule, names), keepWords(rule))
}

/** When it last sent stills to the trash. */
export function appliedWords({ appliedAt }: Pick<RetentionView, 'appliedAt'>): string {
  const { rules } = words().library
  return appliedAt === null ? rules.neverApplied : rules.applied(formatDay(appliedAt))
}

/** What the rule would do now: "37 stills (8.1 MB) would go to the trash. 3 favourites stay." */
export function trialWords({ count, bytes, favourites }: RetentionTrial): string {
  const { trial } = words().library
  const goes = count === 0 ? trial.nothing : trial.goes(count, formatBytes(bytes))
  return favourites === 0 ? goes : `${goes} ${trial.stay(favourites)}`
}

/** Above a list that doesn't hold all of them; null where it does. */
export function trialRemainder({ places, count }: RetentionTrial): string | null {
  const shown = places.length
  return shown < count ? words().library.trial.remainder(formatCount(shown)) : null
}

/** The rule that a new one of the same room or schedule takes the place of. */
export function replacedRule(
  { scope }: RetentionRule,
  rules: readonly RetentionView[],
): RetentionView | null {
  const isSame =
    'roomId' in scope
      ? ({ roomId }: RetentionView) => roomId === scope.roomId
      : ({ scheduleId }: RetentionView) => scheduleId === scope.scheduleId
  return rules.find(isSame) ?? null
}
