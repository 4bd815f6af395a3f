import type { RetentionTrial, RetentionView } from '../../preload/contract.ts'
import type { RetentionRule } from '../stores/retention-store.ts'
import { formatBytes, formatCount, formatDay, formatNumberOf } from '../ui/format.ts'

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
  if (keepLast !== null) {
    return keepLast === 1 ? 'the last still' : `the last ${formatCount(keepLast)} stills`
  }
  const days = keepDays ?? 0
  return days === 1
    ? 'the stills of the last day'
    : `the stills of the last ${formatCount(days)} days`
}

/** "Room main-stage", "Schedule “every 30 seconds, all live rooms”". */
function scopeWords(
  { roomId, scheduleId }: Pick<RetentionView, 'roomId' | 'scheduleId'>,
  names: RuleNames,
): string {
  if (roomId !== null) return `Room ${names.rooms.get(roomId) ?? roomId}`
  const schedule = names.schedules.get(scheduleId ?? '')
  return schedule === undefined ? 'A schedule that was removed' : `Schedule “${schedule}”`
}

/** "Room main-stage keeps the last 100 stills": the rule as a name. */
export function ruleWords(rule: RetentionView, names: RuleNames): string {
  return `${scopeWords(rule, names)} keeps ${keepWords(rule)}`
}

/** When it last sent stills to the trash. */
export function appliedWords({ appliedAt }: Pick<RetentionView, 'appliedAt'>): string {
  return appliedAt === null
    ? 'Has sent no still to the trash yet'
    : `Last sent stills to the trash on ${formatDay(appliedAt)}`
}

/** What the rule would do now: "37 stills (8.1 MB) would go to the trash. 3 favourites stay." */
export function trialWords({ count, bytes, favourites }: RetentionTrial): string {
  const goes =
    count === 0
      ? 'No still would go to the trash now.'
      : `${formatNumberOf(count, 'still')} (${formatBytes(bytes)}) would go to the trash.`
  if (favourites === 0) return goes
  const stay = favourites === 1 ? 'stays' : 'stay'
  return `${goes} ${formatNumberOf(favourites, 'favourite')} ${stay} although the rule would have ${favourites === 1 ? 'it' : 'them'} go.`
}

/** Above a list that doesn't hold all of them; null where it does. */
export function trialRemainder({ places, count }: RetentionTrial): string | null {
  const shown = places.length
  return shown < count ? `The oldest ${formatCount(shown)} of them are listed.` : null
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
