import { createHash, randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { DownloadOptions } from '../../../main/capture/download.ts'
import { download, longestDownload } from '../../../main/capture/download.ts'
import type { DownloadLimits } from '../../../main/capture/time-limits.ts'
import { systemClock } from '../../../main/clock.ts'
import { tempFolder } from '../../support/temp-folder.ts'

type Answer = (response: ServerResponse, request: IncomingMessage) => void

/** A server of images that answers as the test wants. */
async function serve(answer: Answer) {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    answer(response, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const connections = () =>
    new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, requests, connections }
}

async function load(url: string, changes: Partial<DownloadOptions> = {}) {
  const part = path.join(await tempFolder(), '.a.part')
  const result = download({
    url,
    allowHttp: true,
    part,
    fetch: globalThis.fetch,
    clock: systemClock,
    signal: new AbortController().signal,
    limits: { headMs: 5000, silenceMs: 5000, totalMs: 20_000 },
    ...changes,
  })
  return { part, result }
}

const limits = { headMs: 5000, silenceMs: 5000, totalMs: 20_000 }

describe('a download', () => {
  it('writes what came, over what was there, and hashes it', async () => {
    const body = randomBytes(300_000)
    const { origin, requests } = await serve((response) => response.end(body))
    const { part, result } = await load(`${origin}/a.jpg?signature=x`)
    await writeFile(part, randomBytes(400_000))
    const sha256 = createHash('sha256').update(body).digest('hex')
    expect(await result).toEqual({ bytes: body.length, sha256 })
    expect((await readFile(part)).equals(body)).toBe(true)
    expect(requests[0]?.url).toBe('/a.jpg?signature=x')
    expect(requests[0]?.headers).toMatchObject({ accept: 'image/*', 'accept-encoding': 'identity' })
    for (const name of ['authorization', 'cookie', 'referer']) {
      expect(requests[0]?.headers).not.toHaveProperty(name)
    }
  })

  it('reports progress, with the whole where it is known', async () => {
    const body = randomBytes(300_000)
    const { origin } = await serve((response) => {
      response.setHeader('content-length', body.length)
      response.end(body)
    })
    const onProgress = vi.fn()
    await (await load(origin, { onProgress })).result
    expect(onProgress.mock.lastCall).toEqual([body.length, body.length])
  })

  it('does without a length, and does not take a compressed length for the body’s', async () => {
    const body = randomBytes(50_000)
    const { origin } = await serve((response, { url }) => {
      if (url === '/chunked') return void response.end(body)
      response.setHeader('content-encoding', 'gzip')
      response.end(gzipSync(body))
    })
    for (const url of ['/chunked', '/gzip']) {
      const { result } = await load(origin + url)
      expect((await result).bytes).toBe(body.length)
    }
  })
})

describe('refuses', () => {
  it.each([
    [301, 'bad-response'],
    [304, 'bad-response'],
    [204, 'bad-response'],
    [206, 'bad-response'],
    [403, 'bad-response'],
    [404, 'bad-response'],
    [429, 'rate-limited'],
    [500, 'server-error'],
    [503, 'server-error'],
  ])('status %i as %s, and lets the connection go', async (status, code) => {
    const { origin, connections } = await serve((response) => {
      response.writeHead(status, status === 304 || status === 204 ? {} : { 'retry-after': '7' })
      if (status !== 304 && status !== 204) response.write('a body without end')
      else response.end()
    })
    const { result } = await load(origin)
    await expect(result).rejects.toMatchObject({
      code,
      httpStatus: status,
      message: `The server of images answered with status ${status}.`,
      ...(status === 429 && { retryAfterMs: 7000 }),
    })
    if (status === 403) await expect.poll(connections).toBe(0)
  })

  it('more than 64 MB, whether announced or not', async () => {
    const { origin, connections } = await serve((response, { url }) => {
      if (url === '/announced') {
        response.setHeader('content-length', longestDownload + 1)
        response.flushHeaders()
        return
      }
      const chunk = Buffer.alloc(1024 * 1024)
      const pour = () => {
        while (!response.destroyed && response.write(chunk));
      }
      response.on('drain', pour)
      pour()
    })
    for (const url of ['/announced', '/endless']) {
      const { result } = await load(origin + url)
      await expect(result).rejects.toMatchObject({
        code: 'image-too-large',
        message: 'The image is larger than 64 MB.',
      })
    }
    await expect.poll(connections).toBe(0)
  })

  it.each([
    ['a short body', '100', 50],
    ['a body shorter than announced with a closed connection', '100', 99],
  ])('%s', async (_, length, bytes) => {
    const { origin } = await serve((response) => {
      response.writeHead(200, { 'content-length': length })
      response.write(randomBytes(bytes), () => response.socket?.end())
    })
    await expect((await load(origin)).result).rejects.toMatchObject({ code: 'offline' })
  })

  it('a body that fetch cut short without a word', async () => {
    const headers = { 'content-length': '100' }
    const fetch = async () => new Response(randomBytes(40), { headers })
    await expect((await load('http://x', { fetch })).result).rejects.toMatchObject({
      code: 'offline',
      message: 'The download broke off after 40 of 100 bytes.',
    })
  })

  it('a connection that is reset, before and in the middle', async () => {
    const { origin } = await serve((response, { url }) => {
      if (url === '/middle') response.writeHead(200, { 'content-length': '100' }).write('x')
      setTimeout(() => response.socket?.resetAndDestroy(), 5)
    })
    for (const url of ['/before', '/middle']) {
      const { result } = await load(origin + url)
      await expect(result).rejects.toMatchObject({ code: 'offline' })
    }
  })
})

describe('redirects', () => {
  const to = (location: string, status = 302): Answer => {
    return (response) => void response.writeHead(status, { location }).end()
  }

  it('are followed three times, relative ones too', async () => {
    const { origin, requests } = await serve((response, request) => {
      const hop = Number(request.url?.slice(1))
      if (hop === 3) response.end('image')
      else to(hop === 0 ? `${origin}/1` : `./${hop + 1}`)(response, request)
    })
    expect((await (await load(`${origin}/0`)).result).bytes).toBe(5)
    expect(requests).toHaveLength(4)
  })

  it('are not followed a fourth time', async () => {
    const { origin, requests } = await serve((response, request) => {
      to(`/${Number(request.url?.slice(1)) + 1}`)(response, request)
    })
    await expect((await load(`${origin}/0`)).result).rejects.toMatchObject({
      code: 'bad-response',
      message: 'The image’s address redirects more than 3 times.',
    })
    expect(requests).toHaveLength(4)
  })

  it.each([
    ['file:///etc/passwd', 'is neither https nor http'],
    ['ftp://127.0.0.1/a.jpg', 'is neither https nor http'],
    ['data:image/png;base64,AAAA', 'is neither https nor http'],
    ['javascript:alert(1)', 'is neither https nor http'],
    ['https://user:word@cdn.example/', 'contains a name or password'],
    ['http://[', 'is not a complete web address'],
  ])('to %s are refused', async (location, words) => {
    const { origin } = await serve(to(location))
    await expect((await load(origin)).result).rejects.toMatchObject({
      code: 'bad-response',
      message: expect.stringContaining(words),
    })
  })

  it('to another server without encryption are refused, and it is never asked', async () => {
    const other = await serve((response) => void response.end('image'))
    const { origin } = await serve(to(other.origin))
    await expect((await load(origin)).result).rejects.toMatchObject({
      code: 'bad-response',
      message: 'The image’s address redirects to another server without encryption.',
    })
    expect(other.requests).toEqual([])
  })

  it('to another https server are followed, still without a token', async () => {
    const headers: unknown[] = []
    const fetch = async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
      headers.push(init?.headers)
      if (String(url).startsWith('https://far.example')) return new Response('image')
      return new Response(null, { status: 302, headers: { location: 'https://far.example/a' } })
    }
    const { result } = await load('https://cdn.example/a.jpg', { fetch, allowHttp: false })
    expect((await result).bytes).toBe(5)
    const asked = { accept: 'image/*', 'accept-encoding': 'identity' }
    expect(headers).toEqual([asked, asked])
  })

  it('from https to http are refused', async () => {
    const seen: string[] = []
    const fetch = async (url: string | URL | Request): Promise<Response> => {
      seen.push(String(url))
      const location = 'http://cdn.example/a.jpg'
      return new Response(null, { status: 302, headers: { location } })
    }
    const { result } = await load('https://cdn.example/a.jpg', { fetch, allowHttp: false })
    await expect(result).rejects.toMatchObject({
      code: 'bad-response',
      message: 'The image’s address is not encrypted (http instead of https).',
    })
    expect(seen).toEqual(['https://cdn.example/a.jpg'])
  })

  it.each(['http://cdn.example/a.jpg', 'file:///a.jpg', '/a.jpg', ''])(
    'do not even start from %j',
    async (url) => {
      const fetch = vi.fn()
      const { result } = await load(url, { fetch, allowHttp: false })
      await expect(result).rejects.toMatchObject({ code: 'bad-response' })
      expect(fetch).not.toHaveBeenCalled()
    },
  )
})

