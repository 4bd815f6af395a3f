import type { RoomView } from '../../preload/contract.ts'
import { words } from '../ui/words.ts'
import type { ScheduleSpec } from './schedule-spec.ts'

/** Ms of each unit that an interval can be given in. */
export const intervalUnits = { seconds: 1000, minutes: 60_000, hours: 3_600_000 } as const

export type IntervalUnit = keyof typeof intervalUnits

/** The contract's own, checked here as one types. */
const longestInterval = 24 * 60 * 60_000
const mostRooms = 1000
const mostTicks = 1_000_000

/** A new schedule as it stands in the form. */
export interface ScheduleDraft {
  readonly rooms: 'live' | 'selected'
  readonly every: string
  readonly unit: IntervalUnit
  /** False for the whole day: `from` and `to` don't count then. */
  readonly hasHours: boolean
  readonly from: string
  readonly to: string
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[]
  /** Null for this computer's. */
  readonly timeZone: string | null
  /** Empty for no end. */
  readonly stopAfter: string
  /** Counts only for selected rooms. */
  readonly stopWhenEnded: boolean
}

export const everyDay: readonly number[] = [1, 2, 3, 4, 5, 6, 7]

export const emptyScheduleDraft: ScheduleDraft = {
  rooms: 'live',
  every: '30',
  unit: 'seconds',
  hasHours: false,
  from: '08:00',
  to: '18:00',
  weekdays: everyDay,
  timeZone: null,
  stopAfter: '',
  stopWhenEnded: false,
}

type Field = 'rooms' | 'every' | 'from' | 'to' | 'weekdays' | 'stopAfter'

export type ScheduleProblems = Readonly<Partial<Record<Field, string>>>

/** What the form asks for, without what comes from elsewhere. */
export type ScheduleFields = Omit<ScheduleSpec, 'projectId' | 'options'>

export interface ReadScheduleDraft {
  /** Null where there are problems. */
  readonly fields: ScheduleFields | null
  readonly problems: ScheduleProblems
}

export interface Surroundings {
  /** The rooms that are selected on the Rooms page. */
  readonly selected: readonly RoomView[]
  /** This computer's. */
  readonly timeZone: string
}

/** The same rules as the main process checks again, so that they show while one types. */
export function readScheduleDraft(
  draft: ScheduleDraft,
  { selected, timeZone }: Surroundings,
): ReadScheduleDraft {
  const interval = readInterval(draft)
  const stopAfter = readStopAfter(draft.stopAfter)
  const problems = {
    ...problemOf('rooms', roomsProblem(draft, selected.length)),
    ...problemOf('every', interval.problem),
    ...(draft.hasHours && hoursProblems(draft)),
    ...problemOf(
      'weekdays',
      draft.weekdays.length === 0 ? words().schedules.problems.noDay : undefined,
    ),
    ...problemOf('stopAfter', stopAfter.problem),
  }
  if (Object.keys(problems).length > 0) return { fields: null, problems }
  const isSelected = draft.rooms === 'selected'
  const fields = {
    rooms: isSelected
      ? selected.map(({ roomId, customRoomId }) => ({ roomId, customRoomId }))
      : null,
    intervalMs: interval.number ?? 0,
    hours: draft.hasHours ? { from: draft.from, to: draft.to } : null,
    weekdays: draft.weekdays.length === everyDay.length ? null : [...draft.weekdays],
    timeZone: draft.timeZone ?? timeZone,
    stopAfter: stopAfter.number,
    stopWhenEnded: isSelected && draft.stopWhenEnded,
  }
  return { fields, problems }
}

function problemOf(field: Field, problem: string | undefined): ScheduleProblems {
  return problem === undefined ? {} : { [field]: problem }
}

function roomsProblem({ rooms }: ScheduleDraft, selected: number): string | undefined {
  if (rooms === 'live') return undefined
  if (selected === 0) return words().schedules.problems.noRoom
  return selected > mostRooms ? words().schedules.problems.tooManyRooms : undefined
}

interface ReadNumber {
  readonly number: number | null
  readonly problem?: string
}

function readInterval({ every, unit }: ScheduleDraft): ReadNumber {
  const { problems } = words().schedules
  const count = wholeNumber(every)
  if (count === null) return { number: null, problem: problems.interval }
  const ms = count * intervalUnits[unit]
  if (ms < 1000) return { number: null, problem: problems.tooShort }
  if (ms > longestInterval) return { number: null, problem: problems.tooLong }
  return { number: ms }
}

function readStopAfter(text: string): ReadNumber {
  if (text.trim() === '') return { number: null }
  const ticks = wholeNumber(text)
  if (ticks === null || ticks < 1) {
    return { number: null, problem: words().schedules.problems.ticks }
  }
  return ticks > mostTicks
    ? { number: null, problem: words().schedules.problems.tooManyTicks }
    : { number: ticks }
}

/** No sign, no fraction, no exponent. */
function wholeNumber(text: string): number | null {
  const trimmed = text.trim()
  return /^\d{1,12}$/u.test(trimmed) ? Number(trimmed) : null
}

const timeOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d$/u

function hoursProblems({ from, to }: ScheduleDraft): ScheduleProblems {
  const { timeOfDay: howToWrite, sameTimes } = words().schedules.problems
  const isSame = from === to ? sameTimes : undefined
  return {
    ...problemOf('from', timeOfDay.test(from) ? undefined : howToWrite),
    ...problemOf('to', timeOfDay.test(to) ? isSame : howToWrite),
  }
}
