import { createApi } from './api.ts'
import { createCdn, createCdnStore } from './cdn.ts'
import type { Faults } from './faults.ts'
import { createFaults } from './faults.ts'
import { createLoopbackServer } from './http.ts'
import type { SandboxOptions } from './options.ts'
import { resolveOptions } from './options.ts'
import type { LoggedRequest } from './request-log.ts'
import { createRequestLog } from './request-log.ts'
import type { Room } from './rooms.ts'
import { createRooms } from './rooms.ts'
import type { Origins } from './shapes.ts'
import type { Stream, StreamShape } from './streams.ts'
import { createStreams } from './streams.ts'
import { knownRoom } from './world.ts'

export type { Fault, FaultRoute } from './faults.ts'
export type { SandboxOptions } from './options.ts'
export type { LoggedRequest } from './request-log.ts'

/** A room as it is now. */
export interface SandboxRoom extends StreamShape {
  readonly roomId: string
  readonly customRoomId: string | null
  readonly disabled: boolean
  /** True while it has a live HLS stream. */
  readonly live: boolean
}

/** A running sandbox. */
export interface Sandbox {
  /** The API: http://127.0.0.1:PORT. */
  readonly endpoint: string
  /** The CDN: http://127.0.0.1:PORT. */
  readonly cdn: string
  readonly apiKey: string
  readonly secret: string
  /** As they are at the moment of asking, newest first. */
  readonly rooms: readonly SandboxRoom[]
  /** Every request to both ports, oldest first, the newest 20,000 only. */
  readonly log: readonly LoggedRequest[]
  readonly faults: Faults
  /** Makes an idle room live; captures succeed 3 s later. Throws for an unknown or live room. */
  startStream(roomId: string): void
  /** Throws for an unknown or idle room. */
  endStream(roomId: string): void
  /** Drops open connections too. */
  close(): Promise<void>
}

/**
 * Starts a VideoSDK-compatible API and its CDN on 127.0.0.1.
 *
 * @throws StillroomError `invalid-options` for options that make no sense or a port that is taken
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const settings = resolveOptions(options)
  const { apiKey, secret, now } = settings
  const rooms = createRooms(settings)
  const streams = createStreams({ rooms, seed: settings.seed, now })
  const faults = createFaults()
  const log = createRequestLog()
  const store = createCdnStore()
  // The servers' ports are known, and asked for, only once they listen.
  const origins: Origins = {
    get api() {
      return api.origin
    },
    get cdn() {
      return cdn.origin
    },
  }
  const world = { rooms, streams, origins, now }
  const api = createLoopbackServer(createApi({ ...settings, world, store, faults, log }).fetch)
  const cdn = createLoopbackServer(createCdn({ world, store, faults, log }).fetch)
  const close = async () => void (await Promise.all([api.close(), cdn.close()]))
  try {
    await api.listen(settings.port)
    await cdn.listen(settings.cdnPort)
  } catch (error) {
    await close()
    throw error
  }
  return {
    endpoint: origins.api,
    cdn: origins.cdn,
    apiKey,
    secret,
    get rooms() {
      return rooms.all.map((room) => toSandboxRoom(room, streams.active(room.roomId)))
    },
    log: log.entries,
    faults,
    startStream: (roomId) => void streams.start(knownRoom(world, roomId)),
    endStream: (roomId) => void streams.end(knownRoom(world, roomId).roomId),
    close,
  }
}

function toSandboxRoom(room: Room, stream: Stream | undefined): SandboxRoom {
  const { roomId, customRoomId, disabled } = room
  const { quality, orientation } = stream ?? room
  return { roomId, customRoomId, disabled, quality, orientation, live: stream !== undefined }
}
