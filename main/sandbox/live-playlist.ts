import type { Stream } from './streams.ts'
import { loopSegments, segmentMs } from './video.ts'

/** Segments that a playlist shows at most: the last minute. */
const windowSegments = 30

/** How many segments the stream has whole, at `now` in ms since 1970. */
export function segmentsSoFar({ startedAt, endedAt }: Stream, now: number): number {
  return Math.max(0, Math.floor(((endedAt ?? now) - startedAt) / segmentMs))
}

/**
 * What a stream plays at `now`: the newest segments of a loop that has gone round since the stream's
 * start, each with its wall-clock time. Stream time is that time minus the stream's start.
 * https://www.rfc-editor.org/rfc/rfc8216
 */
export function livePlaylist(stream: Stream, now: number): string {
  const end = segmentsSoFar(stream, now)
  const first = Math.max(0, end - windowSegments)
  const numbers = Array.from({ length: end - first }, (_, index) => first + index)
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:6',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `#EXT-X-TARGETDURATION:${segmentMs / 1000}`,
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    // How many of the tags below have left the playlist together with their segments.
    `#EXT-X-DISCONTINUITY-SEQUENCE:${Math.floor(Math.max(0, first - 1) / loopSegments)}`,
    ...numbers.flatMap((number) => segmentLines(stream, number)),
    ...(stream.endedAt === null ? [] : ['#EXT-X-ENDLIST']),
    '',
  ].join('\n')
}

function segmentLines({ startedAt }: Stream, number: number): readonly string[] {
  const beginsLoop = number > 0 && number % loopSegments === 0
  return [
    ...(beginsLoop ? ['#EXT-X-DISCONTINUITY'] : []),
    `#EXT-X-PROGRAM-DATE-TIME:${new Date(startedAt + number * segmentMs).toISOString()}`,
    `#EXTINF:${(segmentMs / 1000).toFixed(3)},`,
    `segment-${number}.ts`,
  ]
}
