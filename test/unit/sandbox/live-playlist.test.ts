import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { livePlaylist, segmentsSoFar } from '../../../main/sandbox/live-playlist.ts'
import type { Stream } from '../../../main/sandbox/streams.ts'
import { loopSegments, segmentMs } from '../../../main/sandbox/video.ts'

const startedAt = Date.UTC(2026, 10, 26)
const stream: Stream = {
  id: 'a',
  roomId: 'abcd-efgh-ijkl',
  sessionId: 's',
  quality: 'high',
  orientation: 'landscape',
  startedAt,
  endedAt: null,
}

const at = (seconds: number) => livePlaylist(stream, startedAt + seconds * 1000)

/** A number of each segment by the rules that a player goes by. */
function readSegments(text: string) {
  const lines = text.trim().split('\n')
  const tag = (name: string) => {
    const line = lines.find((one) => one.startsWith(`#${name}:`))
    return Number(line?.slice(name.length + 2))
  }
  let turn = tag('EXT-X-DISCONTINUITY-SEQUENCE')
  let date = ''
  const segments: { number: number; turn: number; date: string; name: string }[] = []
  for (const line of lines) {
    if (line === '#EXT-X-DISCONTINUITY') turn += 1
    if (line.startsWith('#EXT-X-PROGRAM-DATE-TIME:')) date = line.slice(25)
    if (line.startsWith('#')) continue
    const number = tag('EXT-X-MEDIA-SEQUENCE') + segments.length
    segments.push({ number, turn, date, name: line })
  }
  return segments
}

describe('the playlist of a stream', () => {
  it('begins with its first segment', () => {
    expect(at(3).split('\n')).toEqual([
      '#EXTM3U',
      '#EXT-X-VERSION:6',
      '#EXT-X-INDEPENDENT-SEGMENTS',
      '#EXT-X-TARGETDURATION:2',
      '#EXT-X-MEDIA-SEQUENCE:0',
      '#EXT-X-DISCONTINUITY-SEQUENCE:0',
      '#EXT-X-PROGRAM-DATE-TIME:2026-11-26T00:00:00.000Z',
      '#EXTINF:2.000,',
      'segment-0.ts',
      '',
    ])
  })

  it('tells of each segment which turn of the loop it is, and when it was, at any time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100_000 }), (seconds) => {
        const segments = readSegments(at(seconds))
        expect(segments.length).toBe(Math.min(30, Math.floor(seconds / 2)))
        expect(segments.at(-1)?.number).toBe(segmentsSoFar(stream, startedAt + seconds * 1000) - 1)
        for (const { number, turn, date, name } of segments) {
          expect(name).toBe(`segment-${number}.ts`)
          expect(turn).toBe(Math.floor(number / loopSegments))
          expect(Date.parse(date) - startedAt).toBe(number * segmentMs)
        }
      }),
    )
  })

  it('stands still once the stream has ended, and says so', () => {
    const ended = { ...stream, endedAt: startedAt + 61_500 }
    const text = livePlaylist(ended, startedAt + 3_600_000)
    expect(text).toMatch(/segment-29\.ts\n#EXT-X-ENDLIST\n$/u)
    expect(at(61.5)).not.toContain('ENDLIST')
  })
})
