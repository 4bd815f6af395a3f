/**
 * Bytes of UTF-8 a path segment may have, its extension included. File systems take 255: the rest
 * is room for ` (9999)`, and for the dot, the id and the ending of a part file.
 */
export const longestSegment = 200

// https://learn.microsoft.com/windows/win32/fileio/naming-a-file: reserved with any extension, also
// after spaces.
const reservedName = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|$)/iu
// Separators and wildcards of the three systems.
const forbidden = /[<>:"/\\|?*]/gu
// Control, format (bidirectional overrides turn names around), line and paragraph separators.
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/**
 * Makes any text one path segment that is safe on Windows, macOS and Linux: it is never empty,
 * never `.` or `..`, never hidden, never reserved, at most {@link longestSegment} bytes, in NFC.
 * A safe segment stays as it is.
 */
export function safeSegment(text: string, longest = longestSegment): string {
  // Normalized last: what stood apart may compose once nothing invisible is in between.
  const visible = text.toWellFormed().replace(invisible, '').normalize('NFC')
  const plain = visible.replace(forbidden, '-').trimStart().replace(/^\.+/u, '_')
  const short = trimEnd(truncate(plain, longest))
  if (short === '') return '_'
  return reservedName.test(short) ? trimEnd(truncate(`_${short}`, longest)) : short
}

// Windows drops them silently, so that two names would meet.
function trimEnd(text: string): string {
  return text.replace(/[.\s]+$/u, '')
}

/** Cuts between characters as people see them, never within one. */
function truncate(text: string, longest: number): string {
  if (Buffer.byteLength(text) <= longest) return text
  let kept = ''
  let bytes = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += Buffer.byteLength(segment)
    if (bytes > longest) break
    kept += segment
  }
  return kept
}
