import { lstat } from 'node:fs/promises'
import path from 'node:path'
import type { FileSeen } from './changes.ts'
import { tolerate } from './compare-folder.ts'
import type { KnownRow } from './known-rows.ts'
import { groupBy } from './match-moved.ts'
import type { ScanContext } from './scan-context.ts'
import { lookAtFile } from './scan-context.ts'

export interface Confirmed {
  /** Rows whose files are not where they were. */
  readonly gone: readonly KnownRow[]
  /** Files that no row is for. */
  readonly unknown: readonly FileSeen[]
}

/**
 * Looks once more for each file that was not listed: it may have come since, lie in a folder that
 * can’t be listed, or have been listed in another spelling. Some file systems take `A.jpg` and
 * `a.jpg` for one name, some keep accents apart from their letters.
 *
 * @param unread folders that could not be listed, as paths under the library folder
 */
export async function confirmGone(
  unseen: readonly KnownRow[],
  unknown: readonly FileSeen[],
  unread: ReadonlyMap<string, string>,
  context: ScanContext,
): Promise<Confirmed> {
  const spellings = groupBy(unknown, ({ file }) => fold(file))
  const claimed = new Set<FileSeen>()
  const gone: KnownRow[] = []

  async function confirm(row: KnownRow): Promise<void> {
    if (!(await lookAtFile(row.folder, row.file))) return void gone.push(row)
    for (const seen of spellings.get(fold(row.file)) ?? []) {
      if (!(await isOneFile(row, seen))) continue
      claimed.add(seen)
      noteMoved(row, seen, context)
    }
  }

  for (const row of unseen) {
    context.signal.throwIfAborted()
    // Whatever lies in there, it can’t be told.
    if (liesIn(row.file, unread)) continue
    await tolerate(row, context, () => confirm(row))
  }
  return { gone, unknown: unknown.filter((seen) => !claimed.has(seen)) }
}

/** The file of the row has got another path. */
export function noteMoved(row: KnownRow, seen: FileSeen, context: ScanContext): void {
  const { rows, batches, changes, report } = context
  batches.add(() => {
    if (rows.reserved(seen.folder).has(seen.file) || !changes.moved(row, seen)) return
    report.found('moved', seen)
    report.changed(row.place)
  })
}

function fold(file: string): string {
  return file.normalize('NFC').toLowerCase()
}

function liesIn(file: string, folders: ReadonlyMap<string, string>): boolean {
  if (folders.size === 0) return false
  for (let dir = path.posix.dirname(file); dir !== '.'; dir = path.posix.dirname(dir)) {
    if (folders.has(dir)) return true
  }
  return folders.has('')
}

async function isOneFile(row: KnownRow, seen: FileSeen): Promise<boolean> {
  const [a, b] = await Promise.all([
    lstat(path.join(row.folder, row.file), { bigint: true }),
    lstat(path.join(seen.folder, seen.file), { bigint: true }),
  ])
  return a.ino === b.ino && a.dev === b.dev
}
