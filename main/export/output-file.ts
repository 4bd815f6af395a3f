import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import { errnoOf, fileError } from '../file-errors.ts'

/** A new file that is written from its beginning to its end. */
export interface OutputFile {
  write(bytes: Uint8Array | string): Promise<void>
  /** Replaces bytes that were written already. */
  patch(bytes: Uint8Array, at: number): Promise<void>
}

/** An {@link OutputFile}, for whoever made it. */
export interface OpenOutput extends OutputFile {
  /** Writes what is left, and syncs. */
  finish(): Promise<void>
  close(): Promise<void>
}

/** Bytes gathered before they are written: a row of a table is small. */
const bufferBytes = 256 * 1024

/**
 * Makes `file`, has it filled, and syncs it.
 *
 * @throws StillroomError `disk-full`, `folder-missing` or `folder-not-writable` in words about the
 *   place where the export goes, or whatever `fill` throws
 */
export async function withOutputFile<T>(
  file: string,
  fill: (output: OutputFile) => Promise<T>,
): Promise<T> {
  const output = await openOutput(file)
  try {
    const result = await fill(output)
    await output.finish()
    return result
  } finally {
    await output.close()
  }
}

/** Throws as {@link withOutputFile} does. */
export async function openOutput(file: string): Promise<OpenOutput> {
  const handle = await inFolder(file, () => open(file, 'wx'))
  let waiting: Uint8Array[] = []
  let waitingBytes = 0

  async function flush(): Promise<void> {
    const bytes = Buffer.concat(waiting)
    waiting = []
    waitingBytes = 0
    await writeAll(handle, bytes, null)
  }

  return {
    async write(data) {
      const bytes = typeof data === 'string' ? Buffer.from(data) : data
      waiting.push(bytes)
      waitingBytes += bytes.length
      if (waitingBytes >= bufferBytes) await inFolder(file, flush)
    },
    patch: (bytes, at) =>
      inFolder(file, async () => {
        await flush()
        await writeAll(handle, bytes, at)
      }),
    finish: () =>
      inFolder(file, async () => {
        await flush()
        await handle.sync()
      }),
    close: () => handle.close(),
  }
}

/** One call may write less than it was given, as on a disk that fills up. */
async function writeAll(handle: FileHandle, bytes: Uint8Array, at: number | null): Promise<void> {
  for (let offset = 0; offset < bytes.length; ) {
    const position = at === null ? null : at + offset
    const { bytesWritten } = await handle.write(bytes, offset, bytes.length - offset, position)
    offset += bytesWritten
  }
}

/** Syncs a file that another program wrote. */
export async function syncFile(file: string): Promise<void> {
  await inFolder(file, async () => {
    const handle = await open(file, 'r+')
    await handle.sync().finally(() => handle.close())
  })
}

async function inFolder<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw targetError(path.dirname(file), error)
  }
}

/** Why a file can't be put into a folder, in words about exports. */
export function targetError(folder: string, cause: unknown): StillroomError {
  const origin = cause instanceof StillroomError ? cause.cause : cause
  if (cause instanceof StillroomError && errnoOf(origin) === undefined) return cause
  const named = fileError(origin)
  switch (named.code) {
    case 'folder-missing':
      return new StillroomError(named.code, {
        message: say('folderGone', { folder }),
        action: say('reconnectAndExport'),
        cause,
      })
    case 'folder-not-writable':
      return new StillroomError(named.code, {
        message: say('folderUnwritable', { folder }),
        action: say('otherFolderAndExport'),
        cause,
      })
    default:
      return named
  }
}
