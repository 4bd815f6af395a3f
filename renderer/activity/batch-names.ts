import type { BatchView } from '../../preload/contract.ts'
import { progressOf } from '../capture/batch-words.ts'
import { formatNumberOf, formatTime } from '../ui/format.ts'

/** What made it, and how large it is: "6 rooms", "Schedule, 6 rooms". */
export function batchSize(batch: BatchView): string {
  const size = formatNumberOf(progressOf([batch]).total, 'room')
  return batch.scheduleId === null ? size : `Schedule, ${size}`
}

/** Tells one batch from the others where only its name is heard: "the batch of 14:05:09, 6 rooms". */
export function batchName(batch: BatchView): string {
  return `the batch of ${formatTime(batch.createdAt)}, ${batchSize(batch)}`
}
