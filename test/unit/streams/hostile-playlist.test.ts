import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StillroomError } from '../../../main/errors.ts'
import { rewritePlaylist } from '../../../main/streams/rewrite-playlist.ts'
import { StreamProblem } from '../../../main/streams/stream-problem.ts'

/** The result, or null where the playlist is refused; any other failure is thrown. */
function attempt(text: string): string | null {
  try {
    return rewritePlaylist(text, () => '/hls/x')
  } catch (error) {
    if (error instanceof StreamProblem || error instanceof StillroomError) return null
    throw error
  }
}

const mebibyte = 1024 * 1024

describe('a playlist by somebody who means harm', () => {
  it('becomes one of our own addresses and known tags, or nothing', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '#EXT-X-',
        'URI=',
        '"',
        ',',
        '=',
        ':',
        '\n',
        '\r',
        '\u2028',
        '#EXTINF:',
        '{$x}',
      ),
      fc.constantFrom('#EXT-X-MAP:', '#EXT-X-KEY:METHOD=NONE', '#EXT-X-STREAM-INF:BANDWIDTH=1'),
      fc.constantFrom('https://cdn.example/secret', '//cdn.example/secret', 'secret.ts'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = attempt(`#EXTM3U\n${pieces.join('')}`)
        const lines = text?.split('\n').slice(1, -1) ?? []
        expect(
          lines.filter((line) => line !== '/hls/x' && !/^#EXT[A-Z0-9-]*(?:$|:)/u.test(line)),
        ).toEqual([])
        expect(text ?? '').not.toContain('cdn.example')
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['one long word', 'A'],
    ['open quotes', 'A="'],
    ['attributes', 'URI="",'],
    ['signs of equality', '='],
    ['tags', '#EXT-X-MAP:URI='],
    ['line breaks', '\n'],
    ['addresses', 'a\n'],
  ])('is read in a moment, however it is made: %s', (_what, piece) => {
    const lines = `#EXT-X-MAP:${piece.repeat(Math.floor(16_000 / piece.length))}\n`
    attempt(`#EXTM3U\n${lines.repeat(mebibyte / 16_384)}`)
    attempt(`#EXTM3U\n${piece.repeat(mebibyte / piece.length)}`)
  })
})
