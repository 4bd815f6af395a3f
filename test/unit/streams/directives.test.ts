import { describe, expect, it } from 'vitest'
import { waitsForNews, withDirectives } from '../../../main/streams/directives.ts'

const asked = (query: string) =>
  withDirectives(new URL('https://cdn.example/a.m3u8?k=1'), new URLSearchParams(query)).search

describe('what a player asks of a playlist’s server', () => {
  it.each([
    ['_HLS_msn=12&_HLS_part=3', '?k=1&_HLS_msn=12&_HLS_part=3'],
    ['_HLS_msn=12&_HLS_skip=YES', '?k=1&_HLS_msn=12&_HLS_skip=YES'],
    ['_HLS_skip=v2', '?k=1&_HLS_skip=v2'],
    ['', '?k=1'],
  ])('goes there: %s', (query, search) => {
    expect(asked(query)).toBe(search)
  })

  it.each([
    '_HLS_msn=-1',
    '_HLS_msn=1.5',
    '_HLS_msn=1e3',
    '_HLS_msn=',
    '_HLS_msn=%201',
    `_HLS_msn=${'1'.repeat(16)}`,
    '_HLS_part=x',
    '_HLS_skip=yes',
    '_HLS_other=1',
    'k=2',
    'token=x',
  ])('doesn’t go there: %s', (query) => {
    expect(asked(query)).toBe('?k=1')
  })

  it('may take its time where it waits for a segment', () => {
    expect(waitsForNews(new URLSearchParams('_HLS_msn=1'))).toBe(true)
    expect(waitsForNews(new URLSearchParams('_HLS_skip=YES'))).toBe(false)
  })
})
