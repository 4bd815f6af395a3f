import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { loadImage } from '@napi-rs/canvas'
import { describe, expect, it, vi } from 'vitest'
import { faultRoutes } from '../../../main/sandbox/faults.ts'
import type { Fault, FaultRoute, LoggedRequest } from '../../../main/sandbox/server.ts'
import { testSandbox } from './support.ts'

/** A sandbox with one captured image, whose download the fault spoils. */
async function spoiltDownload(fault: Fault) {
  const sandbox = await testSandbox()
  const { body } = await sandbox.call('/v2/hls/capture', {
    ...{ roomId: sandbox.liveRoom.roomId, format: 'png', width: 320, height: 180 },
  })
  const whole = Buffer.from(await (await fetch(body.filePath)).arrayBuffer())
  sandbox.faults.set('thumbnail', fault)
  return { sandbox, url: String(body.filePath), whole }
}

interface RawAnswer {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly bytes: Buffer
  /** How it ended: a Node error code, 'end' or, where the test had enough, 'abandoned'. */
  readonly outcome: string
}

/** A download by Node's own client, which shows broken answers as they are. */
function download(url: string, enough = Number.POSITIVE_INFINITY): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let headers: RawAnswer['headers'] = {}
    const finish = (outcome: string) => resolve({ headers, bytes: Buffer.concat(chunks), outcome })
    const request = httpRequest(url, { agent: false }, (response) => {
      headers = response.headers
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        if (Buffer.concat(chunks).length < enough) return
        finish('abandoned')
        request.destroy()
      })
      response.on('end', () => finish('end'))
      response.on('error', (error: NodeJS.ErrnoException) => finish(error.code ?? 'unknown'))
    })
    request.on('error', (error: NodeJS.ErrnoException) => finish(error.code ?? 'unknown'))
    request.end()
  })
}

/** The bytes on the connection, headers and all, until the server closes it. */
async function rawDownload(url: string): Promise<Buffer> {
  const { port, pathname } = new URL(url)
  const socket = connect(Number(port), '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  socket.write(`GET ${pathname} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`)
  await once(socket, 'end')
  return Buffer.concat(chunks)
}

function splitRaw(raw: Buffer) {
  const end = raw.indexOf('\r\n\r\n')
  return { head: raw.subarray(0, end).toString(), body: raw.subarray(end + 4) }
}

async function fetchBytes(url: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(url)).arrayBuffer())
}

function isThumbnail({ side, status }: LoggedRequest): boolean {
  return side === 'cdn' && status === 200
}

describe('answers that come instead of the real one', () => {
  it('have the status, body and headers they are told', async () => {
    const sandbox = await testSandbox()
    sandbox.faults.set(
      'rooms',
      {
        kind: 'status',
        status: 429,
        body: { msg: 'Slow down.', code: 4290 },
        headers: { 'Retry-After': '7', Date: 'Thu, 01 Jan 2026 00:00:00 GMT' },
      },
      { times: 1 },
    )
    const { status, headers, body } = await sandbox.call('/v2/rooms')
    expect({ status, body }).toEqual({ status: 429, body: { msg: 'Slow down.', code: 4290 } })
    expect(headers.get('retry-after')).toBe('7')
    expect(headers.get('date')).toBe('Thu, 01 Jan 2026 00:00:00 GMT')
    expect((await sandbox.call('/v2/rooms')).status).toBe(200)
    expect(sandbox.log.map(({ status }) => status)).toEqual([429, 200])
  })

  it.each([
    [{ kind: 'status', status: 502, body: '<h1>Bad gateway</h1>' }, 502, '<h1>Bad gateway</h1>'],
    [{ kind: 'status', status: 200, body: '' }, 200, ''],
    [{ kind: 'status', status: 204 }, 204, ''],
    [{ kind: 'status', status: 500 }, 500, '{"message":"The sandbox answers 500."}'],
  ] as const)('%o is seen as it is, without a token too', async (fault, status, text) => {
    const { endpoint, faults } = await testSandbox()
    faults.set('sessions', fault)
    const response = await fetch(`${endpoint}/v2/sessions`)
    expect([response.status, await response.text()]).toEqual([status, text])
  })

  it('can be HTML', async () => {
    const { url } = await spoiltDownload({ kind: 'html' })
    const response = await fetch(url)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(await response.text()).toContain('<!doctype html>')
  })

  it('can be no answer at all', async () => {
    const sandbox = await testSandbox()
    sandbox.faults.set('rooms', { kind: 'hang' })
    const abort = new AbortController()
    const asked = fetch(`${sandbox.endpoint}/v2/rooms`, { signal: abort.signal })
    await vi.waitFor(() => expect(sandbox.log).toMatchObject([{ status: 0 }]))
    abort.abort()
    await expect(asked).rejects.toThrow('aborted')
  })

  it('can be a reset before the headers', async () => {
    const { url } = await spoiltDownload({ kind: 'reset' })
    expect(await download(url)).toMatchObject({ outcome: 'ECONNRESET', headers: {} })
    await expect(rawDownload(url)).rejects.toMatchObject({ code: 'ECONNRESET' })
  })
})

