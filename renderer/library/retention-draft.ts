import type { RetentionRule } from '../stores/retention-store.ts'

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
  return {
    rule: null,
    problems: {
      ...(!scope && { scope: `Choose a ${draft.scope}.` }),
      ...(count === null && { number: numberProblem[draft.keep] }),
    },
  }
}

const numberProblem = {
  last: 'A whole number from 1 to 1,000,000.',
  days: 'A whole number from 1 to 3,650.',
} as const

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
