import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rewritePlaylist } from '../../../main/streams/rewrite-playlist.ts'

const rewrite = (text: string) =>
  rewritePlaylist(text, (address, kind) => `/${kind}/${address.length}`)

describe('rewritePlaylist', () => {
  it('replaces every address and keeps what a player needs', () => {
    const text = rewrite(
      [
        '\ufeff#EXTM3U',
        '#EXT-X-VERSION:9',
        '#EXT-X-TARGETDURATION:2',
        '#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=1.0',
        '#EXT-X-MAP:URI="init.mp4",BYTERANGE="720@0"',
        '#EXT-X-KEY:METHOD=AES-128,URI="https://keys.example/1",IV=0x01',
        '#EXT-X-PROGRAM-DATE-TIME:2026-11-26T04:00:00.000Z',
        '#EXTINF:2.000,https://cdn.example/a title',
        '#EXT-X-BYTERANGE:100@200',
        'a.mp4',
        '',
        '#EXT-X-DISCONTINUITY',
        '#EXTINF:2.000,',
        'https://cdn.example/b.mp4?x=1',
        '#EXT-X-PART:DURATION=0.5,URI="c.part",INDEPENDENT=YES',
        '#EXT-X-PRELOAD-HINT:TYPE=PART,URI="d.part"',
        '#EXT-X-RENDITION-REPORT:URI="../other.m3u8",LAST-MSN=3',
        '#EXT-X-ENDLIST',
      ].join('\r\n'),
    )
    expect(text.split('\n')).toEqual([
      '#EXTM3U',
      '#EXT-X-VERSION:9',
      '#EXT-X-TARGETDURATION:2',
      '#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=1.0',
      '#EXT-X-MAP:URI="/media/8",BYTERANGE="720@0"',
      '#EXT-X-KEY:METHOD=AES-128,URI="/key/22",IV=0x01',
      '#EXT-X-PROGRAM-DATE-TIME:2026-11-26T04:00:00.000Z',
      '#EXTINF:2,',
      '#EXT-X-BYTERANGE:100@200',
      '/media/5',
      '#EXT-X-DISCONTINUITY',
      '#EXTINF:2,',
      '/media/29',
      '#EXT-X-PART:DURATION=0.5,URI="/media/6",INDEPENDENT=YES',
      '#EXT-X-PRELOAD-HINT:TYPE=PART,URI="/media/6"',
      '#EXT-X-RENDITION-REPORT:URI="/list/13",LAST-MSN=3',
      '#EXT-X-ENDLIST',
      '',
    ])
  })

  it('knows a list of playlists', () => {
    const text = rewrite(
      [
        '#EXTM3U',
        '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="URI=x, y",URI="audio.m3u8"',
        '#EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO="a"',
        '# a comment in between',
        'low.m3u8',
        '#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=1,URI=unquoted.m3u8',
      ].join('\n'),
    )
    expect(text.split('\n')).toEqual([
      '#EXTM3U',
      '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="URI=x, y",URI="/list/10"',
      '#EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO="a"',
      '/list/8',
      '#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=1,URI="/list/13"',
      '',
    ])
  })

  it.each([
    '#EXT-X-DATERANGE:ID="ad",X-ASSET-URI="https://ads.example/1.m3u8"',
    '#EXT-X-SESSION-DATA:DATA-ID="x",URI="https://cdn.example/data.json"',
    '#EXT-X-SESSION-KEY:METHOD=AES-128,URI="https://keys.example/1"',
    '#EXT-X-CONTENT-STEERING:SERVER-URI="https://steer.example/"',
    '#EXT-X-OF-TOMORROW:URI="https://cdn.example/"',
    '#EXTVLCOPT:http-referrer=https://cdn.example/',
    '# https://cdn.example/',
  ])('leaves out %s', (line) => {
    expect(rewrite(`#EXTM3U\n${line}`)).toBe('#EXTM3U\n')
  })

  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html>'],
    ['something before the head', '\n#EXTM3U'],
    ['variables', '#EXTM3U\n#EXT-X-DEFINE:NAME="x",VALUE="y"\n{$x}.ts'],
  ])('refuses %s', (_what, text) => {
    expect(() => rewrite(text)).toThrow(expect.objectContaining({ code: 'bad-response' }))
  })

  it.each([
    ['a line too long', `#EXTM3U\n${'a'.repeat(20_000)}`],
    [
      'an answer that would be much longer',
      `#EXTM3U\n#EXT-X-MAP:${'URI="",'.repeat(2000)}\n`.repeat(1),
    ],
  ])('refuses %s', (_what, text) => {
    const long = () => rewritePlaylist(text, () => 'x'.repeat(4000))
    expect(long).toThrow(expect.objectContaining({ detail: 'too-large' }))
  })

  it('lets no address through, whatever the playlist is made of', () => {
    const secret = 'https://cdn.example/secret'
    const name = fc.constantFrom(
      'EXT-X-MAP',
      'EXT-X-KEY',
      'EXT-X-PART',
      'EXT-X-MEDIA',
      'EXTINF',
      'EXT-X-X',
    )
    const noise = fc.string({ maxLength: 20 })
    const line = fc.oneof(
      fc.constant(secret),
      fc.tuple(name, noise, noise).map(([tag, a, b]) => `#${tag}:${a}URI="${secret}"${b}`),
      fc.tuple(name, noise).map(([tag, a]) => `#${tag}:${a},URI=${secret}`),
      fc.tuple(noise, noise).map(([a, b]) => `#${a}${secret}${b}`),
      noise,
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const text = rewritePlaylist(['#EXTM3U', ...lines].join('\n'), () => '/hls/x')
        expect(text).not.toContain('secret')
      }),
    )
  })
})