describe('redirects', () => {
  it('form chains that end at the real answer', async () => {
    const { url, whole, sandbox } = await spoiltDownload({ kind: 'redirect', count: 3 })
    const before = sandbox.log.length
    const response = await fetch(url)
    expect(Buffer.from(await response.arrayBuffer()).equals(whole)).toBe(true)
    const statuses = sandbox.log.slice(before).map(({ status }) => status)
    expect(statuses).toEqual([302, 302, 302, 200])
  })

  it('form loops', async () => {
    const { url } = await spoiltDownload({ kind: 'redirect', count: 'endless', status: 307 })
    await expect(fetch(url)).rejects.toMatchObject({
      cause: { message: 'redirect count exceeded' },
    })
  })

  it.each(['file:///etc/passwd', 'http://192.0.2.1/x', '//elsewhere.example/x'])(
    'go to %s',
    async (location) => {
      const { url } = await spoiltDownload({ kind: 'redirect', location })
      const response = await fetch(url, { redirect: 'manual' })
      expect(response.status).toBe(302)
      expect(response.headers.get('location')).toBe(location)
    },
  )

  it('go from the API to elsewhere', async () => {
    const sandbox = await testSandbox()
    const location = `${sandbox.cdn}/stolen`
    sandbox.faults.set('rooms', { kind: 'redirect', location })
    await sandbox.call('/v2/rooms')
    expect(sandbox.log.at(-1)).toMatchObject({ side: 'cdn', path: '/stolen' })
  })
})

