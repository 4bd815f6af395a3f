import { z } from 'zod'
import { say } from '../../../words/say.ts'
import type { ErrorCode, Failure } from '../../errors.ts'
import type { CaptureOptions } from '../options.ts'
import { captureOptionsSchema } from '../options.ts'
import { intervalLimits } from './interval.ts'

/** A room as an order names it. */
export interface RoomRef {
  readonly roomId: string
  readonly customRoomId: string | null
}

/** Local times of day, 'HH:MM'. From `from` on, until just before `to`; may go over midnight. */
interface Hours {
  readonly from: string
  readonly to: string
}

/** A schedule as a person makes it. */
export interface ScheduleSpec {
  readonly projectId: string
  /** 1 to 1000 rooms; null for every room that is live at the tick. */
  readonly rooms: readonly RoomRef[] | null
  readonly options: CaptureOptions
  /** Whole ms between two ticks, 1 second to 24 hours. */
  readonly intervalMs: number
  /** Null for the whole day. */
  readonly hours: Hours | null
  /** 1 is Monday, 7 is Sunday; null for every day. */
  readonly weekdays: readonly number[] | null
  /** The zone of hours and weekdays, by its IANA name. */
  readonly timeZone: string
  /** Ends after so many ticks that had their turn, 1 to 1,000,000; null for no end. */
  readonly stopAfter: number | null
  /** Ends when every named room's stream has ended. */
  readonly stopWhenEnded: boolean
}

/**
 * - `running`: its ticks come, also after Stillroom was closed and opened again
 * - `stopped`: by a person, or by a failure that `endReason` tells; may be started again
 * - `ended`: it has done what it was made for
 */
type ScheduleState = 'running' | 'stopped' | 'ended'

/** Why a schedule came to its end by itself: a {@link Failure}, or one of two good reasons. */
export interface EndReason extends Omit<Failure, 'code'> {
  readonly code: ErrorCode | 'ticks-done' | 'streams-ended'
}

export interface Schedule extends ScheduleSpec {
  readonly id: string
  readonly projectName: string
  readonly state: ScheduleState
  /** ISO 8601. */
  readonly createdAt: string
  /** Ms since 1970: when tick 0 was due, or would have been. */
  readonly anchor: number
  /** The first tick that has not been dealt with. */
  readonly nextTick: number
  /** Ticks that captured, or found no room live. */
  readonly ran: number
  /** Ticks that came while the one before still ran. */
  readonly skipped: number
  /** Ticks that came while the computer slept or Stillroom was closed. */
  readonly missed: number
  /** Ticks that could not ask or capture. */
  readonly failed: number
  /** ISO 8601; null while it runs. */
  readonly endedAt: string | null
  /** Null while it runs, and where a person stopped it. */
  readonly endReason: EndReason | null
}

export type TickOutcome = 'ran' | 'busy' | 'missed' | 'failed' | 'nobody-live'

/** What became of a tick, or of several on end that were skipped (`busy`) or missed. */
export interface Tick {
  readonly scheduleId: string
  /** Counted from 0. */
  readonly first: number
  readonly last: number
  readonly outcome: TickOutcome
  /** ISO 8601: when the first of them was due. */
  readonly at: string
  /** The captures that it started. */
  readonly batchId: string | null
  /** How many rooms it captured. */
  readonly rooms: number
  /** Why it failed, or could not ask about one of its rooms. */
  readonly failure: Failure | null
}

const mostRooms = 1000
const mostTicks = 1_000_000

const room = z.strictObject({
  roomId: z.string().min(1).max(200),
  customRoomId: z.string().max(1000).nullable(),
})

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, say('timeOfDayForm'))

const fieldsSchema = z.strictObject({
  projectId: z.string().min(1).max(100),
  rooms: z
    .array(room)
    .min(1, say('scheduleNoRoom'))
    .max(mostRooms, say('scheduleManyRooms', { most: mostRooms }))
    .refine((rooms) => areUnique(rooms.map(({ roomId }) => roomId)), say('scheduleRoomTwice'))
    .nullable(),
  options: captureOptionsSchema.refine(
    (options) => options.time === undefined,
    say('scheduleRealTime'),
  ),
  intervalMs: z
    .number({ error: say('intervalNumber') })
    .int(say('intervalWhole'))
    .min(intervalLimits.min, say('intervalLeast'))
    .max(intervalLimits.max, say('intervalMost')),
  hours: z
    .strictObject({ from: time, to: time })
    .refine(({ from, to }) => from !== to, say('hoursSame'))
    .nullable(),
  weekdays: z
    .array(z.number().int().min(1).max(7), { error: say('weekdayNumbers') })
    .min(1, say('weekdayNone'))
    .refine(areUnique, say('weekdayTwice'))
    .nullable(),
  timeZone: z.string().max(100).refine(isTimeZone, say('timeZoneUnknown')),
  stopAfter: z
    .number({ error: say('stopAfterNumber') })
    .int(say('stopAfterWhole'))
    .min(1, say('stopAfterLeast'))
    .max(mostTicks, say('stopAfterMost'))
    .nullable(),
  stopWhenEnded: z.boolean(),
})

/** Checks what a person asks for; its sentences are for people. */
export const scheduleSpecSchema = fieldsSchema.refine(
  ({ rooms, stopWhenEnded }) => rooms !== null || !stopWhenEnded,
  say('endsWithSelected'),
)

function areUnique(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length
}

/** Offsets such as +02:00 are refused: they know no daylight saving. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/u.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
