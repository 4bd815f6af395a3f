import type { Random } from './random.ts'
import { createRandom, objectId } from './random.ts'
import type { Room } from './rooms.ts'

/** Someone in a session. The names are invented: https://www.rfc-editor.org/rfc/rfc2606 */
interface Participant {
  readonly participantId: string
  readonly name: string
}

/** One occupancy of a room. Times are ms since 1970. */
export interface Session {
  readonly id: string
  readonly roomId: string
  readonly startedAt: number
  /** Null while it is ongoing. */
  readonly endedAt: number | null
  readonly participants: readonly Participant[]
}

const minute = 60_000
const hour = 60 * minute

const firstNames = ['Ada', 'Bilal', 'Chen', 'Dora', 'Emeka', 'Freya', 'Goran', 'Hana'] as const

/** A session that starts at `startedAt`, with two to five people in it. */
export function newSession(room: Room, startedAt: number, random: Random): Session {
  const participants = Array.from({ length: random.integer(2, 5) }, () => ({
    participantId: random.text(8, 'abcdefghijklmnopqrstuvwxyz0123456789'),
    name: `${random.pick(firstNames)} Example`,
  }))
  return { id: objectId(random), roomId: room.roomId, startedAt, endedAt: null, participants }
}

/** Up to two sessions of the room's past. */
export function pastSessions(room: Room, seed: number, now: number): readonly Session[] {
  const random = createRandom(seed, `past sessions of ${room.roomId}`)
  const latestEnd = now - 3 * hour
  const span = latestEnd - room.createdAt
  if (span < 24 * hour) return []
  return Array.from({ length: random.integer(0, 2) }, () => {
    const startedAt = Math.round(room.createdAt + random.next() * (span - 2 * hour))
    const endedAt = startedAt + random.integer(10 * minute, 2 * hour)
    return { ...newSession(room, startedAt, random), endedAt }
  })
}

/**
 * The room's session at the sandbox's start. One idle room in five has people in it but no HLS,
 * because an ongoing session doesn't mean that a stream is live.
 */
export function ongoingSession(room: Room, seed: number, now: number): Session | undefined {
  const random = createRandom(seed, `ongoing session of ${room.roomId}`)
  const withoutStream = random.next() < 0.2 && !room.disabled
  if (room.liveForMs === null && !withoutStream) return undefined
  const streamStart = now - (room.liveForMs ?? hour)
  return newSession(room, streamStart - random.integer(minute, 10 * minute), random)
}
