import { lstat } from 'node:fs/promises'
import path from 'node:path'
import type { FolderProbe } from '../folder-probe.ts'
import type { FolderRecord, folderMethods } from '../folders.ts'
import type { Changes, FileSeen } from './changes.ts'
import type { KnownRows } from './known-rows.ts'
import type { Report } from './report.ts'
import type { WriteBatches } from './write-batches.ts'

/** What every part of a scan works with. */
export interface ScanContext {
  readonly rows: KnownRows
  readonly changes: Changes
  readonly batches: WriteBatches
  readonly report: Report
  readonly book: ReturnType<typeof folderMethods>
  readonly probe: FolderProbe
  /** For the log. */
  readonly note: (message: string) => void
  readonly signal: AbortSignal
  /** Wall clock, ms since 1970. */
  readonly now: () => number
}

/** Files that are read at a time: the rest of Stillroom needs the disk as well. */
export const filesAtOnce = 2

/** The file as it lies there; null where there is none. Throws where that can’t be told. */
export async function lookAtFile(folder: string, file: string): Promise<FileSeen | null> {
  try {
    const stats = await lstat(path.join(folder, file))
    if (!stats.isFile()) return null
    return { folder, file, bytes: stats.size, modifiedAt: stats.mtimeMs }
  } catch (error) {
    if (isAbsence(error)) return null
    throw error
  }
}

function isAbsence(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG'
}

/** Whether the folder is still there: of one that has gone meanwhile, no file is missing. */
export async function isStillThere(
  { id }: FolderRecord,
  { book, probe }: ScanContext,
): Promise<boolean> {
  const record = (await book.folders()).find((folder) => folder.id === id)
  if (!record) return false
  const { isAway } = await probe.look(record, () => book.folderSample(record.folder))
  return !isAway
}
