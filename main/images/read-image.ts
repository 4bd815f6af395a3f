import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import { fileError } from '../file-errors.ts'

/** Bytes. Downloads end there too. */
const maxFileBytes = 64 * 1024 * 1024

/**
 * Reads a whole file, synchronously: an image process has nothing else to do.
 *
 * @throws `image-too-large` before any of it is read, or what the file system ran into
 */
export function readImageFile(file: string): Buffer {
  try {
    const handle = openSync(file, 'r')
    try {
      if (fstatSync(handle).size > maxFileBytes) throw tooLarge()
      return readFileSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    throw fileError(error)
  }
}

function tooLarge() {
  const megabytes = maxFileBytes / 1024 / 1024
  return new StillroomError('image-too-large', {
    message: say('imageFileTooLarge', { megabytes }),
  })
}
