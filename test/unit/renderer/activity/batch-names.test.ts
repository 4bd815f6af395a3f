import { describe, expect, it } from 'vitest'
import { batchName, batchSize } from '../../../../renderer/activity/batch-names.ts'
import { formatTime } from '../../../../renderer/ui/format.ts'
import { fakeBatch, fakeCounts } from '../../../support/fake-batches.ts'

const counts = fakeCounts({ waiting: 2, saved: 3, failed: 1 })

describe('the names of batches', () => {
  it('tell a press from a schedule', () => {
    expect(batchSize(fakeBatch(1, { counts }))).toBe('6 rooms')
    expect(batchSize(fakeBatch(1, { counts, scheduleId: 'schedule-1' }))).toBe('Schedule, 6 rooms')
  })

  it('tell one from the other by its time', () => {
    const batch = fakeBatch(1, { counts })
    expect(batchName(batch)).toBe(`the batch of ${formatTime(batch.createdAt)}, 6 rooms`)
  })
})
