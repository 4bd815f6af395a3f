import { formatStreamTime } from '../capture/stream-time.ts'
import { perLocale, words } from '../ui/words.ts'
import type { Clock } from './preview-state.ts'

const decimalSign = perLocale(
  (locale) =>
    new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')
      ?.value ?? '.',
)

/** Seconds from which on a duration is told as a clock. */
const manySeconds = 100

/** "12:05.2": a moment of the stream. @param digits after the second: 1 while it runs, 3 to be exact */
export function momentText(seconds: number, digits: 1 | 3): string {
  const ms = Math.round(seconds * 1000)
  const fraction = String(ms % 1000)
    .padStart(3, '0')
    .slice(0, digits)
  return `${formatStreamTime(Math.floor(ms / 1000))}${decimalSign()}${fraction}`
}

/** "8 s", "2:05". */
export function spanText(seconds: number): string {
  const whole = Math.round(seconds)
  return whole < manySeconds ? `${whole} s` : formatStreamTime(whole)
}

/** "8 s behind live", "Live". */
export function behindText({ behind, isLive }: Pick<Clock, 'behind' | 'isLive'>): string {
  return isLive ? words().preview.liveNow : words().preview.behind(spanText(behind))
}

/** "12:05 in the stream, 8 s behind live": what the timeline tells who can't see it. */
export function timelineText({ moment, behind, isLive }: Clock): string {
  const { inStream, somewhere, behind: behindLive, live } = words().preview
  const where = moment.ok ? inStream(shortText(moment.seconds)) : somewhere
  return `${where}, ${isLive ? live : behindLive(spanText(behind))}`
}

/** Frames are told apart only where there is something after the second. */
function shortText(seconds: number): string {
  const text = momentText(seconds, 3)
  return text.endsWith('000') ? text.slice(0, -4) : text
}
