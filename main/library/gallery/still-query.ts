import { z } from 'zod'
import { imageFormats } from '../../videosdk/types.ts'

/** Ms since 1970. */
const moment = z.int().min(0)
const side = z.int().min(1).max(65_535)

/** What to show of the library, and in which order. An empty list asks for nothing in particular. */
export const stillQuerySchema = z.strictObject({
  /** Words or their beginnings, all of them, in room, custom id, note, tags or file name. */
  search: z.string().max(200),
  roomIds: z.array(z.string().min(1).max(200)).max(200),
  projectIds: z.array(z.string().max(100)).max(100),
  /** Captured then or later. */
  from: moment.nullable(),
  /** Captured before. */
  until: moment.nullable(),
  formats: z.array(z.enum(imageFormats)).max(imageFormats.length),
  sizes: z.array(z.strictObject({ width: side, height: side })).max(100),
  favourites: z.boolean(),
  /** Only those with one: file gone or changed, black, frozen, or not as the API said. */
  problems: z.boolean(),
  order: z.enum(['newest', 'oldest', 'largest']),
  /** The rooms one after another, each in that order. */
  byRoom: z.boolean(),
})

export type StillQuery = Readonly<z.output<typeof stillQuerySchema>>

export const everyStill: StillQuery = {
  search: '',
  roomIds: [],
  projectIds: [],
  from: null,
  until: null,
  formats: [],
  sizes: [],
  favourites: false,
  problems: false,
  order: 'newest',
  byRoom: false,
}

/** The still to go on after; what of it the order needs. */
export const stillCursorSchema = z.strictObject({
  place: z.int().min(0),
  roomId: z.string().max(200).optional(),
  bytes: z.int().min(0).optional(),
})

export type StillCursor = Readonly<z.output<typeof stillCursorSchema>>

/** The stills of a query in its order, or a part of them. */
export interface PlacePage {
  readonly places: readonly number[]
  /** Where it goes by room: which room begins where in `places`. */
  readonly rooms: readonly RoomRun[]
  /** Where to go on; null after the last. */
  readonly next: StillCursor | null
}

export interface RoomRun {
  readonly roomId: string
  readonly customRoomId: string | null
  /** Index into `places`. */
  readonly start: number
}

/** What the library's stills can be chosen by, and how many there are of each. */
export interface Facets {
  readonly total: number
  readonly favourites: number
  readonly problems: number
  readonly rooms: readonly {
    readonly roomId: string
    readonly customRoomId: string | null
    readonly count: number
  }[]
  readonly projects: readonly {
    readonly projectId: string
    readonly projectName: string
    readonly count: number
  }[]
  readonly formats: readonly {
    readonly format: (typeof imageFormats)[number]
    readonly count: number
  }[]
  readonly sizes: readonly {
    readonly width: number
    readonly height: number
    readonly count: number
  }[]
}
