import type { RoomCondition, RoomView, StillView } from '../../preload/contract.ts'
import type { Failure } from '../types.ts'

/** What can be wrong with a room on the wall, the worst first. */
export const troubles = ['error', 'black', 'frozen', 'ended', 'white', 'blurred'] as const

export type Trouble = (typeof troubles)[number]

/** What is known of a room. */
export interface TileFacts {
  readonly room: RoomView
  /** Its newest still; null for none, undefined before that is known. */
  readonly still: StillView | null | undefined
  readonly condition: RoomCondition | undefined
  /** The last of its captures that failed. */
  readonly failed: FailedCapture | undefined
}

export interface FailedCapture {
  /** ISO 8601: when it was asked for. */
  readonly createdAt: string
  readonly failure: Failure
}

/** A room as the wall shows it. */
export interface Tile {
  readonly room: RoomView
  readonly still: StillView | null | undefined
  /** The worst first; none for a room that is fine. */
  readonly troubles: readonly Trouble[]
  /** Why its last capture failed. */
  readonly failure: Failure | null
  /** Stills on end with the same picture, the newest among them. */
  readonly sameCount: number
}

export function tileOf({ room, still, condition, failed }: TileFacts): Tile {
  const failure = failed && isNewer(failed.createdAt, still?.savedAt) ? failed.failure : null
  // What was black before this stream has nothing to do with it.
  const isOfStream = !isNewer(room.live?.startedAt, still?.capturedAt)
  const flaw = room.live && still && isOfStream ? condition?.flaw : null
  const found: Readonly<Record<Trouble, boolean>> = {
    error: failure !== null,
    ended: room.live === null,
    black: flaw === 'black',
    frozen: flaw === 'frozen',
    white: flaw === 'white',
    blurred: flaw === 'blurred',
  }
  return {
    room,
    still,
    troubles: troubles.filter((trouble) => found[trouble]),
    failure,
    sameCount: condition?.sameCount ?? 1,
  }
}

/** False where either isn't known. */
function isNewer(iso: string | null | undefined, than: string | undefined): boolean {
  return typeof iso === 'string' && (than === undefined || Date.parse(iso) > Date.parse(than))
}

/** How many rooms have each as their worst. */
export function countTroubles(tiles: readonly Tile[]): ReadonlyMap<Trouble, number> {
  const counts = new Map<Trouble, number>()
  for (const trouble of troubles) {
    const count = tiles.filter((tile) => tile.troubles[0] === trouble).length
    if (count > 0) counts.set(trouble, count)
  }
  return counts
}
