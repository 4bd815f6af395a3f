import path from 'node:path'
import { hashFile } from '../../hash-file.ts'
import { mapLimited } from '../../videosdk/map-limited.ts'
import type { FileSeen } from './changes.ts'
import { tolerate } from './compare-folder.ts'
import type { Confirmed } from './confirm-gone.ts'
import { noteMoved } from './confirm-gone.ts'
import type { KnownRow } from './known-rows.ts'
import { groupBy, matchMoved } from './match-moved.ts'
import type { ScanContext } from './scan-context.ts'
import { filesAtOnce } from './scan-context.ts'

/**
 * Lets stills follow their files: a file that nobody knows and that holds the bytes of a still
 * whose file is gone is that still, moved or renamed. Only files of the right length are read.
 *
 * @returns those of both that are left
 */
export async function findMoved(
  { gone, unknown }: Confirmed,
  context: ScanContext,
): Promise<Confirmed> {
  const lengths = new Set(gone.map(({ bytes }) => bytes))
  const likely = unknown.filter(({ bytes }) => lengths.has(bytes))
  if (likely.length === 0) return { gone, unknown }
  const files = groupBy(await hashAll(likely, context), ({ sha256 }) => sha256)
  const found = new Set(likely.map(({ bytes }) => bytes))
  const candidates = gone.filter(({ bytes }) => found.has(bytes))
  const hashed = groupBy(candidates, ({ place }) => context.rows.hashOf(place) ?? '')
  const leftRows = new Set(gone)
  const leftFiles = new Set(unknown)
  for (const [sha256, stills] of hashed) {
    const same = (files.get(sha256) ?? []).map(({ seen }) => seen)
    for (const [row, seen] of matchMoved(stills, same)) {
      leftRows.delete(row)
      leftFiles.delete(seen)
      noteMoved(row, seen, context)
      context.report.step()
    }
  }
  context.batches.flush()
  return { gone: [...leftRows], unknown: [...leftFiles] }
}

interface Hashed {
  readonly seen: FileSeen
  readonly sha256: string
}

/** Without those that can’t be read: they are counted when they are looked at more closely. */
async function hashAll(
  files: readonly FileSeen[],
  context: ScanContext,
): Promise<readonly Hashed[]> {
  const hashed: Hashed[] = []
  const { signal } = context
  const report = { ...context.report, found: () => {} }
  await mapLimited(files, filesAtOnce, async (seen) => {
    signal.throwIfAborted()
    await tolerate(seen, { signal, report }, async () => {
      const { sha256 } = await hashFile(path.join(seen.folder, seen.file))
      hashed.push({ seen, sha256 })
    })
  })
  return hashed
}

/** Rows in the trash stay there where their files are not found. */
export function missingOf(gone: readonly KnownRow[]): readonly KnownRow[] {
  return gone.filter(({ trash, isMissing }) => trash === null && !isMissing)
}
