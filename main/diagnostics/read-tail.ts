import { open } from 'node:fs/promises'
import { errnoOf } from '../file-errors.ts'

/** Bytes that are read at most: lines are short, and a report has to be read by somebody. */
const longest = 64 * 1024

/** @returns the last lines of the file, oldest first; none where there is no file */
export async function readTail(file: string, lines: number): Promise<readonly string[]> {
  try {
    await using handle = await open(file, 'r')
    const { size } = await handle.stat()
    const start = Math.max(0, size - longest)
    const { buffer, bytesRead } = await handle.read({
      buffer: Buffer.alloc(Math.min(size, longest)),
      position: start,
    })
    const read = buffer.subarray(0, bytesRead).toString('utf8').split(/\r?\n/u)
    // The first one may have been cut in two.
    const whole = start > 0 ? read.slice(1) : read
    return whole.filter((line) => line !== '').slice(-lines)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  }
}
