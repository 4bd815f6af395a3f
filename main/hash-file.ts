import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { fileError } from './file-errors.ts'

/** The file's length in bytes and its SHA-256 in hex, read as a stream. */
export async function hashFile(
  file: string,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of createReadStream(file)) {
      hash.update(chunk)
      bytes += chunk.length
    }
  } catch (error) {
    throw fileError(error)
  }
  return { bytes, sha256: hash.digest('hex') }
}
