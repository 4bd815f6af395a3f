import { describe, expect, it } from 'vitest'
import { concurrencyLimits as theirs } from '../../../../main/capture/queue.ts'
import { concurrencyLimits, readConcurrency } from '../../../../renderer/activity/concurrency.ts'

describe('captures at a time', () => {
  it.each([
    ['1', 1],
    [' 16 ', 16],
    ['32', 32],
    ['0', null],
    ['33', null],
    ['', null],
    ['1.5', null],
    ['-4', null],
    ['1e1', null],
    ['many', null],
  ])('%j is %s', (text, number) => {
    expect(readConcurrency(text)).toBe(number)
  })

  it('have the limits of the contract', () => {
    expect(concurrencyLimits).toEqual(theirs)
  })
})
