import { isRoomId } from '../videosdk/room-id.ts'
import type { TargetKind } from './rewrite-playlist.ts'

/** What the page asks for. */
export interface StreamAddress {
  readonly projectId: string
  readonly roomId: string
  /** Null for the room's own playlist, `index.m3u8`. */
  readonly target: { readonly kind: TargetKind; readonly token: string } | null
}

const pattern =
  /^\/hls\/([\w-]{1,100})\/([^/]{1,2000})\/(?:index\.m3u8|(list|media|key)\/([\w-]{30,12000}))$/u

/** @returns null for what is no address of a stream */
export function readStreamAddress(pathname: string): StreamAddress | null {
  const [, projectId, room, kind, token] = pattern.exec(pathname) ?? []
  const roomId = room === undefined ? undefined : decode(room)
  if (projectId === undefined || roomId === undefined || !isRoomId(roomId)) return null
  const target = token === undefined ? null : { kind: kind as TargetKind, token }
  return { projectId, roomId, target }
}

/** The address that stands in a playlist, instead of where it leads to. */
export function writeStreamAddress(
  { projectId, roomId }: Pick<StreamAddress, 'projectId' | 'roomId'>,
  kind: TargetKind,
  token: string,
): string {
  return `/hls/${projectId}/${encodeURIComponent(roomId)}/${kind}/${token}`
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}
