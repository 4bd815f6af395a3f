import { stat } from 'node:fs/promises'
import path from 'node:path'
import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import type { Still } from '../library/still.ts'

/** Where a still lies. */
export type FiledStill = Pick<Still, 'folder' | 'file'>

/** The still's absolute path, with the system's separators. */
export function pathOf({ folder, file }: FiledStill): string {
  return path.resolve(folder, file)
}

/**
 * The paths of stills that are to leave the app: all of them are there.
 *
 * @param isAway whether a folder's drive can't be reached
 * @throws StillroomError `folder-missing` that names the first one that isn't
 */
export async function presentFiles(
  stills: readonly FiledStill[],
  isAway: (folder: string) => boolean,
): Promise<readonly string[]> {
  for (const still of stills) {
    if (isAway(still.folder)) throw awayError(still.folder)
    if (!(await isFile(pathOf(still)))) throw missingError(still)
  }
  return stills.map(pathOf)
}

async function isFile(file: string): Promise<boolean> {
  return await stat(file).then(
    (found) => found.isFile(),
    () => false,
  )
}

function awayError(folder: string): StillroomError {
  return new StillroomError('folder-missing', {
    message: say('folderUnreachable', { folder }),
    action: say('reconnectDrive'),
  })
}

function missingError({ file }: FiledStill): StillroomError {
  return new StillroomError('folder-missing', {
    message: say('fileNotThere', { file: path.posix.basename(file) }),
    action: say('scanForIt'),
  })
}
