import type { Flaw } from '../capture/assess.ts'
import { assessTakes } from '../capture/assess.ts'
import type { Measures } from '../images/types.ts'

/** What a room's newest stills say of its picture. */
export interface RoomCondition {
  readonly roomId: string
  /** Of the still that was looked at: the newest of the room in real time. */
  readonly place: number
  /** What is wrong with the picture; null for nothing, and where its file could not be looked at. */
  readonly flaw: Flaw | null
  /** Stills on end that show the same picture, the newest among them; 1 where it has changed. */
  readonly sameCount: number
  /** ISO 8601: when the first of those was captured. */
  readonly sameSince: string
}

/** Stills on end that show the same picture before a room counts as frozen. */
const frozenAfter = 3

/** More stills than this are not looked back at. */
export const mostBack = 10

/** What a condition is told of: stills of one room, newest first. */
export interface SeenStill {
  readonly roomId: string
  readonly place: number
  /** ISO 8601. */
  readonly capturedAt: string
}

/**
 * A condition from the newest still's own measures and how many of those before it show the same.
 *
 * @param stills newest first, at least one
 * @param measures of the newest; null where its file could not be looked at
 * @param same how many stills before the newest show the same picture
 */
export function conditionOf(
  stills: readonly [SeenStill, ...SeenStill[]],
  measures: Measures | null,
  same: number,
): RoomCondition {
  const [newest] = stills
  const sameCount = same + 1
  const oldest = stills[same] ?? newest
  const own = measures && flawsOf(measures).find((flaw) => flaw !== 'frozen')
  const frozen = sameCount >= frozenAfter ? ('frozen' as const) : null
  return {
    roomId: newest.roomId,
    place: newest.place,
    // A black picture that stands still is black: that is what somebody has to look at.
    flaw: own ?? frozen,
    sameCount,
    sameSince: oldest.capturedAt,
  }
}

/** Whether the picture is the one of the still before it. */
export function isSame(measures: Measures): boolean {
  return flawsOf(measures).includes('frozen')
}

function flawsOf(measures: Measures): readonly Flaw[] {
  return assessTakes([measures])[0]?.flaws ?? []
}