describe('answers with something wrong in them', () => {
  it('can have another type', async () => {
    const { url, whole } = await spoiltDownload({ kind: 'content-type', contentType: 'text/plain' })
    const { headers, bytes } = await download(url)
    expect(headers['content-type']).toBe('text/plain')
    expect(bytes.equals(whole)).toBe(true)
  })

  it.each([
    [{ kind: 'truncated', keepBytes: 40 }, 40],
    [{ kind: 'truncated', keepBytes: 0 }, 0],
  ] as const)('can be cut short consistently: %o', async (fault, length) => {
    const { url, whole } = await spoiltDownload(fault)
    const { headers, bytes, outcome } = await download(url)
    expect(outcome).toBe('end')
    expect(headers['content-length']).toBe(String(length))
    expect(bytes.equals(whole.subarray(0, length))).toBe(true)
  })

  it('can be cut by half', async () => {
    const { url, whole } = await spoiltDownload({ kind: 'truncated' })
    expect((await download(url)).bytes).toHaveLength(Math.floor(whole.length / 2))
  })

  it.each([
    [{ kind: 'other-image' }, 1, 1, '89504e47'],
    [{ kind: 'other-image', format: 'jpg', width: 30, height: 20 }, 30, 20, 'ffd8ff'],
  ] as const)('can be another image: %o', async (fault, width, height, magic) => {
    const { url } = await spoiltDownload(fault)
    const { headers, bytes } = await download(url)
    const image = await loadImage(bytes)
    expect([image.width, image.height]).toEqual([width, height])
    expect(headers['content-type']).toBe('image/png')
    expect(bytes.toString('hex')).toMatch(new RegExp(`^${magic}`))
  })

  it('can be compressed, with the compressed length', async () => {
    const { url, whole } = await spoiltDownload({ kind: 'gzip' })
    const { headers, bytes } = await download(url)
    expect(headers['content-encoding']).toBe('gzip')
    expect(headers['content-length']).toBe(String(bytes.length))
    expect(gunzipSync(bytes).equals(whole)).toBe(true)
  })

  it('can be JSON that isn’t', async () => {
    const sandbox = await testSandbox()
    sandbox.faults.set('capture', { kind: 'bad-json' })
    const asked = sandbox.call('/v2/hls/capture', { roomId: sandbox.liveRoom.roomId })
    await expect(asked).rejects.toThrow(SyntaxError)
  })

  it.each<[string, Readonly<Record<string, unknown>>, object]>([
    ['another filePath', { filePath: 'file:///etc/passwd' }, { filePath: 'file:///etc/passwd' }],
    ['numbers as text', { fileSize: '9' }, { fileSize: '9' }],
    ['a false size', { fileSize: 1 }, { fileSize: 1 }],
    ['an evil name', { fileName: '../../evil.jpg' }, { fileName: '../../evil.jpg' }],
    ['a false meta', { meta: { width: '1280', height: null } }, { meta: { width: '1280' } }],
  ])('can be patched: %s', async (_what, patch, expected) => {
    const sandbox = await testSandbox()
    const { roomId } = sandbox.liveRoom
    const { body } = await sandbox.call('/v2/hls/capture', { roomId, time: 1 })
    sandbox.faults.set('capture', { kind: 'patch', patch })
    const patched = await sandbox.call('/v2/hls/capture', { roomId, time: 1 })
    expect(patched.status).toBe(200)
    expect(patched.body).toMatchObject(expected)
    expect(Object.keys(patched.body)).toEqual(Object.keys(body))
  })

  it('can be patched until only a message is left', async () => {
    const sandbox = await testSandbox()
    const patch = { filePath: null, fileSize: null, fileName: null, meta: null, roomId: null }
    sandbox.faults.set('capture', { kind: 'patch', patch })
    const { body } = await sandbox.call('/v2/hls/capture', { roomId: sandbox.liveRoom.roomId })
    expect(body).toEqual({ message: 'captured thumbnail successfully' })
  })

  it('can name the room meetingId', async () => {
    const sandbox = await testSandbox()
    const { roomId } = sandbox.liveRoom
    const patch = { data: { roomId: null, meetingId: roomId } }
    sandbox.faults.set('active', { kind: 'patch', patch })
    const { body } = await sandbox.call(`/v2/hls/${roomId}/active`)
    expect(body.data).toMatchObject({ meetingId: roomId })
    expect(body.data).not.toHaveProperty('roomId')
  })
})

