import type { FileSeen } from './changes.ts'
import type { KnownRow } from './known-rows.ts'

/**
 * What follows from a look at a file that has a row:
 *
 * - `same`: nothing;
 * - `seen`: its time is kept, so that the next scan needs no more than a look;
 * - `hash`: only its bytes can tell;
 * - `changed`: other bytes than those that were saved;
 * - `stranger`: the row is in the trash, and another file has taken its name.
 */
export type Comparison = 'same' | 'seen' | 'hash' | 'changed' | 'stranger'

export function compare(row: KnownRow, seen: FileSeen): Comparison {
  const isAsLong = row.bytes === seen.bytes
  // The trash itself takes care of it.
  if (row.trash === 'waiting') return 'same'
  if (row.trash === 'gone') return isAsLong ? 'hash' : 'stranger'
  if (row.isMissing) return isAsLong ? 'hash' : 'changed'
  // The bytes that were saved may be back, under any time.
  if (row.isChanged) return isAsLong ? 'hash' : 'same'
  if (!isAsLong) return 'changed'
  if (row.modifiedAt === null) return 'seen'
  return row.modifiedAt === seen.modifiedAt ? 'same' : 'hash'
}
