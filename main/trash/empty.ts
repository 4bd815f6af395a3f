import type { Failure } from '../errors.ts'
import { toFailure } from '../errors.ts'
import type { Catalogue } from '../library/catalogue.ts'
import type { TrashedFile } from '../library/trashed.ts'
import type { TrashItem } from './discard.ts'
import { awayError, discard, discardSidecar, hasFile } from './discard.ts'

export interface EmptyTools {
  readonly catalogue: Pick<Catalogue, 'trashFiles' | 'endTrash' | 'takeFromTrash'>
  readonly trashItem: TrashItem
  /** As of the last look at the folders. */
  readonly isAway: (folder: string) => boolean
  /** What is under way ends with the current file. */
  readonly signal: AbortSignal
}

/** What did not go. */
export interface Returned {
  /** They are back in the library. */
  readonly places: readonly number[]
  /** Why the first of them could not go; null where all went. */
  readonly failure: Failure | null
}

/** Files between two writes to the catalogue: after a kill, so many may be gone without a word. */
const filesAtOnce = 20

/**
 * Hands the files of stills that wait to the system's trash. Those that can't go come back into
 * the library. Where it is stopped or killed, the rest waits in the catalogue.
 *
 * @throws StillroomError where the catalogue can't be written to
 */
export async function emptyInto(places: readonly number[], tools: EmptyTools): Promise<Returned> {
  const returned: number[] = []
  let failure: Failure | null = null
  for (let at = 0; at < places.length && !tools.signal.aborted; at += filesAtOnce) {
    const some = await handSome(places.slice(at, at + filesAtOnce), tools)
    returned.push(...some.places)
    failure ??= some.failure
  }
  return { places: returned, failure }
}

async function handSome(places: readonly number[], tools: EmptyTools): Promise<Returned> {
  const { catalogue, trashItem, isAway, signal } = tools
  const gone: number[] = []
  const kept: number[] = []
  let failure: Failure | null = null
  for (const still of await catalogue.trashFiles(places)) {
    if (signal.aborted) break
    try {
      if (isAway(still.folder)) throw awayError(still.folder)
      await discard(still, trashItem)
      gone.push(still.place)
    } catch (error) {
      failure ??= toFailure(error)
      kept.push(still.place)
    }
  }
  if (gone.length > 0) await catalogue.endTrash(gone)
  if (kept.length > 0) await catalogue.takeFromTrash(kept)
  return { places: kept, failure }
}

/** Rows asked for at a time. */
const rowsAtOnce = 500

/**
 * Tells the catalogue which of the stills that wait have gone already, because Stillroom was
 * stopped between the trash and its own note.
 *
 * @returns places of those that are still there, or may be
 */
export async function noteGone(
  places: readonly number[],
  tools: EmptyTools,
): Promise<readonly number[]> {
  const left: number[] = []
  for (let at = 0; at < places.length; at += rowsAtOnce) {
    const files = await tools.catalogue.trashFiles(places.slice(at, at + rowsAtOnce))
    const gone: number[] = []
    for (const still of files) ((await isGone(still, tools)) ? gone : left).push(still.place)
    if (gone.length > 0) await tools.catalogue.endTrash(gone)
  }
  return left
}

async function isGone(still: TrashedFile, { isAway, trashItem }: EmptyTools): Promise<boolean> {
  if (isAway(still.folder)) return false
  // Where it can't be told, the reason comes up when its turn comes.
  if (await hasFile(still).catch(() => true)) return false
  await discardSidecar(still, trashItem)
  return true
}