describe('answers broken on their way', () => {
  it('come late', async () => {
    const { url, whole } = await spoiltDownload({ kind: 'latency', ms: 150 })
    const start = performance.now()
    expect((await download(url)).bytes.equals(whole)).toBe(true)
    expect(performance.now() - start).toBeGreaterThan(140)
  })

  it('break off with a reset in the middle', async () => {
    const { url, whole } = await spoiltDownload({ kind: 'reset-mid-body' })
    const { headers, bytes, outcome } = await download(url)
    expect(headers['content-length']).toBe(String(whole.length))
    expect(bytes.equals(whole.subarray(0, Math.floor(whole.length / 2)))).toBe(true)
    expect(outcome).toBe('ECONNRESET')
    await expect(rawDownload(url)).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  it('stop after the headers', async () => {
    const { url, sandbox, whole } = await spoiltDownload({ kind: 'stall' })
    const abort = new AbortController()
    const response = await fetch(url, { signal: abort.signal })
    expect(response.headers.get('content-length')).toBe(String(whole.length))
    const reading = response.arrayBuffer()
    expect(sandbox.log.at(-1)).toMatchObject({ side: 'cdn', status: 200 })
    abort.abort()
    await expect(reading).rejects.toThrow('aborted')
  })

  it('stop after some bytes', async () => {
    const { url, whole } = await spoiltDownload({ kind: 'stall', afterBytes: 100 })
    const { bytes } = await download(url, 100)
    expect(bytes.equals(whole.subarray(0, 100))).toBe(true)
  })

  it('trickle', async () => {
    const { url, sandbox, whole } = await spoiltDownload({ kind: 'drip', bytes: 500, everyMs: 1 })
    expect((await download(url)).bytes.equals(whole)).toBe(true)
    sandbox.faults.set('thumbnail', { kind: 'drip' })
    expect((await download(url, 2)).bytes).toHaveLength(2)
  })

  it('are shorter than they say', async () => {
    const { url, whole } = await spoiltDownload({ kind: 'short-body', missing: 10 })
    const { headers, bytes, outcome } = await download(url)
    expect(headers['content-length']).toBe(String(whole.length))
    expect(bytes).toHaveLength(whole.length - 10)
    expect(outcome).toBe('ECONNRESET')
    expect(splitRaw(await rawDownload(url)).body).toHaveLength(whole.length - 10)
    const start = performance.now()
    await expect(fetchBytes(url)).rejects.toThrow('terminated')
    // Node keeps an idle connection for 5 s: this one isn't kept.
    expect(performance.now() - start).toBeLessThan(4000)
  })

  it('are longer than they say', async () => {
    const { url, whole } = await spoiltDownload({ kind: 'long-body', extra: 50 })
    const { head, body } = splitRaw(await rawDownload(url))
    expect(head).toContain(`content-length: ${whole.length}`)
    expect(body).toHaveLength(whole.length + 50)
    expect(await fetchBytes(url)).toEqual(whole)
  })

  it('say less than they have', async () => {
    const { url, whole } = await spoiltDownload({ kind: 'wrong-length', contentLength: 100 })
    const { head, body } = splitRaw(await rawDownload(url))
    expect(head).toContain('content-length: 100\r\n')
    expect(body).toHaveLength(whole.length)
    expect(await fetchBytes(url)).toEqual(whole.subarray(0, 100))
  })

  it('say more than they have, and leave the rest to wait for', async () => {
    const { sandbox, url, whole } = await spoiltDownload({
      kind: 'wrong-length',
      contentLength: 1_000_000,
    })
    const { headers, bytes } = await download(url, whole.length)
    expect(headers['content-length']).toBe('1000000')
    expect(bytes.equals(whole)).toBe(true)
    const asked = download(url)
    await vi.waitFor(() => expect(sandbox.log.filter(isThumbnail)).toHaveLength(3))
    await sandbox.close()
    expect(await asked).toMatchObject({ outcome: 'ECONNRESET' })
  })

  it('never end', async () => {
    const { url, whole } = await spoiltDownload({ kind: 'endless-body' })
    const enough = 3 * 1024 * 1024
    const { headers, bytes, outcome } = await download(url, enough)
    expect(headers).not.toHaveProperty('content-length')
    expect(bytes.subarray(0, whole.length).equals(whole)).toBe(true)
    expect(bytes.length).toBeGreaterThanOrEqual(enough)
    expect(outcome).toBe('abandoned')
  })
})

describe('every route', () => {
  it.each<[FaultRoute, string, string]>([
    ['rooms', 'GET', '/v2/rooms'],
    ['room', 'GET', '/v2/rooms/abc'],
    ['validate', 'GET', '/v2/rooms/validate/abc'],
    ['sessions', 'GET', '/v2/sessions/'],
    ['hls', 'GET', '/v2/hls'],
    ['active', 'GET', '/v2/hls/abc/active'],
    ['start', 'POST', '/v2/hls/start'],
    ['end', 'POST', '/v2/hls/end'],
    ['capture', 'POST', '/v2/hls/capture'],
    ['thumbnail', 'GET', '/thumbnail/abc'],
    ['playlist', 'GET', '/meetings-hls/abc/index.m3u8'],
    ['segment', 'GET', '/meetings-hls/abc/segment-0.ts'],
  ])('%s is spoilt alone', async (route, method, path) => {
    const { endpoint, cdn, faults } = await testSandbox({ rooms: 1 })
    const origin = path.startsWith('/v2') ? endpoint : cdn
    const ask = async () => (await fetch(origin + path, { method })).status
    const before = await ask()
    for (const one of faultRoutes) faults.set(one, { kind: 'status', status: 503 })
    faults.clear(route)
    expect(await ask()).toBe(before)
    faults.clear()
    faults.set(route, { kind: 'status', status: 503 })
    expect(await ask()).toBe(503)
  })
})
