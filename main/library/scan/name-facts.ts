import path from 'node:path'

/** What a file's name tells of the still in it. */
export interface NameTold {
  readonly roomId: string
  /** Ms since 1970; null where the name tells no moment. */
  readonly capturedAt: number | null
}

/** As the default template makes them: `room_2026-03-01_12-30-05_1280x720`, and ` (2)` of copies. */
const pattern =
  /^(?<room>.+)_(?<date>\d{4}-\d{2}-\d{2})_(?<time>\d{2}-\d{2}-\d{2})_\d+x\d+(?: \(\d+\))?$/u

/** Characters, as everywhere in Stillroom. */
const longestRoom = 200

/**
 * Reads a name that the default template has made: its time is local time. Of another name, the
 * first folder on its way tells the room.
 *
 * @param file path under the library folder, with `/`
 */
export function readName(file: string): NameTold {
  const groups = pattern.exec(path.posix.parse(file).name)?.groups
  const capturedAt = groups && localTime(groups.date ?? '', groups.time ?? '')
  if (groups?.room && capturedAt !== undefined) return { roomId: room(groups.room), capturedAt }
  const [first = '', ...rest] = file.split('/')
  return { roomId: rest.length > 0 ? room(first) : 'unknown', capturedAt: null }
}

function room(text: string): string {
  return text.normalize('NFC').slice(0, longestRoom)
}

/** Undefined for a day or an hour that doesn’t exist. */
function localTime(date: string, time: string): number | undefined {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const [hours = 0, minutes = 0, seconds = 0] = time.split('-').map(Number)
  const at = new Date(year, month - 1, day, hours, minutes, seconds)
  const isSame = at.getFullYear() === year && at.getMonth() === month - 1 && at.getDate() === day
  // In the hour that summer time leaves out, the clock shows the next one.
  const isTime = hours < 24 && minutes < 60 && seconds < 60
  return isSame && isTime ? at.getTime() : undefined
}
