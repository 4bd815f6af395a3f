import { describe, expect, it } from 'vitest'
import type { RetentionTrial, RetentionView } from '../../../../preload/contract.ts'
import {
  appliedWords,
  replacedRule,
  ruleWords,
  trialRemainder,
  trialWords,
} from '../../../../renderer/library/retention-words.ts'
import { fakeRetention } from '../../../support/fake-data.ts'

const names = {
  rooms: new Map([['abcd', 'main-stage']]),
  schedules: new Map([['schedule-1', 'every 30 seconds, all live rooms']]),
}

const rule = (change: Partial<RetentionView>): RetentionView => ({ ...fakeRetention, ...change })
const trial = (change: Partial<RetentionTrial>): RetentionTrial => ({
  places: [],
  count: 0,
  bytes: 0,
  favourites: 0,
  ...change,
})

describe('a rule in words', () => {
  it.each<[string, Partial<RetentionView>]>([
    ['Room main-stage keeps the last 100 stills', { roomId: 'abcd', keepLast: 100 }],
    ['Room efgh keeps the last still', { roomId: 'efgh', keepLast: 1 }],
    ['Room efgh keeps the stills of the last 30 days', { roomId: 'efgh', keepDays: 30 }],
    [
      'Schedule “every 30 seconds, all live rooms” keeps the stills of the last day',
      { scheduleId: 'schedule-1', keepDays: 1 },
    ],
    [
      'A schedule that was removed keeps the last 1,000 stills',
      { scheduleId: 'schedule-2', keepLast: 1000 },
    ],
  ])('%s', (words, change) => expect(ruleWords(rule(change), names)).toBe(words))

  it('tells when it was last at work', () => {
    expect(appliedWords({ appliedAt: null })).toContain('no still')
    expect(appliedWords({ appliedAt: '2026-11-23T12:00:00.000Z' })).toContain('23 Nov')
  })

  it.each<[string, Partial<RetentionTrial>]>([
    ['No still would go to the trash now.', {}],
    ['37 stills (8.1 MB) would go to the trash.', { count: 37, bytes: 8_100_000 }],
    [
      '1 still (200 kB) would go to the trash. 1 favourite stays although the rule would have it go.',
      { count: 1, bytes: 200_000, favourites: 1 },
    ],
    [
      'No still would go to the trash now. 3 favourites stay although the rule would have them go.',
      { favourites: 3 },
    ],
  ])('tries: %s', (words, change) => expect(trialWords(trial(change))).toBe(words))

  it('says where the list is shorter than what would go', () => {
    expect(trialRemainder(trial({ places: [1, 2], count: 2 }))).toBeNull()
    expect(trialRemainder(trial({ places: [1, 2], count: 3 }))).toContain('oldest 2')
  })

  it('finds the rule whose place a new one takes', () => {
    const rules = [
      rule({ id: 'a', roomId: 'abcd', keepLast: 1 }),
      rule({ id: 'b', scheduleId: 'abcd', keepLast: 1 }),
    ]
    const keep = { keepDays: 7 }
    expect(replacedRule({ scope: { roomId: 'abcd' }, keep }, rules)?.id).toBe('a')
    expect(replacedRule({ scope: { scheduleId: 'abcd' }, keep }, rules)?.id).toBe('b')
    expect(replacedRule({ scope: { roomId: 'efgh' }, keep }, rules)).toBeNull()
  })
})
