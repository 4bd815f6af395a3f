import type { RetentionRule } from '../stores/retention-store.ts'
import { words } from '../ui/words.ts'

/** A rule as it stands in the form. */
export interface RuleDraft {
  readonly scope: 'room' | 'schedule'
  readonly roomId: string | null
  readonly scheduleId: string | null
  readonly keep: 'last' | 'days'
  /** What somebody has typed. */
  readonly number: string
}

export const emptyRuleDraft: RuleDraft = {
  scope: 'room',
  roomId: null,
  scheduleId: null,
  keep: 'last',
  number: '100',
}

/** As the contract has them. */
const largest = { last: 1_000_000, days: 3650 } as const

export interface RuleProblems {
  readonly scope?: string
  readonly number?: string
}

export interface ReadRule {
  /** Null where there are problems. */
  readonly rule: RetentionRule | null
  readonly problems: RuleProblems
}

export function readRuleDraft(draft: RuleDraft): ReadRule {
  const scope = readScope(draft)
  const count = readCount(draft)
  if (scope && count !== null) {
    const keep = draft.keep === 'last' ? { keepLast: count } : { keepDays: count }
    return { rule: { scope, keep }, problems: {} }
  }
  const texts = words().library.rule
  return {
    rule: null,
    problems: {
      ...(!scope && { scope: draft.scope === 'room' ? texts.chooseRoom : texts.chooseSchedule }),
      ...(count === null && { number: draft.keep === 'last' ? texts.wrongLast : texts.wrongDays }),
    },
  }
}

function readScope({ scope, roomId, scheduleId }: RuleDraft): RetentionRule['scope'] | null {
  if (scope === 'room') return roomId === null ? null : { roomId }
  return scheduleId === null ? null : { scheduleId }
}

function readCount({ keep, number }: RuleDraft): number | null {
  const text = number.trim()
  if (!/^\d{1,7}$/u.test(text)) return null
  const count = Number(text)
  return count >= 1 && count <= largest[keep] ? count : null
}
