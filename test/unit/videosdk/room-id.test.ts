import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRoomId, parseRoomId } from '../../../main/videosdk/room-id.ts'

describe('parseRoomId', () => {
  it.each([
    ['abcd-efgh-ijkl', 'abcd-efgh-ijkl'],
    ['  abcd-efgh-ijkl\n', 'abcd-efgh-ijkl'],
    ['Team.A_2026:studio@north', 'Team.A_2026:studio@north'],
    ['Übung-größe', 'Übung-größe'],
    ['会議室-1', '会議室-1'],
    ['कक्षा-५', 'कक्षा-५'],
    ['a'.repeat(200), 'a'.repeat(200)],
  ])('takes %j', (raw, id) => {
    expect(parseRoomId(raw)).toBe(id)
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['a'.repeat(201), 'longer'],
    ['a b', 'characters'],
    ['a/b', 'characters'],
    ['a\\b', 'characters'],
    ['..', 'characters'],
    ['.', 'characters'],
    ['a..b', 'characters'],
    ['%2e%2e', 'characters'],
    ['a?status=ended', 'characters'],
    ['a#b', 'characters'],
    ['a\u0000b', 'characters'],
    ['a\r\nx: y', 'characters'],
    ['a\u200bb', 'characters'],
    ['a\u202eb', 'characters'],
    ['room-🎥', 'characters'],
    ['<img>', 'characters'],
    ['"', 'characters'],
    ['\ud800', 'characters'],
  ])('refuses %j: %s', (raw, reason) => {
    expect(() => parseRoomId(raw)).toThrow(
      expect.objectContaining({
        code: 'invalid-options',
        message: expect.stringContaining(reason),
      }),
    )
  })

  it('never lets an id leave its segment of the path', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab.-_~/\\%?#:@&=é会 '), maxLength: 12 }),
        (id) => {
          fc.pre(isRoomId(id))
          const url = new URL(`https://api.example/v2/hls/${encodeURIComponent(id)}/active`)
          expect(url.pathname.split('/').map(decodeURIComponent)).toEqual([
            '',
            'v2',
            'hls',
            id,
            'active',
          ])
          expect(url.search + url.hash).toBe('')
        },
      ),
    )
  })
})
