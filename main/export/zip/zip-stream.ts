import { once } from 'node:events'
import type { PassThrough } from 'node:stream'
import { ZipFile } from 'yazl'
import type { OutputFile } from '../output-file.ts'

/** A ZIP archive on its way to the disk. */
export interface ZipStream {
  /** Stored as it is: images are packed already. @param at ms since 1970 */
  store(name: string, bytes: Buffer, at: number): Promise<void>
  /** Packed, and read as it is written. */
  packFile(name: string, file: string): void
  /** Resolves when the last byte has been handed to the output. */
  end(): Promise<void>
  /** Drops what is under way. */
  destroy(): void
}

/** The earliest moment that a ZIP file can name, and a day for the time zone. */
const earliest = Date.UTC(1980, 0, 2)

export function createZipStream(output: OutputFile): ZipStream {
  const zip = new ZipFile()
  const stream = zip.outputStream as PassThrough
  zip.once('error', (error: Error) => stream.destroy(error))
  const written = writeTo(output, stream)
  // Whoever stores or ends meets the failure: until then it must not count as unhandled.
  written.catch(() => {})

  return {
    async store(name, bytes, at) {
      zip.addBuffer(bytes, name, { compress: false, mtime: timeOf(at) })
      forgetLast(zip)
      if (stream.writableNeedDrain) await Promise.race([once(stream, 'drain'), written])
    },
    packFile: (name, file) => zip.addFile(file, name, { compress: true }),
    async end() {
      zip.end()
      await written
    },
    destroy: () => void stream.destroy(),
  }
}

async function writeTo(output: OutputFile, stream: PassThrough): Promise<void> {
  for await (const chunk of stream) await output.write(chunk as Buffer)
}

/**
 * yazl keeps a function with the bytes of each entry until the archive ends, long after it has
 * written them: with thousands of images that is all of the memory there is.
 */
function forgetLast(zip: ZipFile): void {
  const { entries } = zip as unknown as { readonly entries: { doFileDataPump?: unknown }[] }
  const last = entries.at(-1)
  if (last) last.doFileDataPump = undefined
}

function timeOf(at: number): Date {
  return new Date(Number.isNaN(at) ? earliest : Math.max(earliest, at))
}
