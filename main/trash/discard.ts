import { lstat, stat } from 'node:fs/promises'
import path from 'node:path'
import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import { errnoOf, fileError } from '../file-errors.ts'
import { sidecarOf } from '../library/sidecar.ts'
import { readSidecar } from '../library/sidecar-file.ts'
import type { TrashedFile } from '../library/trashed.ts'

/** Hands a file to the system's trash. @param file absolute path, with the system's separators */
export type TrashItem = (file: string) => Promise<void>

/**
 * Hands the file of a still to the system's trash, and the details beside it. A file that is gone
 * already is as good as handed over.
 *
 * @throws StillroomError for a file that can't go, and for a folder that is gone as a whole
 */
export async function discard(still: TrashedFile, trashItem: TrashItem): Promise<void> {
  if (await hasFile(still)) await hand(pathOf(still), trashItem)
  await discardSidecar(still, trashItem)
}

/**
 * Hands over what is left beside a still whose file is gone. It is no loss where that fails: the
 * next scan leaves lone sidecars alone.
 */
export async function discardSidecar(still: TrashedFile, trashItem: TrashItem): Promise<void> {
  const file = pathOf(still)
  // Somebody's own file may bear that name.
  if ((await readSidecar(file)) === null) return
  await trashItem(sidecarOf(file)).catch(() => {})
}

/**
 * False where the file is gone for good: moved, deleted, or handed over before Stillroom was
 * stopped. What has taken its name and is no file isn't it.
 *
 * @throws StillroomError where that can't be told
 */
export async function hasFile(still: TrashedFile): Promise<boolean> {
  try {
    const found = await lstat(pathOf(still))
    return found.isFile() || found.isSymbolicLink()
  } catch (error) {
    if (!isGone(error)) throw named(still, error)
  }
  // Where the whole folder is gone, so is its drive; its files may well be there.
  await stat(still.folder).catch((error: unknown) => {
    throw isGone(error) ? awayError(still.folder) : named(still, error)
  })
  return false
}

export function awayError(folder: string): StillroomError {
  return new StillroomError('folder-missing', {
    message: say('folderUnreachable', { folder }),
    action: say('reconnectAndTrash'),
  })
}

async function hand(file: string, trashItem: TrashItem): Promise<void> {
  try {
    await trashItem(file)
  } catch (cause) {
    const name = path.basename(file)
    const why = cause instanceof Error ? cause.message : ''
    throw new StillroomError('folder-not-writable', {
      message: why
        ? say('trashRefusedWhy', { file: name, why })
        : say('trashRefused', { file: name }),
      action: say('checkTrash'),
      cause,
    })
  }
}

function pathOf({ folder, file }: TrashedFile): string {
  return path.resolve(folder, file)
}

function isGone(error: unknown): boolean {
  const errno = errnoOf(error)
  return errno === 'ENOENT' || errno === 'ENOTDIR'
}

function named(still: TrashedFile, cause: unknown): StillroomError {
  const { code } = fileError(cause, 'folder-not-writable')
  return new StillroomError(code === 'internal' ? 'folder-not-writable' : code, {
    message: say('fileUnlookable', { file: path.basename(still.file) }),
    action: say('checkPermissions'),
    cause,
  })
}
