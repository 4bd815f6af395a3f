import type { StillView } from '../../preload/contract.ts'
import { verdictWords } from '../stills/assessment-words.ts'
import { formatBytes, formatMoment, formatTime } from '../ui/format.ts'
import type { Group } from './groups.ts'
import { dayOf } from './groups.ts'

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' })
const weekdayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long' })

/** What a group's heading says, and what it adds in a fainter tone. */
export interface Heading {
  readonly title: string
  readonly more: string | null
}

/** @param today ms since 1970: the local midnight before now */
export function headingOf({ about }: Group, today: number): Heading {
  switch (about.kind) {
    case 'day':
      return dayHeading(about.day, today)
    case 'room':
      return { title: about.roomId, more: about.customRoomId }
    default:
      return { title: 'All stills', more: null }
  }
}

function dayHeading(day: number, today: number): Heading {
  const date = new Date(day)
  const words = `${weekdayFormat.format(date)} ${dayFormat.format(date)} ${date.getFullYear()}`
  if (day === today) return { title: 'Today', more: words }
  // The midnight before is not always 24 hours earlier.
  if (day === dayOf(today - 1)) return { title: 'Yesterday', more: words }
  return { title: words, more: null }
}

export type Mark = 'favourite' | 'missing' | 'changed' | 'away' | 'flawed' | 'differs'

interface StillMark {
  readonly mark: Mark
  readonly words: string
}

/** What is to be said about a still, in few words each. */
export function marksOf(still: StillView): readonly StillMark[] {
  const { assessment, isAway, missingSince, changedAt, differences } = still
  const verdict = assessment?.verdict
  const marks: readonly (StillMark & { readonly isSet: boolean })[] = [
    { mark: 'favourite', words: 'Favourite', isSet: still.favourite },
    { mark: 'away', words: 'Its folder can’t be reached', isSet: isAway },
    { mark: 'missing', words: 'File missing', isSet: !isAway && missingSince !== null },
    { mark: 'changed', words: 'File changed since it was saved', isSet: changedAt !== null },
    { mark: 'flawed', words: verdict ? verdictWords(verdict) : '', isSet: Boolean(verdict) },
    { mark: 'differs', words: 'Differs from what the API said', isSet: differences.length > 0 },
  ]
  return marks.filter(({ isSet }) => isSet)
}

/** The two lines below a picture: they leave out what the heading above tells. */
export function captionOf(
  still: StillView | null | undefined,
  capturedAt: string,
  told: Group['about']['kind'],
): { readonly title: string; readonly more: string } {
  const room = still?.roomId ?? nothingYet
  const size = still ? formatBytes(still.bytes) : nothingYet
  switch (told) {
    case 'day':
      return { title: room, more: joined(formatTime(capturedAt), still?.customRoomId) }
    case 'room':
      return { title: formatMoment(capturedAt), more: size }
    default:
      return { title: room, more: joined(size, formatMoment(capturedAt)) }
  }
}

/** Keeps the line's height. */
const nothingYet = '\u00a0'

function joined(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ')
}

/** A still in one sentence, for who hears it. @param place tells the time of an unknown one */
export function cellWords(still: StillView | null | undefined, capturedAt: string): string {
  if (!still) return `Still, ${formatMoment(capturedAt)}`
  const marks = marksOf(still).map(({ words }) => words.toLowerCase())
  return [still.roomId, still.customRoomId, formatMoment(still.capturedAt), ...marks]
    .filter(Boolean)
    .join(', ')
}
