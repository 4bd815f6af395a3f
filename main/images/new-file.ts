import { open, rm } from 'node:fs/promises'
import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import { errnoOf, fileError } from '../file-errors.ts'

/**
 * Makes a new file and has it filled by somebody else, possibly by a process that crashes over it:
 * where that fails in any way, the file is gone again. What lay there before is never touched.
 */
export async function withNewFile<T>(file: string, fill: () => Promise<T>): Promise<T> {
  await create(file)
  try {
    return await fill()
  } catch (error) {
    // Why the filling failed is the news, also where the drive is gone and so can't be tidied.
    await rm(file, { force: true }).catch(() => {})
    throw error
  }
}

async function create(file: string): Promise<void> {
  try {
    const handle = await open(file, 'wx')
    await handle.close()
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw fileError(error)
    throw new StillroomError('folder-not-writable', {
      message: say('convertedNameTaken'),
      action: say('moveFileAway'),
      cause: error,
    })
  }
}
