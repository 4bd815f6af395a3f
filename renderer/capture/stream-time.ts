import { words } from '../ui/words.ts'

const plainSeconds = /^\d+(?:[.,]\d+)?$/
const clockTime = /^(?:(\d+):)?(\d+):(\d{1,2}(?:[.,]\d+)?)$/

/** Seconds of stream: a day is longer than any stream runs. */
const longest = 24 * 60 * 60

export type StreamTime =
  | { readonly ok: true; readonly seconds: number | undefined }
  | { readonly ok: false; readonly problem: string }

/** Reads "90", "90.5", "1:30" or "1:02:03"; nothing at all means real time. */
export function parseStreamTime(text: string): StreamTime {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: true, seconds: undefined }
  if (trimmed.startsWith('-')) return { ok: false, problem: words().sentences.timeNegative }
  const seconds = plainSeconds.test(trimmed) ? toNumber(trimmed) : clockSeconds(trimmed)
  if (seconds === undefined)
    return { ok: false, problem: words().capture.options.problems.howToWriteTime }
  if (seconds > longest) return { ok: false, problem: words().sentences.timeMost }
  return { ok: true, seconds }
}

function clockSeconds(text: string): number | undefined {
  const match = clockTime.exec(text)
  if (!match) return undefined
  const hours = Number(match[1] ?? 0)
  const minutes = Number(match[2])
  const seconds = toNumber(match[3] ?? '')
  // Without hours, minutes may go past the hour: "75:30" is how some players show it.
  if (seconds >= 60 || (match[1] !== undefined && minutes >= 60)) return undefined
  return Math.round((hours * 3600 + minutes * 60 + seconds) * 1000) / 1000
}

function toNumber(text: string): number {
  return Number(text.replace(',', '.'))
}

/** "0:45", "12:05.5" or "1:02:03": whatever {@link parseStreamTime} reads back as the same time. */
export function formatStreamTime(seconds: number): string {
  const ms = Math.round(seconds * 1000)
  const whole = Math.floor(ms / 1000)
  const fraction = ms % 1000
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const tail = fraction === 0 ? '' : `.${String(fraction).padStart(3, '0').replace(/0+$/, '')}`
  const clock = `${String(whole % 60).padStart(2, '0')}${tail}`
  if (hours === 0) return `${minutes}:${clock}`
  return `${hours}:${String(minutes).padStart(2, '0')}:${clock}`
}
