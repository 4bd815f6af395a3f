import path from 'node:path'
import { StillroomError } from '../errors.ts'
import type { Images, Measures } from '../images/types.ts'
import type { Gallery } from '../library/gallery/gallery.ts'
import { everyStill } from '../library/gallery/still-query.ts'
import type { Still } from '../library/still.ts'
import { mapLimited } from '../videosdk/map-limited.ts'
import type { RoomCondition } from './condition.ts'
import { conditionOf, isSame, mostBack } from './condition.ts'

export interface ConditionsOptions {
  readonly gallery: Pick<Gallery, 'places' | 'stills'>
  readonly images: Pick<Images, 'measure'>
  /** Whether a folder's drive can't be reached now. */
  readonly isAway: (folder: string) => boolean
}

/** Says of rooms whether their newest stills are black, or show the same picture again and again. */
export interface Conditions {
  /** Of those of the rooms that have a still in real time. */
  of(roomIds: readonly string[]): Promise<readonly RoomCondition[]>
}

/** Rooms at a time: previews need the processes as well. */
const atOnce = 2

/** Pairs of stills that are remembered: enough for hundreds of rooms and what lies behind each. */
const mostRemembered = 4000

export function createConditions({ gallery, images, isAway }: ConditionsOptions): Conditions {
  /** By the ids of the two stills; null for what could not be looked at. */
  const known = new Map<string, Measures | null>()

  async function measure(still: Still, previous: Still | undefined): Promise<Measures | null> {
    const key = `${still.id} ${previous?.id ?? ''}`
    const found = known.get(key)
    if (found !== undefined) return found
    const measures = await look(still, previous)
    known.set(key, measures)
    const [oldest] = known.keys()
    if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest)
    return measures
  }

  async function look(still: Still, previous: Still | undefined): Promise<Measures | null> {
    if (isAway(still.folder)) return null
    const before =
      previous && !isAway(previous.folder) ? path.resolve(previous.folder, previous.file) : null
    try {
      return await images.measure(path.resolve(still.folder, still.file), before)
    } catch (error) {
      // What is wrong with the file is the gallery's to say; the picture before it may be the one.
      if (!(error instanceof StillroomError) || error.code === 'cancelled') throw error
      return before === null ? null : look(still, undefined)
    }
  }

  /** How many of the stills before the newest show the same picture as it, one after another. */
  async function countSame(stills: readonly Still[], newest: Measures | null): Promise<number> {
    let measures = newest
    let same = 0
    while (measures && isSame(measures)) {
      same += 1
      const [still, previous] = stills.slice(same, same + 2)
      // The oldest one that is looked at has none to be the same as.
      if (!still || !previous) break
      measures = await measure(still, previous)
    }
    return same
  }

  async function conditionOfRoom(roomId: string): Promise<readonly RoomCondition[]> {
    const { places } = await gallery.places({ ...everyStill, roomIds: [roomId] }, null, mostBack)
    const stills = (await gallery.stills(places)).filter(isRealTime).toSorted(newestFirst)
    const [newest, ...before] = stills
    if (!newest) return []
    const measures = await measure(newest, before[0])
    return [conditionOf([newest, ...before], measures, await countSame(stills, measures))]
  }

  return {
    of: async (roomIds) => (await mapLimited(roomIds, atOnce, conditionOfRoom)).flat(),
  }
}

/** A moment of the stream that somebody asked for again is the same picture, and rightly so. */
function isRealTime({ options, missingSince }: Still): boolean {
  return options.time === undefined && missingSince === null
}

function newestFirst(a: Still, b: Still): number {
  return b.place - a.place
}
