import type { StillView } from '../../preload/contract.ts'
import { verdictWords } from '../stills/assessment-words.ts'
import { formatBytes, formatMoment, formatTime } from '../ui/format.ts'
import { perLocale, words } from '../ui/words.ts'
import type { Group } from './groups.ts'
import { dayOf } from './groups.ts'

const dateFormat = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }),
)
const weekdayFormat = perLocale((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long' }))

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
      return { title: words().gallery.groups.all, more: null }
  }
}

function dayHeading(day: number, today: number): Heading {
  const date = new Date(day)
  const texts = words().gallery.groups
  const more = texts.day(weekdayFormat().format(date), dateFormat().format(date))
  if (day === today) return { title: texts.today, more }
  // The midnight before is not always 24 hours earlier.
  if (day === dayOf(today - 1)) return { title: texts.yesterday, more }
  return { title: more, more: null }
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
  const texts = words().gallery.marks
  const marks: readonly (StillMark & { readonly isSet: boolean })[] = [
    { mark: 'favourite', words: texts.favourite, isSet: still.favourite },
    { mark: 'away', words: texts.away, isSet: isAway },
    { mark: 'missing', words: texts.missing, isSet: !isAway && missingSince !== null },
    { mark: 'changed', words: texts.changed, isSet: changedAt !== null },
    { mark: 'flawed', words: verdict ? verdictWords(verdict) : '', isSet: Boolean(verdict) },
    { mark: 'differs', words: texts.differs, isSet: differences.length > 0 },
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
  if (!still) return words().gallery.unknownStill(formatMoment(capturedAt))
  const marks = marksOf(still).map((mark) => words().ui.within(mark.words))
  return [still.roomId, still.customRoomId, formatMoment(still.capturedAt), ...marks]
    .filter(Boolean)
    .join(', ')
}
