import { describe, expect, it } from 'vitest'
import type { ScheduleView } from '../../../../preload/contract.ts'
import { stateWords } from '../../../../renderer/schedules/state-words.ts'
import { formatDay } from '../../../../renderer/ui/format.ts'
import { fakeSchedule } from '../../../support/fake-schedules.ts'

const now = Date.UTC(2026, 10, 23, 12)
const later = (ms: number) => new Date(now + ms).toISOString()

describe('how a schedule stands', () => {
  it.each<[string, Partial<ScheduleView>]>([
    ['Running: next tick in 12 sec', { nextTickAt: later(12_000) }],
    ['Running: next tick in 59 min', { nextTickAt: later(59 * 60_000) }],
    ['Running: next tick now', { nextTickAt: later(0) }],
    ['Running: next tick now', { nextTickAt: later(-2_000) }],
    [`Running: next tick ${formatDay(later(90 * 60_000))}`, { nextTickAt: later(90 * 60_000) }],
    ['Running: no tick falls into its hours within the next two weeks', { nextTickAt: null }],
    ['Capturing now', { isBusy: true }],
    ['Stopped', { state: 'stopped' }],
    [
      'Stopped: VideoSDK does not accept this key.',
      {
        state: 'stopped',
        endReason: { code: 'auth-rejected', message: 'VideoSDK does not accept this key.' },
      },
    ],
    [
      'Ended: every stream has ended',
      { state: 'ended', endReason: { code: 'streams-ended', message: 'Every stream has ended.' } },
    ],
    ['Ended', { state: 'ended' }],
    ['Stopped', { state: 'stopped', isBusy: true }],
  ])('%s', (words, change) => expect(stateWords(fakeSchedule(1, change), now)).toBe(words))
})
