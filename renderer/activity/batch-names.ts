import type { BatchView } from '../../preload/contract.ts'
import { progressOf } from '../capture/batch-words.ts'
import { formatTime } from '../ui/format.ts'
import { words } from '../ui/words.ts'

/** What made it, and how large it is: "6 rooms", "Schedule, 6 rooms". */
export function batchSize(batch: BatchView): string {
  const size = words().counts.rooms(progressOf([batch]).total)
  return batch.scheduleId === null ? size : words().activity.batches.ofSchedule(size)
}

/** Tells one batch from the others where only its name is heard: "the batch of 14:05:09, 6 rooms". */
export function batchName(batch: BatchView): string {
  return words().activity.batches.name(formatTime(batch.createdAt), batchSize(batch))
}
