import { randomUUID } from 'node:crypto'
import { writeMarker } from './folder-marker.ts'
import type { FolderProbe, FolderSeen } from './folder-probe.ts'
import type { FolderMove, FolderPatch, FolderRecord } from './folders.ts'

type Now<T> = T | Promise<T>

/** What of the catalogue is needed to tell whether a folder is there. */
export interface FolderBook {
  folders(): Now<readonly FolderRecord[]>
  updateFolder(id: number, patch: FolderPatch): Now<void>
  folderSample(folder: string): Now<readonly string[]>
  /** To be called until it returns true. */
  moveFolder(paths: FolderMove): Now<boolean>
}

/**
 * Looks whether each folder of the catalogue is there, and keeps what it finds: markers of folders
 * that are seen for the first time, paths of folders that are there under another one.
 *
 * A folder is away where it can't be reached, or where it is reached without its marker and none
 * of its stills: then it is the empty mount point of its drive, or another drive.
 *
 * @returns the folders as they are now
 */
export async function lookAtFolders(
  book: FolderBook,
  probe: FolderProbe,
): Promise<readonly FolderRecord[]> {
  for (const { id } of await book.folders()) {
    // Asked again: one before it may have moved to where this one is.
    const record = (await book.folders()).find((folder) => folder.id === id)
    if (record) await settle(record, book, probe)
  }
  return await book.folders()
}

async function settle(record: FolderRecord, book: FolderBook, probe: FolderProbe): Promise<void> {
  const { isAway, marker } = await look(record, book, probe)
  if (isAway !== record.isAway || marker !== record.marker) {
    await book.updateFolder(record.id, { marker, isAway })
  }
}

/** @returns with the marker that the catalogue shall know */
async function look(
  record: FolderRecord,
  book: FolderBook,
  probe: FolderProbe,
): Promise<FolderSeen> {
  const seen = await probe.look(record, () => book.folderSample(record.folder))
  if (seen.isAway) return { ...seen, marker: record.marker }
  if (seen.marker === null) return await mark(record, record.marker ?? randomUUID())
  if (seen.marker === record.marker) return seen
  const other = (await book.folders()).find(({ marker }) => marker === seen.marker)
  if (!other) return seen
  const old = await probe.look(other, () => book.folderSample(other.folder))
  // Both are there: one is a copy of the other.
  if (!old.isAway) return await mark(record, randomUUID())
  // A drive that has got another letter or mount point: its stills follow it.
  while (!(await book.moveFolder({ from: other.folder, to: record.folder })));
  return seen
}

async function mark(record: FolderRecord, id: string): Promise<FolderSeen> {
  const isKept = await writeMarker(record.folder, id)
  return { isAway: false, marker: isKept ? id : record.marker }
}
