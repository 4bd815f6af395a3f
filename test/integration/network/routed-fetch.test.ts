import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openImage } from '../../../main/capture/open-image.ts'
import { startWatch } from '../../../main/capture/time-limits.ts'
import { systemClock } from '../../../main/clock.ts'
import { checkWay, proxyFor } from '../../../main/network/check-way.ts'
import { parseProxyList } from '../../../main/network/proxy-list.ts'
import { createRoutedFetch } from '../../../main/network/routed-fetch.ts'
import { createRoutes } from '../../../main/network/routes.ts'
import { createVideoSdkClient } from '../../../main/videosdk/client.ts'
import type { ConnectProxy } from '../../support/connect-proxy.ts'
import { startConnectProxy } from '../../support/connect-proxy.ts'
import { selfSigned } from '../../unit/videosdk/self-signed.ts'

const asked: IncomingMessage[] = []
const endings: (() => unknown)[] = []
let proxy: ConnectProxy
let port: number

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endings.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

function answer(request: IncomingMessage, response: ServerResponse) {
  asked.push(request)
  if (request.url === '/moved') response.writeHead(302, { location: '/elsewhere' }).end()
  else if (request.url === '/away') response.writeHead(302, { location: 'http://a.test/' }).end()
  else if (request.url !== '/silent') response.end('hello')
}

beforeEach(async () => {
  asked.length = 0
  port = await listen(createServer(answer))
  proxy = await startConnectProxy(port)
  endings.push(() => proxy.close())
})
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

/** @param list as Chromium tells the system's proxies */
function open(list: string) {
  const routes = createRoutes(async () => parseProxyList(list))
  endings.push(routes.close)
  return { fetch: createRoutedFetch(routes) }
}

describe('a request by a proxy', () => {
  it('goes through a tunnel, which is told the server’s name and nothing else', async () => {
    const { fetch } = open(`PROXY ${proxy.host}`)
    const headers = { authorization: 'a-token' }
    const response = await fetch('http://api.example.test/v2/rooms', { headers })
    expect(await response.text()).toBe('hello')
    expect(proxy.tunnels.map(({ target }) => target)).toEqual(['api.example.test:80'])
    expect(JSON.stringify(proxy.tunnels)).not.toContain('a-token')
    expect(asked[0]?.headers).toMatchObject({ host: 'api.example.test', authorization: 'a-token' })
    expect(asked[0]?.headers).not.toHaveProperty('proxy-connection')
  })

  it('follows no redirect where none is asked for, and can be aborted', async () => {
    const { fetch } = open(`PROXY ${proxy.host}`)
    const moved = await fetch('http://api.example.test/moved', { redirect: 'manual' })
    expect(moved.status).toBe(302)
    expect(moved.headers.get('location')).toBe('/elsewhere')

    const controller = new AbortController()
    const silent = fetch('http://api.example.test/silent', { signal: controller.signal })
    await expect.poll(() => asked.some(({ url }) => url === '/silent')).toBe(true)
    controller.abort()
    await expect(silent).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('loads images, with each redirect checked as without one', async () => {
    const { fetch } = open(`PROXY ${proxy.host}`)
    const watch = startWatch(new AbortController().signal, 60_000)
    const load = (url: string, allowHttp = true) =>
      openImage({ url, allowHttp, fetch, clock: systemClock, headMs: 30_000 }, watch)
    expect(await (await load('http://cdn.example.test/moved')).text()).toBe('hello')
    const refused = { code: 'bad-response' }
    await expect(load('http://cdn.example.test/away')).rejects.toMatchObject(refused)
    await expect(load('http://cdn.example.test/', false)).rejects.toMatchObject(refused)
    watch.stop()
    expect(new Set(proxy.tunnels.map(({ target }) => target))).toEqual(
      new Set(['cdn.example.test:80']),
    )
  })

  it('never goes to this machine’s own servers', async () => {
    const { fetch } = open(`PROXY ${proxy.host}`)
    for (const host of ['127.0.0.1', 'localhost']) {
      expect(await (await fetch(`http://${host}:${port}/`)).text()).toBe('hello')
    }
    expect(proxy.tunnels).toEqual([])
  })

  it('is encrypted from end to end: the proxy can’t pass itself off as the server', async () => {
    const tls = await startConnectProxy(await listen(createTlsServer(selfSigned, answer)))
    endings.push(() => tls.close())
    const { fetch } = open(`PROXY ${tls.host}`)
    const credentials = {
      apiKey: 'key',
      secret: 'secret-secret',
      endpoint: 'https://api.example.test',
    }
    await expect(
      createVideoSdkClient({ credentials, fetchFor: () => fetch }).check(),
    ).rejects.toMatchObject({
      code: 'offline',
      message: 'The server’s certificate is not trusted.',
    })
    expect(tls.tunnels.map(({ target }) => target)).toEqual(['api.example.test:443'])
    expect(asked).toEqual([])
  })
})

describe('a proxy that does not lead there', () => {
  it.each([
    [407, 'asks for a user name and password'],
    [403, 'refuses the connection with status 403'],
    [502, 'refuses the connection with status 502'],
  ])('says so at %d, with what to do, and tries no other way', async (status, words) => {
    proxy.refuse(status)
    const { fetch } = open(`PROXY ${proxy.host}; DIRECT`)
    const credentials = {
      apiKey: 'key',
      secret: 'secret-secret',
      endpoint: 'https://api.example.test',
    }
    await expect(
      createVideoSdkClient({ credentials, fetchFor: () => fetch }).check(),
    ).rejects.toMatchObject({
      code: 'offline',
      message: expect.stringContaining(`The proxy ${proxy.host} ${words}`),
      action: expect.stringContaining('Ask who runs this network'),
      neverSent: true,
    })
  })

  it('gives way to the next one where it can’t be reached', async () => {
    const gone = await startConnectProxy(port)
    await gone.close()
    const { fetch } = open(`PROXY ${gone.host}; SOCKS 127.0.0.1:9; PROXY ${proxy.host}`)
    expect(await (await fetch('http://api.example.test/')).text()).toBe('hello')

    await expect(
      open(`PROXY ${gone.host}`).fetch('http://api.example.test/'),
    ).rejects.toMatchObject({
      code: 'offline',
      message: `The proxy ${gone.host} can’t be reached.`,
    })
    await expect(
      open('SOCKS5 127.0.0.1:9').fetch('http://api.example.test/'),
    ).rejects.toMatchObject({
      message: expect.stringContaining('SOCKS5 127.0.0.1:9'),
    })
  })
})

describe('the way to a server', () => {
  it('is told by name, without a password, and checked without a token', async () => {
    const findRoutes = async () => parseProxyList(`PROXY ${proxy.host}; DIRECT`)
    const { fetch } = open(`PROXY ${proxy.host}`)
    const url = new URL('http://cdn.example.test')
    expect(await proxyFor(url, findRoutes)).toBe(proxy.host)
    expect(await proxyFor(new URL(`http://127.0.0.1:${port}`), findRoutes)).toBeNull()
    expect(await checkWay(url, fetch)).toBeNull()
    expect(asked.map(({ method, headers }) => [method, headers.authorization])).toEqual([
      ['HEAD', undefined],
    ])
    proxy.refuse(407)
    expect(await checkWay(new URL('http://other.example.test'), fetch)).toMatchObject({
      message: expect.stringContaining('password'),
    })
  })
})
