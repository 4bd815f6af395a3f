import { lstat, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { readMarker } from './folder-marker.ts'
import type { FolderRecord } from './folders.ts'

/** What a look at a folder finds. */
export interface FolderSeen {
  readonly isAway: boolean
  /** The id that lies in it; null where there is none. */
  readonly marker: string | null
}

export interface FolderProbe {
  /** @param sample files that should be there: paths under the folder; asked for only if needed */
  look(record: FolderRecord, sample: () => Sample | Promise<Sample>): Promise<FolderSeen>
}

type Sample = readonly string[]

/** Ms after which a drive that doesn’t answer is away. */
const longestWait = 10_000

const away: FolderSeen = { isAway: true, marker: null }

/**
 * Looks at folders without waiting for a drive that hangs: each such look takes one of the few
 * threads that Node has for files, so there is never a second one at the same folder.
 */
export function createFolderProbe(): FolderProbe {
  const underWay = new Map<string, Promise<FolderSeen>>()
  return {
    async look(record, sample) {
      if (underWay.has(record.folder)) return away
      const seen = lookAt(record, sample)
        .catch(() => away)
        .finally(() => underWay.delete(record.folder))
      underWay.set(record.folder, seen)
      return await Promise.race([seen, delay(longestWait, away, { ref: false })])
    },
  }
}

async function lookAt(
  record: FolderRecord,
  sample: () => Sample | Promise<Sample>,
): Promise<FolderSeen> {
  if (!(await stat(record.folder)).isDirectory()) return away
  const marker = await readMarker(record.folder)
  if (marker !== null && marker === record.marker) return { isAway: false, marker }
  const isIt = await holdsItsStills(record, await sample(), marker)
  return { isAway: !isIt, marker }
}

/** Without its marker: whether it is the folder that the catalogue means. */
async function holdsItsStills(
  { folder, marker: known }: FolderRecord,
  sample: Sample,
  found: string | null,
): Promise<boolean> {
  if (sample.length === 0) return true
  for (const file of sample) if (await isThere(path.join(folder, file))) return true
  // Never looked at before: its stills may have been moved away, but something is there.
  return known === null && (found !== null || (await readdir(folder)).length > 0)
}

async function isThere(file: string): Promise<boolean> {
  return await lstat(file).then(
    () => true,
    () => false,
  )
}
