import type { ExportStill } from '../export-state.ts'

/** What stands below a picture. */
export interface Caption {
  readonly room: string
  readonly time: string
}

/**
 * @param locale as a BCP 47 tag
 * @param timeZone by its IANA name; this computer's by default
 */
export function captionOf(
  { roomId, customRoomId, capturedAt }: Pick<ExportStill, 'roomId' | 'customRoomId' | 'capturedAt'>,
  locale: string,
  timeZone?: string,
): Caption {
  return { room: oneLine(customRoomId ?? roomId), time: localTime(capturedAt, locale, timeZone) }
}

function localTime(iso: string, locale: string, timeZone?: string): string {
  const at = Date.parse(iso)
  if (Number.isNaN(at)) return ''
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    ...(timeZone && { timeZone }),
  }).format(at)
}

/** Text from anywhere as one line: line breaks and control characters become spaces. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
}

/**
 * The text, or as much of its beginning as fits with `…` behind it. Characters as people see them
 * are never cut.
 *
 * @param measure the width of a text, growing with its length
 */
export function ellipsise(
  text: string,
  longest: number,
  measure: (text: string) => number,
): string {
  if (measure(text) <= longest) return text
  const characters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
  const cut = (count: number) => `${characters.slice(0, count).join('').trimEnd()}…`
  let fits = 0
  let tooMany = characters.length
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1
    if (measure(cut(middle)) <= longest) fits = middle
    else tooMany = middle
  }
  return cut(fits)
}
