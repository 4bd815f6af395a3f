import { StillroomError } from '../errors.ts'
import { StreamProblem } from './stream-problem.ts'

/** What an address in a playlist leads to. */
export type TargetKind = 'list' | 'media' | 'key'

/** The address that takes its place. */
export type Rewrite = (address: string, kind: TargetKind) => string

/** Characters: the longest address, and the attributes around it. */
const longestLine = 16_384
/** Characters of all that goes to the page. */
const longestResult = 4 * 1024 * 1024

/**
 * Tags that go to the page, and what their URI leads to. All others are left out: they are for
 * advertisements, other servers, or unknown, and might name addresses in ways of their own.
 * https://datatracker.ietf.org/doc/html/draft-pantos-hls-rfc8216bis
 */
const tags: ReadonlyMap<string, TargetKind | 'no address'> = new Map([
  ['EXT-X-VERSION', 'no address'],
  ['EXT-X-INDEPENDENT-SEGMENTS', 'no address'],
  ['EXT-X-START', 'no address'],
  ['EXT-X-TARGETDURATION', 'no address'],
  ['EXT-X-MEDIA-SEQUENCE', 'no address'],
  ['EXT-X-DISCONTINUITY-SEQUENCE', 'no address'],
  ['EXT-X-ENDLIST', 'no address'],
  ['EXT-X-PLAYLIST-TYPE', 'no address'],
  ['EXT-X-I-FRAMES-ONLY', 'no address'],
  ['EXT-X-PART-INF', 'no address'],
  ['EXT-X-SERVER-CONTROL', 'no address'],
  ['EXTINF', 'no address'],
  ['EXT-X-BYTERANGE', 'no address'],
  ['EXT-X-DISCONTINUITY', 'no address'],
  ['EXT-X-PROGRAM-DATE-TIME', 'no address'],
  ['EXT-X-GAP', 'no address'],
  ['EXT-X-BITRATE', 'no address'],
  ['EXT-X-SKIP', 'no address'],
  ['EXT-X-STREAM-INF', 'no address'],
  ['EXT-X-MAP', 'media'],
  ['EXT-X-PART', 'media'],
  ['EXT-X-PRELOAD-HINT', 'media'],
  ['EXT-X-KEY', 'key'],
  ['EXT-X-MEDIA', 'list'],
  ['EXT-X-I-FRAME-STREAM-INF', 'list'],
  ['EXT-X-RENDITION-REPORT', 'list'],
])

/**
 * The playlist with every address in it replaced.
 *
 * @throws StillroomError `bad-response` for what is no playlist, or one that computes its addresses
 * @throws StreamProblem `too-large`
 */
export function rewritePlaylist(text: string, rewrite: Rewrite): string {
  const [head = '', ...lines] = text.replace(/^\ufeff/u, '').split(/\r\n|\n|\r/u)
  if (head.trim() !== '#EXTM3U') throw new StillroomError('bad-response')
  const result = ['#EXTM3U']
  let length = 0
  let next: TargetKind = 'media'
  for (const line of lines.map((one) => one.trim())) {
    if (line.length > longestLine) throw new StreamProblem('too-large')
    if (line.startsWith('#EXT-X-STREAM-INF:')) next = 'list'
    const written = line.startsWith('#') ? rewriteTag(line, rewrite) : line && rewrite(line, next)
    if (line !== '' && !line.startsWith('#')) next = 'media'
    if (!written) continue
    result.push(written)
    length += written.length + 1
    if (length > longestResult) throw new StreamProblem('too-large')
  }
  return `${result.join('\n')}\n`
}

/** @returns null for a line that is left out */
function rewriteTag(line: string, rewrite: Rewrite): string | null {
  const [, name = '', value = ''] = /^#([A-Z0-9-]{1,40})(?::(.*))?$/u.exec(line) ?? []
  // It defines variables for addresses.
  if (name === 'EXT-X-DEFINE') throw new StillroomError('bad-response')
  const kind = tags.get(name)
  if (kind === undefined) return null
  if (name === 'EXTINF') return withoutTitle(value)
  if (kind === 'no address') return namesServer(value) ? null : line
  return `#${name}:${rewriteAttributes(value, (address) => rewrite(address, kind))}`
}

/** A title may say anything. */
function withoutTitle(value: string): string {
  const [duration = ''] = value.split(',', 1)
  return `#EXTINF:${Number.parseFloat(duration) || 0},`
}

function rewriteAttributes(list: string, rewrite: (address: string) => string): string {
  const attributes = list.matchAll(/([A-Z0-9-]{1,40})=("[^"]*"|[^",]*)/gu)
  return Array.from(attributes, ([, name = '', value = '']) => {
    if (name === 'URI') return `URI="${rewrite(value.replace(/^"|"$/gu, ''))}"`
    return namesServer(value) ? null : `${name}=${value}`
  })
    .filter((attribute) => attribute !== null)
    .join(',')
}

/** No value but a URI has a reason to. */
function namesServer(value: string): boolean {
  return value.includes('//')
}
