import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { streamLimits } from '../../../main/streams/limits.ts'
import { segmentsOf, streamsAt, testServer } from './support.ts'

const index = '/hls/p/room/index.m3u8'

function sendList(response: ServerResponse, lines: readonly string[]): void {
  response.writeHead(200, { 'content-type': 'application/vnd.apple.mpegurl' })
  response.end(['#EXTM3U', ...lines].join('\n'))
}

describe('what the page asks for', () => {
  it('reaches the server: a part of a segment, a playlist with a segment to come', async () => {
    const asked: string[] = []
    const origin = await testServer((request, response) => {
      asked.push(`${request.url} ${request.headers.range ?? '-'}`)
      if (request.url?.startsWith('/a/index')) return sendList(response, ['../b/c.mp4'])
      response.writeHead(206, {
        'content-type': 'video/mp4',
        'content-range': 'bytes 2-5/10',
        'set-cookie': 'a=b',
      })
      response.end('2345')
    })
    const ask = streamsAt(`${origin}/a/index.m3u8?k=1`)
    const list = await ask(`${index}?_HLS_msn=7&_HLS_part=x&other=1`)
    const [segment = ''] = segmentsOf(await list.text())
    const part = await ask(segment, { headers: { range: 'bytes=2-5', cookie: 'c=d' } })
    expect([part.status, await part.text()]).toEqual([206, '2345'])
    expect(part.headers.get('content-range')).toBe('bytes 2-5/10')
    expect(part.headers.get('set-cookie')).toBeNull()
    await ask(segment, { headers: { range: 'bytes=0-1,3-4' } })
    expect(asked).toEqual(['/a/index.m3u8?k=1&_HLS_msn=7 -', '/b/c.mp4 bytes=2-5', '/b/c.mp4 -'])
  })

  it('is only what a playlist of that room named', async () => {
    const origin = await testServer((_request, response) => sendList(response, ['a.ts']))
    const ask = streamsAt(`${origin}/index.m3u8`)
    const [segment = ''] = segmentsOf(await (await ask(index)).text())
    for (const address of [
      segment.replace('/room/', '/other/'),
      segment.replace('/p/', '/q/'),
      segment.replace('/media/', '/list/'),
      segment.replace('/media/', '/key/'),
      segment.slice(0, -1),
      `/hls/p/room/media/${'A'.repeat(60)}`,
    ]) {
      expect((await ask(address)).status).toBe(404)
    }
  })

  it('is refused as a whole where one address leads into a private network', async () => {
    const origin = await testServer((_request, response) =>
      sendList(response, ['a.ts', '#EXT-X-KEY:METHOD=AES-128,URI="https://10.0.0.1/key"', 'b.ts']),
    )
    expect((await streamsAt(`${origin}/index.m3u8`)(index)).status).toBe(403)
  })
})

describe('a page that gives up', () => {
  it('ends what main asked for before there was an answer', async () => {
    let closed: Promise<unknown> | undefined
    const came = Promise.withResolvers<void>()
    const origin = await testServer((request) => {
      closed = once(request.socket, 'close')
      came.resolve()
    })
    const page = new AbortController()
    const answer = streamsAt(`${origin}/index.m3u8`)(index, { signal: page.signal })
    await came.promise
    page.abort()
    expect(await (await answer).json()).toEqual({ code: 'cancelled' })
    await closed
  })

  it('ends a segment on its way, and one that nobody reads waits', async () => {
    let closed: Promise<unknown> | undefined
    let sent = 0
    const origin = await testServer((request, response) => {
      if (request.url === '/index.m3u8') return sendList(response, ['a.ts'])
      closed = once(response, 'close')
      response.writeHead(200, { 'content-type': 'video/mp2t' })
      const chunk = Buffer.alloc(64 * 1024)
      const more = () => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length
      }
      response.on('drain', more)
      more()
    })
    const ask = streamsAt(`${origin}/index.m3u8`)
    const [segment = ''] = segmentsOf(await (await ask(index)).text())
    const reader = (await ask(segment)).body?.getReader()
    await reader?.read()
    // What the sockets hold; a body that is gathered first would have come to its limit.
    expect(sent).toBeLessThan(streamLimits.bodies.media.most)
    await reader?.cancel()
    await closed
  })

  it('makes room for others: so many at once, and no more', async () => {
    const origin = await testServer(() => {})
    const limits = { ...streamLimits, mostAtOnce: 2 }
    const ask = streamsAt(`${origin}/index.m3u8`, { limits })
    const page = new AbortController()
    const first = [1, 2].map(() => ask(index, { signal: page.signal }))
    const third = await ask(index)
    expect([third.status, await third.json()]).toEqual([
      429,
      { code: 'rate-limited', detail: 'busy' },
    ])
    page.abort()
    await Promise.all(first)
    const again = new AbortController()
    const fourth = ask(index, { signal: again.signal })
    again.abort()
    expect((await fourth).status).not.toBe(429)
  })
})
