import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'

/** What lies in a folder and in those under it. */
export interface Listing {
  /** Images by their name, as paths under the folder with `/`; only as many as are told. */
  readonly images: readonly string[]
  /** Paths of the .json files among them. */
  readonly sidecars: ReadonlySet<string>
  /** Folders that could not be read, and why: paths under the folder; empty for itself. */
  readonly unread: ReadonlyMap<string, string>
}

/** Folders in folders. Deeper ones are no work of Stillroom. */
const deepest = 64

/** Image files of one library folder. */
const mostFiles = 2_000_000

const imageName = /\.(?:jpe?g|png|webp)$/iu

/**
 * Lists a folder with all under it. Links are not followed, so that it ends; hidden files and
 * folders are left out.
 *
 * @throws StillroomError `cancelled`
 */
export async function listFiles(folder: string, signal: AbortSignal): Promise<Listing> {
  const images: string[] = []
  const sidecars = new Set<string>()
  const unread = new Map<string, string>()
  // A stack instead of recursion: what waits stays little, in any shape of tree.
  const waiting = ['']
  for (let dir = waiting.pop(); dir !== undefined; dir = waiting.pop()) {
    signal.throwIfAborted()
    for (const entry of await entriesOf(folder, dir, unread)) {
      const file = dir === '' ? entry.name : `${dir}/${entry.name}`
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory()) descend(file, waiting, unread)
      else if (entry.isFile() && imageName.test(file)) images.push(file)
      else if (entry.isFile() && file.endsWith('.json')) sidecars.add(file)
    }
    if (images.length > mostFiles) {
      unread.set(dir, `There are more than ${mostFiles} images.`)
      break
    }
  }
  return { images, sidecars, unread }
}

function descend(dir: string, waiting: string[], unread: Map<string, string>): void {
  if (dir.split('/').length < deepest) waiting.push(dir)
  else unread.set(dir, 'It lies too deep.')
}

async function entriesOf(
  folder: string,
  dir: string,
  unread: Map<string, string>,
): Promise<readonly Dirent[]> {
  try {
    return await readdir(path.join(folder, dir), { withFileTypes: true })
  } catch (error) {
    unread.set(dir, error instanceof Error ? error.message : String(error))
    return []
  }
}
