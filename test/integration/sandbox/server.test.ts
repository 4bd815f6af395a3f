import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect, createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, it, vi } from 'vitest'
import { createRequestLog } from '../../../main/sandbox/request-log.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { testSandbox } from './support.ts'

/** Before any sandbox has started. */
const globals = [globalThis.Request, globalThis.Response]

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

describe('startSandbox', () => {
  it('listens on 127.0.0.1 only', async () => {
    const { endpoint, cdn } = await testSandbox()
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
    for (const origin of [endpoint, cdn]) {
      expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
      for (const address of ['[::1]', ...others.map((other) => other.address)]) {
        const elsewhere = origin.replace('127.0.0.1', address)
        await expect(fetch(elsewhere)).rejects.toThrow('fetch failed')
      }
    }
  })

  it('takes the ports and credentials it is given', async () => {
    const first = await startSandbox()
    const [port, cdnPort] = [first.endpoint, first.cdn].map((origin) =>
      Number(new URL(origin).port),
    )
    await first.close()
    const second = await testSandbox({ port, cdnPort, apiKey: 'key', secret: 'secret' })
    expect(second).toMatchObject({
      endpoint: first.endpoint,
      cdn: first.cdn,
      apiKey: 'key',
      secret: 'secret',
    })
    expect((await second.call('/v2/rooms')).status).toBe(200)
  })

  it('refuses a port that is taken, and gives back the other one', async () => {
    const { endpoint } = await testSandbox()
    const taken = Number(new URL(endpoint).port)
    const refusal = {
      code: 'invalid-options',
      message: `Port ${taken} is taken by another program.`,
    }
    await expect(startSandbox({ port: taken })).rejects.toMatchObject(refusal)
    const free = await freePort()
    await expect(startSandbox({ port: free, cdnPort: taken })).rejects.toMatchObject(refusal)
    expect(await testSandbox({ port: free })).toMatchObject({
      endpoint: `http://127.0.0.1:${free}`,
    })
  })

  it('drops open connections when it closes, and can be closed twice', async () => {
    const sandbox = await startSandbox()
    const sockets = [sandbox.endpoint, sandbox.cdn].map((origin) =>
      connect(Number(new URL(origin).port), '127.0.0.1'),
    )
    await Promise.all(sockets.map((socket) => once(socket, 'connect')))
    sandbox.faults.set('rooms', { kind: 'hang' })
    const hanging = fetch(`${sandbox.endpoint}/v2/rooms`)
    await vi.waitFor(() => expect(sandbox.log).toHaveLength(1))
    const closed = sockets.map((socket) => once(socket.resume(), 'close'))
    await sandbox.close()
    await Promise.all(closed)
    await expect(hanging).rejects.toThrow('fetch failed')
    await sandbox.close()
  })

  it('adds latency to the API’s answers, not to the CDN’s', async () => {
    const sandbox = await testSandbox({ latencyMs: 250 })
    const start = performance.now()
    const order: string[] = []
    const ask = (name: string, url: string) => fetch(url).then(() => order.push(name))
    const api = ask('api', `${sandbox.endpoint}/v2/rooms`)
    await Promise.all([api, ask('cdn', `${sandbox.cdn}/thumbnail/none.jpg`)])
    expect(performance.now() - start).toBeGreaterThan(240)
    expect(order).toEqual(['cdn', 'api'])
  })

  it('answers unknown routes and methods with JSON', async () => {
    const sandbox = await testSandbox()
    expect(await sandbox.call('/v2/nothing')).toMatchObject({
      status: 404,
      body: { message: 'There is no such route.' },
    })
    expect((await sandbox.call('/v2/rooms', {})).status).toBe(404)
    expect((await sandbox.call('/v2/sessions/')).status).toBe(200)
    for (const path of ['/thumbnail/none.jpg', '/meetings-hls/abc/index.m3u8', '/']) {
      const response = await fetch(sandbox.cdn + path)
      expect(response.status).toBe(404)
      expect(await response.json()).toHaveProperty('message')
    }
  })

  it('refuses a body of more than a mebibyte, or of unknown length', async () => {
    const sandbox = await testSandbox()
    const answer = await sandbox.call('/v2/hls/capture', { roomId: 'x'.repeat(1024 * 1024) })
    expect(answer.status).toBe(413)
    const body = new Blob(['{}']).stream()
    const chunked = fetch(`${sandbox.endpoint}/v2/hls/capture`, {
      ...{ method: 'POST', body, duplex: 'half' },
    })
    expect((await chunked).status).toBe(411)
  })

  it('leaves the global Request and Response alone', async () => {
    await testSandbox()
    expect([globalThis.Request, globalThis.Response]).toStrictEqual(globals)
  })
})

describe('the log', () => {
  it('has every request to both ports, with headers and bodies', async () => {
    const sandbox = await testSandbox()
    const { roomId } = sandbox.liveRoom
    await sandbox.call('/v2/rooms?perPage=2')
    const { body } = await sandbox.call('/v2/hls/capture', { roomId, time: 1 })
    await fetch(body.filePath)
    const { pathname } = new URL(body.filePath)
    expect(sandbox.log).toMatchObject([
      { side: 'api', method: 'GET', path: '/v2/rooms', query: '?perPage=2', status: 200 },
      { side: 'api', method: 'POST', path: '/v2/hls/capture', query: '', status: 200 },
      { side: 'cdn', method: 'GET', path: pathname, query: '', status: 200 },
    ])
    const [list, post, file] = sandbox.log
    expect(list?.headers).toHaveProperty('authorization')
    expect(list).not.toHaveProperty('body')
    expect(post?.body).toEqual({ roomId, time: 1 })
    expect(file?.headers).not.toHaveProperty('authorization')
  })

  it('keeps the newest 20,000', async () => {
    const log = createRequestLog()
    const request = {
      side: 'api',
      method: 'GET',
      path: '/',
      query: '',
      headers: {},
      status: 0,
    } as const
    for (let at = 0; at < 20_005; at += 1) log.add({ ...request, at })({ status: 200 })
    expect(log.entries).toHaveLength(20_000)
    expect(log.entries.at(0)).toMatchObject({ at: 5, status: 200 })
  })
})

describe('the CDN', () => {
  it('answers a matching ETag with 304, and HEAD without a body', async () => {
    const sandbox = await testSandbox()
    const { body } = await sandbox.call('/v2/hls/capture', { roomId: sandbox.liveRoom.roomId })
    const head = await fetch(body.filePath, { method: 'HEAD' })
    expect(head.headers.get('content-length')).toBe(String(body.fileSize))
    expect(await head.text()).toBe('')
    const etag = head.headers.get('etag') ?? ''
    const again = await fetch(body.filePath, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
  })
})
