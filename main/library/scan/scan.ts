import path from 'node:path'
import type { FolderRecord } from '../folders.ts'
import { lookAtFolders } from '../look-at-folders.ts'
import { sidecarOf } from '../sidecar.ts'
import { writeSidecar } from '../sidecar-file.ts'
import { addFound } from './add-found.ts'
import { compareFolder } from './compare-folder.ts'
import type { Confirmed } from './confirm-gone.ts'
import { confirmGone } from './confirm-gone.ts'
import { findMoved, missingOf } from './find-moved.ts'
import type { KnownRow } from './known-rows.ts'
import type { Listing } from './list-files.ts'
import { listFiles } from './list-files.ts'
import type { ScanContext } from './scan-context.ts'
import { isStillThere } from './scan-context.ts'

/** A folder that is there, and what lies in it. */
interface Listed {
  readonly record: FolderRecord
  readonly listing: Listing
}

/**
 * Brings the catalogue up to what lies in the folders. No file is touched and no row removed: what
 * isn’t there is marked, what is there again is unmarked. All folders are listed before any still
 * is called missing, since it may have moved from one to another.
 */
export async function scan(context: ScanContext, options: { sidecars: boolean }): Promise<void> {
  const listed = await listAll(await presentFolders(context), context)
  context.report.expect(listed.reduce((sum, { listing }) => sum + listing.images.length, 0))
  let all: Confirmed = { gone: [], unknown: [] }
  for (const { record, listing } of listed) {
    const { unseen, unknown } = await compareFolder(record.folder, listing.images, context)
    const here = await confirmGone(unseen, unknown, listing.unread, context)
    all = { gone: [...all.gone, ...here.gone], unknown: [...all.unknown, ...here.unknown] }
  }
  context.batches.flush()
  const { gone, unknown } = await findMoved(all, context)
  await addFound(unknown, context)
  await markMissing(missingOf(gone), listed, context)
  for (const folder of listed) await finish(folder, options, context)
}

/** Those that are there; the others are counted as away. */
export async function presentFolders(context: ScanContext): Promise<readonly FolderRecord[]> {
  const folders = await lookAtFolders(context.book, context.probe)
  for (const { folder, isAway } of folders) {
    if (isAway) context.report.found('away', { folder, file: '' })
  }
  return folders.filter(({ isAway }) => !isAway)
}

async function listAll(
  folders: readonly FolderRecord[],
  { signal, report }: ScanContext,
): Promise<readonly Listed[]> {
  const all: Listed[] = []
  for (const record of folders) {
    const listing = await listFiles(record.folder, signal)
    for (const [dir, reason] of listing.unread) {
      report.found('unreadable', { folder: record.folder, file: dir }, reason)
    }
    if (!listing.unread.has('')) all.push({ record, listing })
  }
  return all
}

/** In small portions, and each only where the folder is still there. */
async function markMissing(
  rows: readonly KnownRow[],
  folders: readonly Listed[],
  context: ScanContext,
): Promise<void> {
  const { batches, changes, report, signal } = context
  for (const { record } of folders) {
    const own = rows.filter(({ folder }) => folder === record.folder)
    for (let at = 0; at < own.length; at += 500) {
      signal.throwIfAborted()
      if (!(await isStillThere(record, context))) break
      for (const row of own.slice(at, at + 500)) {
        batches.add(() => {
          if (!changes.missing(row)) return
          report.found('missing', row)
          report.changed(row.place)
        })
      }
      batches.flush()
    }
  }
}

async function finish(
  { record, listing }: Listed,
  { sidecars }: { sidecars: boolean },
  context: ScanContext,
): Promise<void> {
  if (sidecars) await writeMissingSidecars(record.folder, listing.sidecars, context)
  await context.book.updateFolder(record.id, { scannedAt: new Date(context.now()).toISOString() })
}

async function writeMissingSidecars(
  folder: string,
  there: ReadonlySet<string>,
  { rows, note, signal }: ScanContext,
): Promise<void> {
  for (const row of rows.ofFolder(folder).values()) {
    signal.throwIfAborted()
    if (row.isMissing || row.trash !== null || there.has(sidecarOf(row.file))) continue
    const still = rows.still(row.place)
    try {
      if (still) await writeSidecar(path.join(folder, row.file), still)
    } catch (error) {
      note(`The details beside ${row.file} can’t be written: ${String(error)}`)
    }
  }
}
