import { z } from 'zod'
import { StillroomError } from '../errors.ts'
import { address, count, flag, oneOf, roomId, text, timestamp, webUrl } from './fields.ts'
import type { CaptureAnswer, PlayableStream, Room } from './types.ts'
import { orientations, qualities } from './types.ts'

/*
 * The border: answers come in as `unknown`, and only the fields named here get past it. Owners'
 * e-mail addresses (`user`) and participants' names in particular do not.
 */

const roomSchema = z.object({
  roomId,
  customRoomId: text,
  disabled: flag,
  createdAt: timestamp,
})

/** @returns null where there is no id to ask for it by */
export function readRoom(raw: unknown): Room | null {
  const room = roomSchema.safeParse(raw).data
  return room?.roomId ? { ...room, roomId: room.roomId } : null
}

const sessionSchema = z.object({ id: text, roomId, meetingId: roomId, status: text })

export interface Session {
  readonly id: string
  readonly roomId: string
}

/** @returns null for a session that has ended, should the server ignore the filter */
export function readOngoingSession(raw: unknown): Session | null {
  const session = sessionSchema.safeParse(raw).data
  const room = session?.roomId ?? session?.meetingId
  if (!session || !room || session.status === 'ended') return null
  return { id: session.id ?? room, roomId: room }
}

const streamSchema = z.object({
  id: text,
  roomId,
  meetingId: roomId,
  start: timestamp,
  end: z.unknown().optional(),
  quality: oneOf(qualities),
  orientation: oneOf(orientations),
  playbackHlsUrl: webUrl,
  downstreamUrl: webUrl,
})

const activeSchema = z.object({ data: streamSchema.nullish() })

/**
 * The answer of `/v2/hls/{roomId}/active`. Nothing live: no `data`, or one without id and address,
 * or one that has ended.
 *
 * @param askedFor names the room where the answer doesn't
 */
export function readActiveStream(raw: unknown, askedFor: string): PlayableStream | null {
  if (raw === undefined) return null // 204, or an empty body
  const stream = parse(activeSchema, raw).data
  if (!stream || isPresent(stream.end)) return null
  const playbackUrl = stream.playbackHlsUrl ?? stream.downstreamUrl
  if (!stream.id && !playbackUrl) return null
  return {
    roomId: stream.roomId ?? stream.meetingId ?? askedFor,
    streamId: stream.id,
    startedAt: stream.start,
    quality: stream.quality,
    orientation: stream.orientation,
    playbackUrl,
  }
}

const metaSchema = z.object({ createdAt: timestamp, width: count, height: count, format: text })
const noMeta = { createdAt: null, width: null, height: null, format: null }

const captureSchema = z.object({
  filePath: address,
  message: text,
  fileName: text,
  fileSize: count,
  meta: metaSchema.catch(noMeta),
})

/** The answer of `/v2/hls/capture`; its `filePath`, if any, is still unchecked. */
export type RawCaptureAnswer = Omit<CaptureAnswer, 'filePath'> & {
  readonly filePath: string | null
}

export function readCaptureAnswer(raw: unknown): RawCaptureAnswer | null {
  return captureSchema.safeParse(raw).data ?? null
}

const pageInfoSchema = z
  .object({ perPage: count, lastPage: count, totalPages: count })
  .nullish()
  .catch(null)
const pageSchema = z.union([
  z.array(z.unknown()).transform((data) => ({ data, pageInfo: null, pagination: null })),
  z.object({ data: z.array(z.unknown()), pageInfo: pageInfoSchema, pagination: pageInfoSchema }),
])

export interface ListPage {
  readonly data: readonly unknown[]
  readonly perPage: number | null
  readonly lastPage: number
}

/** One page of a list, in one of the shapes that the vendor's package knows. */
export function readListPage(raw: unknown): ListPage {
  const { data, ...rest } = parse(pageSchema, raw)
  const info = rest.pageInfo ?? rest.pagination
  return {
    data,
    perPage: info?.perPage ?? null,
    lastPage: info?.lastPage ?? info?.totalPages ?? 1,
  }
}

function parse<T>(schema: z.ZodType<T>, raw: unknown): T {
  const { data, success } = schema.safeParse(raw)
  if (!success) throw new StillroomError('bad-response')
  return data
}

/** JSON APIs write “not yet” as null, or leave it out, or send an empty string. */
function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}
