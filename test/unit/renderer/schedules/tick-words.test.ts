import { describe, expect, it } from 'vitest'
import type { TickView } from '../../../../preload/contract.ts'
import { tickNumbers, tickRemark, tickWords } from '../../../../renderer/schedules/tick-words.ts'
import { fakeTick } from '../../../support/fake-schedules.ts'

const failure = { code: 'offline', message: 'The server can’t be reached.' } as const
const missed = 'this computer was asleep or Stillroom was closed'

describe('a tick in words', () => {
  it.each<[string, Partial<TickView>]>([
    ['Captured 1 room', { rooms: 1 }],
    ['Captured 4 rooms', { rooms: 4, failure }],
    ['No room was live', { outcome: 'nobody-live' }],
    ['Skipped: the one before was still running', { outcome: 'busy' }],
    ['Skipped 12 ticks: the one before was still running', { outcome: 'busy', last: 16 }],
    [`Missed 1 tick: ${missed}`, { outcome: 'missed' }],
    [`Missed 1,200 ticks: ${missed}`, { outcome: 'missed', last: 1204 }],
    ['Failed: The server can’t be reached.', { outcome: 'failed', failure }],
    ['Failed', { outcome: 'failed' }],
  ])('%s', (words, change) => expect(tickWords(fakeTick(5, change))).toBe(words))

  it('tells of a room that was left out, and of nothing twice', () => {
    expect(tickRemark(fakeTick(1, { failure }))).toBe(
      'A room was left out: The server can’t be reached.',
    )
    expect(tickRemark(fakeTick(1))).toBeNull()
    expect(tickRemark(fakeTick(1, { outcome: 'failed', failure }))).toBeNull()
  })

  it('counts from one', () => {
    expect(tickNumbers(fakeTick(0))).toBe('Tick 1')
    expect(tickNumbers(fakeTick(12, { last: 1233 }))).toBe('Ticks 13 to 1,234')
  })
})