describe('time', () => {
  const slow: readonly (readonly [string, Partial<DownloadLimits>, Answer])[] = [
    ['no head', { headMs: 60 }, () => {}],
    ['a silent body', { silenceMs: 60 }, (response) => void response.write('x')],
    [
      'a body that drips for ever',
      { totalMs: 150 },
      (response) => {
        const timer = setInterval(() => response.write('x'), 10)
        response.on('close', () => clearInterval(timer))
      },
    ],
  ]

  it.each(slow)('is up for %s', async (_, limit, answer) => {
    const { origin, connections } = await serve(answer)
    const { result } = await load(origin, { limits: { ...limits, ...limit } })
    await expect(result).rejects.toMatchObject({
      code: 'timeout',
      message: 'The image took too long to come.',
    })
    await expect.poll(connections).toBe(0)
  })

  it.each(['before the head', 'in the body'])('can be cut short by a cancel, %s', async (when) => {
    const controller = new AbortController()
    const { origin, requests, connections } = await serve((response) => {
      if (when === 'in the body') response.write('x')
    })
    const { result } = await load(origin, { signal: controller.signal })
    const failure = result.catch((error: unknown) => error)
    await vi.waitFor(() => expect(requests).toHaveLength(1))
    await nextTurn()
    controller.abort()
    expect(await failure).toMatchObject({ code: 'cancelled' })
    await expect.poll(connections).toBe(0)
  })
})

describe('the disk', () => {
  it('is named where its folder is gone', async () => {
    const { origin } = await serve((response) => void response.end('image'))
    const part = path.join(await tempFolder(), 'gone', '.a.part')
    await expect((await load(origin, { part })).result).rejects.toMatchObject({
      code: 'folder-missing',
    })
  })

  it.runIf(process.platform === 'linux')('is named where it is full', async () => {
    const { origin } = await serve((response) => void response.end('image'))
    await expect((await load(origin, { part: '/dev/full' })).result).rejects.toMatchObject({
      code: 'disk-full',
    })
  })
})
