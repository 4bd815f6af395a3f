import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { PreviewFiles } from './preview-files.ts'

/** One of the folders that previews lie in. */
export interface Shelf {
  /** Absolute path. */
  readonly folder: string
  /** The one unused for longest is the last. */
  readonly previews: ShelvedPreview[]
  /** Of all of them, as they were found. */
  readonly bytes: number
}

interface ShelvedPreview {
  readonly name: string
  readonly bytes: number
  /** Ms since 1970. */
  readonly usedAt: number
}

/** Counts the folder, and removes what an earlier run left half made in it. */
export async function readShelf(folder: string, files: PreviewFiles): Promise<Shelf> {
  const previews: ShelvedPreview[] = []
  for (const name of await namesIn(folder)) {
    const file = path.join(folder, name)
    if (files.isLeftover(name)) await remove(file)
    else if (name.endsWith('.webp')) previews.push(...(await look(name, file)))
  }
  previews.sort((a, b) => b.usedAt - a.usedAt)
  return { folder, previews, bytes: previews.reduce((total, { bytes }) => total + bytes, 0) }
}

async function look(name: string, file: string): Promise<readonly ShelvedPreview[]> {
  try {
    const { size, mtimeMs } = await stat(file)
    return [{ name, bytes: size, usedAt: mtimeMs }]
  } catch {
    return []
  }
}

/**
 * Takes the preview unused for longest off its shelf; undefined where all are empty. Shelf by
 * shelf, because sorting 100,000 previews together holds up the window for a twentieth of a second.
 */
export function takeOldest(shelves: readonly Shelf[]) {
  const usedAt = (shelf: Shelf | undefined) => shelf?.previews.at(-1)?.usedAt ?? Infinity
  let oldest: Shelf | undefined
  for (const shelf of shelves) if (usedAt(shelf) < usedAt(oldest)) oldest = shelf
  const preview = oldest?.previews.pop()
  if (!oldest || !preview) return
  return { file: path.join(oldest.folder, preview.name), bytes: preview.bytes }
}

/** What can't be listed or removed now can't be helped: it is only a cache. */
export const namesIn = (folder: string) => readdir(folder).catch(() => [])
export const remove = (file: string) => rm(file, { force: true }).catch(() => {})
