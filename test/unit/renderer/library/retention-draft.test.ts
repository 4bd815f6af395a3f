import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retentionRuleSchema } from '../../../../main/library/retention-rule.ts'
import type { RuleDraft } from '../../../../renderer/library/retention-draft.ts'
import { emptyRuleDraft, readRuleDraft } from '../../../../renderer/library/retention-draft.ts'

const read = (change: Partial<RuleDraft>) =>
  readRuleDraft({ ...emptyRuleDraft, roomId: 'abcd', ...change })

const drafts = fc.record<RuleDraft>({
  scope: fc.constantFrom('room', 'schedule'),
  roomId: fc.option(fc.string({ minLength: 1, maxLength: 200 })),
  scheduleId: fc.option(fc.string({ minLength: 1, maxLength: 100 })),
  keep: fc.constantFrom('last', 'days'),
  number: fc.oneof(fc.string(), fc.integer({ min: -5, max: 2_000_000 }).map(String)),
})

describe('a rule’s form', () => {
  it('asks for what the main process takes, or says what is wrong', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const { rule, problems } = readRuleDraft(draft)
        if (rule) expect(retentionRuleSchema.safeParse(rule).success).toBe(true)
        else expect(Object.keys(problems).length).toBeGreaterThan(0)
      }),
    )
  })

  it('reads each of the four', () => {
    const keep = { keepLast: 100 }
    expect(read({}).rule).toEqual({ scope: { roomId: 'abcd' }, keep })
    expect(read({ keep: 'days', number: ' 30 ' }).rule?.keep).toEqual({ keepDays: 30 })
    expect(read({ scope: 'schedule', scheduleId: 's' }).rule?.scope).toEqual({ scheduleId: 's' })
  })

  it('asks for the scope that is chosen, whatever the other says', () => {
    expect(read({ scope: 'schedule' }).problems.scope).toBe('Choose a schedule.')
    expect(read({ roomId: null, scheduleId: 's' }).problems.scope).toBe('Choose a room.')
  })

  it.each(['', '0', '-1', '1.5', '1e3', 'ten', '1000001'])('refuses to keep %j', (number) => {
    expect(read({ number })).toMatchObject({ rule: null, problems: { number: expect.any(String) } })
  })

  it('keeps at most ten years', () => {
    expect(read({ keep: 'days', number: '3650' }).rule).not.toBeNull()
    expect(read({ keep: 'days', number: '3651' }).problems.number).toContain('3,650')
  })
})
