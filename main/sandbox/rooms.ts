import type { Orientation, Quality } from '../videosdk/types.ts'
import { orientations, qualities } from '../videosdk/types.ts'
import type { Random } from './random.ts'
import { createRandom, objectId, shuffled } from './random.ts'

/** A room as the sandbox knows it. */
export interface Room {
  /** The API's own id, 24 hexadecimal digits. */
  readonly id: string
  /** What people and most routes use: xxxx-xxxx-xxxx. */
  readonly roomId: string
  readonly customRoomId: string | null
  readonly disabled: boolean
  /** Ms since 1970. */
  readonly createdAt: number
  /** Of its streams, unless the start says otherwise. */
  readonly quality: Quality
  readonly orientation: Orientation
  /** How long its stream has been running when the sandbox starts, in ms; null: idle. */
  readonly liveForMs: number | null
}

/** All rooms, newest first. */
export interface Rooms {
  readonly all: readonly Room[]
  /** By room id only. */
  byRoomId(roomId: string): Room | undefined
  /** By id, room id or custom id, as `GET /v2/rooms/:id` looks them up. */
  find(anyId: string): Room | undefined
}

export interface RoomsOptions {
  readonly seed: number
  readonly rooms: number
  readonly live: number
  readonly now: () => number
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Every stream that is live from the beginning started later than any room was made. */
const youngestRoom = 3 * hour
const oldestRoom = 400 * day

const cases = orientations.flatMap((orientation) =>
  qualities.map((quality) => ({ quality, orientation })),
)

const occasions = [
  'morning',
  'friday',
  'weekly',
  'open',
  'late',
  'spring',
  'product',
  'design',
] as const
const events = [
  'yoga',
  'town-hall',
  'keynote',
  'lecture',
  'quiz',
  'concert',
  'panel',
  'market',
] as const

/** Makes the rooms of one seed: the same ids, names and ages at every start. */
export function createRooms(options: RoomsOptions): Rooms {
  const all = makeRooms(options)
  const byRoomId = new Map(all.map((room) => [room.roomId, room]))
  const byAnyId = new Map(
    all.flatMap((room) =>
      [room.customRoomId, room.id, room.roomId].map((id) => [id, room] as const),
    ),
  )
  return {
    all,
    byRoomId: (roomId) => byRoomId.get(roomId),
    find: (anyId) => byAnyId.get(anyId),
  }
}

function makeRooms({ seed, rooms, live, now }: RoomsOptions): readonly Room[] {
  const random = createRandom(seed, 'rooms')
  const liveOrder = chooseLive(seed, rooms, live)
  const names = createNames(random)
  const longestGap = (2 * (oldestRoom - youngestRoom)) / rooms
  const startedAt = now()
  let age = youngestRoom
  return Array.from({ length: rooms }, (_, index) => {
    age += Math.round(random.next() * longestGap)
    const order = liveOrder.get(index)
    const shape = cases[(order ?? index) % cases.length]
    // Drawn for idle rooms too, so that the ids don't depend on how many rooms are live.
    const runningMs = random.integer(2 * minute, 2 * hour)
    return {
      id: objectId(random),
      roomId: names.roomId(),
      customRoomId: names.customRoomId(),
      disabled: order === undefined && index % 9 === 8,
      createdAt: startedAt - age,
      quality: shape?.quality ?? 'high',
      orientation: shape?.orientation ?? 'landscape',
      liveForMs: order === undefined ? null : runningMs,
    }
  })
}

/** Which rooms are live, scattered over the list: index of the room -> its turn among them. */
function chooseLive(seed: number, rooms: number, live: number): ReadonlyMap<number, number> {
  const indexes = Array.from({ length: rooms }, (_, index) => index)
  const chosen = shuffled(indexes, createRandom(seed, 'live')).slice(0, live)
  return new Map(chosen.toSorted((a, b) => a - b).map((index, turn) => [index, turn]))
}

interface Names {
  roomId(): string
  customRoomId(): string | null
}

/** No id comes twice, and no custom id equals a room id. */
function createNames(random: Random): Names {
  const taken = new Set<string>()
  const unique = (propose: (tries: number) => string) => {
    for (let tries = 1; ; tries += 1) {
      const name = propose(tries)
      if (taken.has(name)) continue
      taken.add(name)
      return name
    }
  }
  const part = () => random.text(4, 'abcdefghijklmnopqrstuvwxyz0123456789')
  return {
    roomId: () => unique(() => `${part()}-${part()}-${part()}`),
    customRoomId: () => {
      if (random.next() < 0.2) return null
      const name = `${random.pick(occasions)}-${random.pick(events)}`
      return unique((tries) => (tries === 1 ? name : `${name}-${tries}`))
    },
  }
}
