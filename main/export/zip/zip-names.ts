import path from 'node:path'
import { copyName } from '../../capture/publish.ts'
import { longestSegment, safeSegment } from '../../capture/safe-segment.ts'

/** Hands out names for the files of one archive, never the same one twice. */
export interface ZipNames {
  /** @param file a path with `/`, from anywhere */
  add(file: string): string
}

/**
 * Names that can be unpacked on Windows, macOS and Linux: relative, without `..`, every segment
 * safe, and different by more than case or Unicode form. A file is never also a folder.
 *
 * @param reserved names that the archive has already
 */
export function createZipNames(reserved: readonly string[] = []): ZipNames {
  const files = new Set(reserved.map(folded))
  const folders = new Set<string>()
  /** How many were wanted by the same name, so that the thousandth needn't try a thousand. */
  const copies = new Map<string, number>()

  function freeName(wanted: string): string {
    const key = folded(wanted)
    for (let copy = (copies.get(key) ?? 0) + 1; ; copy += 1) {
      const name = copyName(wanted, copy)
      copies.set(key, copy)
      if (!files.has(folded(name)) && !folders.has(folded(name))) return name
    }
  }

  function folderFor(segments: readonly string[]): string {
    let folder = ''
    for (const segment of segments) {
      folder = freeFolder(path.posix.join(folder, segment))
      folders.add(folded(folder))
    }
    return folder
  }

  function freeFolder(wanted: string): string {
    for (let copy = 1; ; copy += 1) {
      const folder = copyName(wanted, copy)
      if (!files.has(folded(folder))) return folder
    }
  }

  return {
    add(file) {
      const segments = file.split(/[/\\]/u).filter((segment) => segment !== '')
      const base = safeFileName(segments.pop() ?? '')
      const name = freeName(
        path.posix.join(folderFor(segments.map((part) => safeSegment(part))), base),
      )
      files.add(folded(name))
      return name
    },
  }
}

/** As file systems compare names that don't tell large letters from small ones. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** Keeps the ending of a name that must be cut. */
function safeFileName(name: string): string {
  const { ext } = path.posix.parse(name)
  if (!/^\.[a-z0-9]{1,5}$/iu.test(ext)) return safeSegment(name)
  return safeSegment(name.slice(0, -ext.length), longestSegment - ext.length) + ext
}
