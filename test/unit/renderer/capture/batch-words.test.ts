import { describe, expect, it } from 'vitest'
import type { BatchView } from '../../../../preload/contract.ts'
import {
  doneShare,
  doneWords,
  progressOf,
  progressWords,
} from '../../../../renderer/capture/batch-words.ts'
import { fakeBatch, fakeCounts } from '../../../support/fake-batches.ts'

const minute = 60_000

function batch(counts: Partial<BatchView['counts']>, change: Partial<BatchView> = {}): BatchView {
  return fakeBatch(1, { counts: fakeCounts(counts), ...change })
}

describe('the words for progress', () => {
  it.each<readonly [string, readonly BatchView[]]>([
    ['0 of 1 saved', [batch({ waiting: 1 })]],
    [
      '37 of 120 saved · 2 failed · 14 a minute · about 6 min left',
      [
        batch(
          { waiting: 73, running: 8, saved: 37, failed: 2 },
          { perMinute: 13.6, msLeft: 5.9 * minute },
        ),
      ],
    ],
    ['3 of 9 saved · 1 cancelled · 5 paused', [batch({ saved: 3, cancelled: 1, paused: 5 })]],
    // What is paused makes any time left a guess about people.
    ['0 of 4 saved · 4 paused', [batch({ paused: 4 }, { perMinute: 10, msLeft: 2 * minute })]],
    // Together they get 30 a minute done, so 60 take 2 minutes.
    [
      '10 of 70 saved · 30 a minute · about 2 min left',
      [
        batch({ running: 30, saved: 10 }, { perMinute: 20, msLeft: 90_000 }),
        batch({ waiting: 30 }, { perMinute: 10 }),
      ],
    ],
    // An ended one no longer has a pace, but its stills still count.
    [
      '6 of 8 saved · 4 a minute · about 30 sec left',
      [batch({ saved: 5 }), batch({ saved: 1, running: 2 }, { perMinute: 4, msLeft: 30_000 })],
    ],
    ['0 of 3 saved', [batch({ running: 1 }), batch({ waiting: 2 })]],
  ])('says %j', (words, batches) => {
    expect(progressWords(progressOf(batches))).toBe(words)
  })

  it('tells how much has ended, however it did', () => {
    const progress = progressOf([batch({ waiting: 2, saved: 1, failed: 1, cancelled: 1 })])
    expect(doneShare(progress)).toBeCloseTo(0.6)
    expect(doneWords(progress)).toBe('3 of 5 done')
    expect(doneShare(progressOf([]))).toBe(0)
  })
})
