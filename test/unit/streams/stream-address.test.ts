import { describe, expect, it } from 'vitest'
import { readStreamAddress, writeStreamAddress } from '../../../main/streams/stream-address.ts'

const token = 'a-B_9'.repeat(10)

describe('the address of a stream', () => {
  it('names a room’s own playlist', () => {
    expect(readStreamAddress('/hls/project-1/abcd-efgh-ijkl/index.m3u8')).toEqual({
      projectId: 'project-1',
      roomId: 'abcd-efgh-ijkl',
      target: null,
    })
  })

  it.each(['abcd-efgh-ijkl', 'Früh.yoga_~1', "a!$&'()*+,;=:@b", '会议室'])(
    'says again what was written for room %s',
    (roomId) => {
      for (const kind of ['list', 'media', 'key'] as const) {
        const room = { projectId: 'p', roomId }
        const { pathname } = new URL(writeStreamAddress(room, kind, token), 'app://stillroom')
        expect(readStreamAddress(pathname)).toEqual({ ...room, target: { kind, token } })
      }
    },
  )

  it.each([
    '/hls/',
    '/hls/p/index.m3u8',
    '/hls/p/r/',
    '/hls/p/r/other.m3u8',
    '/hls/p/r/index.m3u8/x',
    '/hls/p/../index.m3u8',
    '/hls/p/%2e%2e/index.m3u8',
    '/hls/p/a%2fb/index.m3u8',
    '/hls/p/%zz/index.m3u8',
    '/hls/p/%20/index.m3u8',
    `/hls/p/${'r'.repeat(201)}/index.m3u8`,
    '/hls/p.q/r/index.m3u8',
    `/hls/${'p'.repeat(101)}/r/index.m3u8`,
    `/hls/p/r/other/${token}`,
    '/hls/p/r/media/short',
    `/hls/p/r/media/${token}.ts`,
    `/hls/p/r/media/${'a'.repeat(12_001)}`,
    `/x/hls/p/r/media/${token}`,
  ])('isn’t %s', (pathname) => {
    expect(readStreamAddress(pathname)).toBeNull()
  })
})
