import { access, constants, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import { errnoOf, fileError } from '../file-errors.ts'
import { syncFolder } from '../sync-folder.ts'

/**
 * Checks that stills can be written to `folder`. It is never made here: where a drive is away, a
 * new folder on its mount point would hide the stills from their owner.
 *
 * @throws StillroomError `folder-missing` or `folder-not-writable`
 */
export async function checkFolder(folder: string): Promise<void> {
  try {
    if (!(await stat(folder)).isDirectory()) {
      throw new StillroomError('folder-missing', { message: say('notAFolder', { folder }) })
    }
    await access(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw inFolder(folder, error)
  }
}

/**
 * Makes the folders that `file` (a path under `folder`) needs, but never `folder` itself.
 *
 * @returns the folder that `file` lies in
 */
export async function makeParents(folder: string, file: string): Promise<string> {
  const parent = path.dirname(path.join(folder, file))
  if (await isFolder(parent)) return parent
  await checkFolder(folder)
  try {
    const made = await mkdir(parent, { recursive: true })
    if (made !== undefined) await syncMade(made, parent)
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST' && errnoOf(error) !== 'ENOTDIR') throw inFolder(folder, error)
    throw new StillroomError('folder-not-writable', {
      message: say('fileInFoldersPlace', { folder: parent }),
      action: say('moveFileOrTemplate'),
      cause: error,
    })
  }
  return parent
}

/** False also where it can't be told. */
export async function isFolder(folder: string): Promise<boolean> {
  const stats = await stat(folder).catch(() => undefined)
  return stats?.isDirectory() ?? false
}

/** @param first the outermost of the new folders; the innermost is synced with its files */
async function syncMade(first: string, innermost: string): Promise<void> {
  for (let made = innermost; made.length >= first.length; made = path.dirname(made)) {
    await syncFolder(path.dirname(made))
  }
}

/** The error with the folder's name in its sentence. */
function inFolder(folder: string, error: unknown): StillroomError {
  const named = fileError(error)
  if (named === error || errnoOf(error) === 'ENAMETOOLONG') return named
  switch (named.code) {
    case 'folder-missing':
      return new StillroomError(named.code, {
        message: say('folderGone', { folder }),
        cause: error,
      })
    case 'folder-not-writable':
      return new StillroomError(named.code, {
        message: say('folderUnwritable', { folder }),
        cause: error,
      })
    default:
      return named
  }
}
