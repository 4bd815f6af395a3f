import path from 'node:path'
import { isCancelled } from '../../errors.ts'
import { hashFile } from '../../hash-file.ts'
import { mapLimited } from '../../videosdk/map-limited.ts'
import type { FileSeen } from './changes.ts'
import { compare } from './compare.ts'
import type { KnownRow } from './known-rows.ts'
import type { ScanContext } from './scan-context.ts'
import { filesAtOnce, lookAtFile } from './scan-context.ts'

export interface Compared {
  /** Rows whose files were not listed, without those on their way to the trash. */
  readonly unseen: readonly KnownRow[]
  /** Files that no row is for. */
  readonly unknown: readonly FileSeen[]
}

/**
 * Compares the files of a folder with its rows. A file that is as it was costs one look.
 *
 * @param images paths under the folder
 */
export async function compareFolder(
  folder: string,
  images: readonly string[],
  context: ScanContext,
): Promise<Compared> {
  const rows = context.rows.ofFolder(folder)
  const listed = new Set(images)
  const unknown: FileSeen[] = []

  async function look(file: string): Promise<void> {
    const seen = await lookAtFile(folder, file)
    if (!seen) return
    const row = rows.get(file)
    if (!row || (await compareFile(row, seen, context)) === 'stranger') unknown.push(seen)
    else context.report.step()
  }

  await mapLimited(images, filesAtOnce, async (file) => {
    context.signal.throwIfAborted()
    await tolerate({ folder, file }, context, () => look(file))
  })
  context.batches.flush()
  const unseen = [...rows.values()].filter(
    ({ file, trash }) => !listed.has(file) && trash !== 'waiting',
  )
  return { unseen, unknown }
}

/** A file that can’t be read is counted; the others go on. */
export async function tolerate(
  at: { readonly folder: string; readonly file: string },
  { report, signal }: Pick<ScanContext, 'report' | 'signal'>,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (signal.aborted || isCancelled(error)) throw error
    report.found('unreadable', at, error instanceof Error ? error.message : String(error))
  }
}

async function compareFile(
  row: KnownRow,
  seen: FileSeen,
  context: ScanContext,
): Promise<'known' | 'stranger'> {
  const { batches, changes } = context
  const comparison = compare(row, seen)
  switch (comparison) {
    case 'same':
      break
    case 'seen':
      batches.add(() => void changes.seen(row, seen))
      break
    case 'changed':
      noteChanged(row, seen, context)
      break
    case 'hash':
      if (await holdsItsBytes(row, context)) noteWhole(row, seen, context)
      else if (row.trash === 'gone') return release(row, context)
      else noteChanged(row, seen, context)
      break
    case 'stranger':
      return release(row, context)
  }
  return 'known'
}

/** Reads the whole file. */
export async function holdsItsBytes(
  { place, folder, file }: KnownRow,
  { rows }: Pick<ScanContext, 'rows'>,
): Promise<boolean> {
  const { sha256 } = await hashFile(path.join(folder, file))
  return sha256 === rows.hashOf(place)
}

export function noteChanged(row: KnownRow, seen: FileSeen, context: ScanContext): void {
  const { batches, changes, report } = context
  batches.add(() => {
    if (!changes.changed(row, seen)) return
    if (row.isChanged && !row.isMissing) return
    report.found('changed', row)
    report.changed(row.place)
  })
}

export function noteWhole(row: KnownRow, seen: FileSeen, context: ScanContext): void {
  const { batches, changes, report } = context
  batches.add(() => {
    if (!changes.whole(row, seen)) return
    if (!row.isMissing && !row.isChanged && row.trash === null) return
    report.found('returned', row)
    report.changed(row.place)
  })
}

function release(row: KnownRow, { batches, changes }: ScanContext): 'stranger' {
  batches.add(() => void changes.released(row))
  return 'stranger'
}
