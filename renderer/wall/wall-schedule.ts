import type { RoomView, ScheduleView } from '../../preload/contract.ts'
import type { ScheduleSpec } from '../schedules/schedule-spec.ts'

/** Ms between two captures of each room. */
export const wallIntervals = [15_000, 30_000, 60_000, 300_000] as const

export type WallInterval = (typeof wallIntervals)[number]

/** Rooms that a schedule can name. */
const mostNamed = 1000

type RoomIds = readonly string[]

/** What keeps the wall's pictures fresh: the quickest schedule that captures all of its rooms. */
export function scheduleOfWall(
  schedules: readonly ScheduleView[],
  projectId: string | null,
  roomIds: RoomIds,
): ScheduleView | undefined {
  return schedules
    .filter((each) => each.state === 'running' && each.projectId === projectId)
    .filter(({ rooms }) => covers(rooms, roomIds))
    .toSorted((a, b) => a.intervalMs - b.intervalMs)[0]
}

function covers(rooms: ScheduleView['rooms'], roomIds: RoomIds): boolean {
  if (rooms === null) return true
  if (roomIds.length === 0) return false
  const named = new Set(rooms.map(({ roomId }) => roomId))
  return roomIds.every((roomId) => named.has(roomId))
}

interface Wish {
  readonly projectId: string
  /** Null for all that are live. */
  readonly rooms: readonly RoomView[] | null
  readonly intervalMs: WallInterval
  /** This computer's, by its IANA name. */
  readonly timeZone: string
}

/** A schedule that captures as the streams are, around the clock, until somebody stops it. */
export function wallSpec({ projectId, rooms, intervalMs, timeZone }: Wish): ScheduleSpec {
  return {
    projectId,
    rooms:
      rooms?.slice(0, mostNamed).map(({ roomId, customRoomId }) => ({ roomId, customRoomId })) ??
      null,
    options: {},
    intervalMs,
    hours: null,
    weekdays: null,
    timeZone,
    stopAfter: null,
    stopWhenEnded: false,
  }
}

/** One that was stopped and does the same: it is started again, so that they don't pile up. */
export function stoppedLike(
  schedules: readonly ScheduleView[],
  spec: ScheduleSpec,
): ScheduleView | undefined {
  const wanted = JSON.stringify(withoutOrder(spec))
  return schedules.find(
    (schedule) => schedule.state === 'stopped' && JSON.stringify(withoutOrder(schedule)) === wanted,
  )
}

/** What a schedule does, in one form. The time zone counts only where there are hours. */
function withoutOrder(schedule: ScheduleSpec | ScheduleView) {
  const { projectId, options, intervalMs, hours, weekdays, stopAfter, stopWhenEnded } = schedule
  const roomIds = schedule.rooms?.map(({ roomId }) => roomId).toSorted() ?? null
  return { projectId, roomIds, options, intervalMs, hours, weekdays, stopAfter, stopWhenEnded }
}
