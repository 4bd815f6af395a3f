import { describe, expect, it } from 'vitest'
import { troubleOf } from '../../../../renderer/viewer/picture-words.ts'

const well = { isAway: false, missingSince: null, changedAt: null }
const moment = '2026-11-23T12:00:00.000Z'

describe('what is wrong with a file', () => {
  it('is nothing where nothing is known', () => {
    expect(troubleOf(well)).toBeNull()
  })

  it.each([
    [{ missingSince: moment }, 'gone since 23 Nov 2026'],
    [{ changedAt: moment }, 'other bytes'],
    [{ isAway: true }, 'can’t be reached'],
    // What is away can't be said to be gone.
    [{ isAway: true, missingSince: moment }, 'can’t be reached'],
  ])('%o says "%s" and what to do', (change, words) => {
    const trouble = troubleOf({ ...well, ...change })
    expect(trouble?.message).toContain(words)
    expect(trouble?.action).toMatch(/\.$/u)
  })
})
