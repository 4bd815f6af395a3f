import type Database from 'better-sqlite3'
import type { FolderRecord } from '../folders.ts'
import { stillAdder } from '../stills.ts'
import type { OldCatalogue, Recalled } from './old-catalogues.ts'
import { findOldCatalogues, recallStills } from './old-catalogues.ts'
import type { ScanContext } from './scan-context.ts'
import { lookAtFile } from './scan-context.ts'

/**
 * Takes up what damaged catalogues and backups beside this one know of stills: rooms, options,
 * tags, notes, hashes. A scan has to follow, which compares that with the files.
 *
 * A still is taken where its file lies with as many bytes. A catalogue that has just begun anew
 * also takes, from the newest damaged one, stills whose files are away or gone: else their tags
 * would be lost. Otherwise only folders count that the library still has.
 *
 * @param file absolute path of the catalogue
 */
export async function recall(
  file: string,
  db: Database.Database,
  context: ScanContext,
): Promise<void> {
  // What a scan has found by itself may be there already.
  const isFresh = !context.rows.hasCaptured()
  const take = taker(db)
  for (const [index, old] of findOldCatalogues(file).entries()) {
    const known = new Map(context.book.folders().map((record) => [record.folder, record]))
    const accept = (recalled: Recalled) =>
      isFresh && index === 0 && old.kind === 'damaged'
        ? true
        : isAcceptable(recalled, known, isFresh)
    await recallFrom(old, accept, take, context)
  }
}

async function recallFrom(
  old: OldCatalogue,
  accept: (recalled: Recalled) => boolean | Promise<boolean>,
  take: (recalled: Recalled) => number | null,
  { batches, report, signal, note }: ScanContext,
): Promise<void> {
  let count = 0
  for (const recalled of recallStills(old)) {
    signal.throwIfAborted()
    if (!(await accept(recalled))) continue
    batches.add(() => {
      const place = take(recalled)
      if (place === null) return
      count += 1
      report.changed(place)
    })
  }
  batches.flush()
  note(`${count} stills were recalled from ${old.file}.`)
}

async function isAcceptable(
  { still }: Recalled,
  known: ReadonlyMap<string, FolderRecord>,
  isFresh: boolean,
): Promise<boolean> {
  if (!isFresh && !known.has(still.folder)) return false
  try {
    return (await lookAtFile(still.folder, still.file))?.bytes === still.bytes
  } catch {
    return false
  }
}

/** @returns puts a still into the catalogue, unless that knows it: its place, or null */
function taker(db: Database.Database): (recalled: Recalled) => number | null {
  const add = stillAdder(db)
  const clash = db.prepare('SELECT 1 FROM stills WHERE id = @id OR jobId = @jobId').pluck()
  // What a scan has found since knows less; what somebody has added to it stays.
  const removeFound = db.prepare(
    `DELETE FROM stills WHERE folder = @folder AND file = @file AND bytes = @bytes
       AND origin = 'found' AND favourite = 0 AND tags = '[]' AND note = ''`,
  )
  const there = db.prepare('SELECT 1 FROM stills WHERE folder = @folder AND file = @file').pluck()
  const trash = db.prepare(
    'UPDATE stills SET trashedAt = @trashedAt, trashState = @trashState WHERE place = @place',
  )
  return ({ still, trashedAt, trashState }) => {
    const { id, jobId, folder, file, bytes } = still
    if (clash.get({ id, jobId }) !== undefined) return null
    removeFound.run({ folder, file, bytes })
    if (there.get({ folder, file }) !== undefined) return null
    const { place } = add(still)
    if (trashedAt !== null) trash.run({ trashedAt, trashState, place })
    return place
  }
}
