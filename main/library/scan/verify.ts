import { mapLimited } from '../../videosdk/map-limited.ts'
import { holdsItsBytes, noteChanged, noteWhole, tolerate } from './compare-folder.ts'
import type { KnownRow } from './known-rows.ts'
import { presentFolders } from './scan.ts'
import type { ScanContext } from './scan-context.ts'
import { filesAtOnce, isStillThere, lookAtFile } from './scan-context.ts'

/**
 * Reads every byte of every still and compares it with what was saved: also what a disk has lost
 * by itself, where length and time of the file are as they were.
 */
export async function verify(context: ScanContext): Promise<void> {
  const folders = await presentFolders(context)
  const rows = folders.map((record) => ({
    record,
    present: [...context.rows.ofFolder(record.folder).values()].filter(isPresent),
  }))
  context.report.expect(rows.reduce((sum, { present }) => sum + present.length, 0))
  for (const { record, present } of rows) {
    await mapLimited(present, filesAtOnce, async (row) => {
      context.signal.throwIfAborted()
      await tolerate(row, context, () => verifyFile(row))
      context.report.step()
    })
    context.batches.flush()

    async function verifyFile(row: KnownRow): Promise<void> {
      const seen = await lookAtFile(row.folder, row.file)
      if (!seen) return await noteGone(row)
      if (seen.bytes === row.bytes && (await holdsItsBytes(row, context))) {
        noteWhole(row, seen, context)
      } else noteChanged(row, seen, context)
    }

    async function noteGone(row: KnownRow): Promise<void> {
      if (!(await isStillThere(record, context))) return
      const { batches, changes, report } = context
      batches.add(() => {
        if (!changes.missing(row)) return
        report.found('missing', row)
        report.changed(row.place)
      })
    }
  }
}

function isPresent({ isMissing, trash }: KnownRow): boolean {
  return !isMissing && trash === null
}
