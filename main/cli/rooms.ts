import type { LiveStream, Room } from '../videosdk/types.ts'
import type { ConnectionFlags } from './connection.ts'
import { connect } from './connection.ts'
import type { CliContext } from './context.ts'
import type { ExitStatus } from './exit-status.ts'
import { exitStatus } from './exit-status.ts'
import { table } from './output.ts'

export interface RoomsFlags extends ConnectionFlags {
  readonly live?: boolean
  readonly json?: boolean
}

/** `stillroom rooms`: what there is to capture, live rooms first. */
export async function rooms(flags: RoomsFlags, context: CliContext): Promise<ExitStatus> {
  const connection = await connect(flags, context)
  try {
    const { client } = connection
    const [live, all] = await Promise.all([client.listLive(), client.listRooms()])
    const entries = flags.live ? listed(all, live).filter(isLive) : listed(all, live)
    const lines = flags.json ? entries.map(jsonLine) : [humanTable(entries)]
    for (const line of lines) context.stdout.write(`${line}\n`)
    return exitStatus.ok
  } finally {
    await connection.close()
  }
}

interface Listed {
  readonly roomId: string
  readonly customRoomId: string | null
  readonly stream: LiveStream | null
}

function isLive({ stream }: Listed): boolean {
  return stream !== null
}

function listed(all: readonly Room[], live: readonly LiveStream[]): readonly Listed[] {
  const customIds = new Map(all.map((room) => [room.roomId, room.customRoomId]))
  const liveIds = new Set(live.map(({ roomId }) => roomId))
  const running = live.map((stream) => ({
    roomId: stream.roomId,
    customRoomId: customIds.get(stream.roomId) ?? null,
    stream,
  }))
  const idle = all
    .filter(({ roomId }) => !liveIds.has(roomId))
    .map(({ roomId, customRoomId }) => ({ roomId, customRoomId, stream: null }))
  return [...running, ...idle]
}

function jsonLine({ roomId, customRoomId, stream }: Listed): string {
  return JSON.stringify({
    type: 'room',
    roomId,
    customRoomId,
    live: stream !== null,
    startedAt: stream?.startedAt ?? null,
    quality: stream?.quality ?? null,
    orientation: stream?.orientation ?? null,
  })
}

function humanTable(entries: readonly Listed[]): string {
  if (entries.length === 0) return 'No rooms.'
  const rows = entries.map(({ roomId, customRoomId, stream }) => [
    roomId,
    customRoomId ?? '',
    stream ? 'live' : 'idle',
    stream?.startedAt ?? '',
    [stream?.quality, stream?.orientation].filter(Boolean).join(' '),
  ])
  return table(['ROOM', 'CUSTOM ID', 'STATE', 'ON AIR SINCE', 'STREAM'], rows)
}
