import type { RoomView } from '../../preload/contract.ts'
import type { LiveStream, Room } from '../types.ts'

/**
 * The rooms of a project from all that is known of them: the API's list, the rooms that somebody
 * has added, and the streams that run. A refresh of what is live costs no sorting, and a room that
 * hasn't changed stays the same object, so that its row need not be drawn again.
 */
export interface RoomBook {
  setListed(rooms: readonly Room[]): void
  setAdded(rooms: readonly Room[]): void
  /** @param streams all that run */
  setLive(streams: readonly LiveStream[]): void
  /** Some that run, besides those that are known. */
  addLive(streams: readonly LiveStream[]): void
  /** True for a room that the API's own list has. */
  isListed(roomId: string): boolean
  /**
   * Live rooms first, then the newest: live by the start of their stream, idle by their making. The
   * same array as long as nothing has changed.
   */
  rooms(): readonly RoomView[]
}

export function createRoomBook(): RoomBook {
  let listed: readonly Room[] = []
  let added: readonly Room[] = []
  let streams: ReadonlyMap<string, LiveStream> = new Map()
  /** Each room once, the newest first. */
  let known: readonly Room[] = []
  let views: ReadonlyMap<string, RoomView> = new Map()
  let shown: readonly RoomView[] = []

  function viewOf(room: Room, live: LiveStream | null): RoomView {
    const before = views.get(room.roomId)
    return before && isSame(before, room, live) ? before : { ...room, live }
  }

  function compose() {
    const byId = new Set(known.map(({ roomId }) => roomId))
    const unlisted = [...streams.values()].filter(({ roomId }) => !byId.has(roomId)).map(roomOf)
    const all = [...unlisted, ...known].map((room) =>
      viewOf(room, streams.get(room.roomId) ?? null),
    )
    const live = all.filter((room) => room.live !== null).toSorted(byStart)
    const next = [...live, ...all.filter((room) => room.live === null)]
    const isOther = next.length !== shown.length || next.some((room, n) => room !== shown[n])
    if (!isOther) return
    shown = next
    views = new Map(next.map((room) => [room.roomId, room]))
  }

  function know() {
    const byId = new Map([...added, ...listed].map((room) => [room.roomId, room]))
    known = [...byId.values()].toSorted(newestFirst)
    compose()
  }

  return {
    setListed(rooms) {
      listed = rooms
      know()
    },
    setAdded(rooms) {
      added = rooms
      know()
    },
    setLive(running) {
      streams = byRoom(running)
      compose()
    },
    addLive(running) {
      streams = new Map([...streams, ...byRoom(running)])
      compose()
    },
    isListed: (roomId) => listed.some((room) => room.roomId === roomId),
    rooms: () => shown,
  }
}

function byRoom(streams: readonly LiveStream[]): ReadonlyMap<string, LiveStream> {
  return new Map(streams.map((stream) => [stream.roomId, stream]))
}

function isSame(view: RoomView, room: Room, live: LiveStream | null): boolean {
  return (
    view.customRoomId === room.customRoomId &&
    view.disabled === room.disabled &&
    view.createdAt === room.createdAt &&
    isSameStream(view.live, live)
  )
}

function isSameStream(a: LiveStream | null, b: LiveStream | null): boolean {
  if (a === null || b === null) return a === b
  return (
    a.streamId === b.streamId &&
    a.startedAt === b.startedAt &&
    a.quality === b.quality &&
    a.orientation === b.orientation
  )
}

/** A live room that no list has: it may be newer than the page it was on. */
function roomOf({ roomId }: LiveStream): Room {
  return { roomId, customRoomId: null, disabled: false, createdAt: null }
}

/** ISO 8601 in UTC sorts as text; rooms without a date come last. */
function newestFirst(a: Room, b: Room): number {
  return compare(b.createdAt ?? '', a.createdAt ?? '') || compare(a.roomId, b.roomId)
}

function byStart(a: RoomView, b: RoomView): number {
  return compare(b.live?.startedAt ?? '', a.live?.startedAt ?? '') || compare(a.roomId, b.roomId)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
