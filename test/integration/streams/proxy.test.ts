import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { environmentRoutes } from '../../../main/network/environment-routes.ts'
import { parseProxyList } from '../../../main/network/proxy-list.ts'
import type { FindRoutes } from '../../../main/network/route.ts'
import { createRoutes } from '../../../main/network/routes.ts'
import { startConnectProxy } from '../../support/connect-proxy.ts'
import { selfSigned } from '../../unit/videosdk/self-signed.ts'
import { indexOf, segmentsOf, streamsAt, testServer } from './support.ts'

const index = indexOf('room')
const playlist = 'https://cdn.example.test/a/index.m3u8'

/** A proxy that leads to a server of the test, whatever is asked for, and what that was asked. */
async function proxied(listener: RequestListener) {
  const asked: { readonly url: string; readonly headers: string }[] = []
  const server = createServer(selfSigned, (request, response) => {
    asked.push({ url: request.url ?? '', headers: JSON.stringify(request.headers) })
    listener(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const proxy = await startConnectProxy((server.address() as AddressInfo).port)
  onTestFinished(async () => {
    await proxy.close()
    server.closeAllConnections()
    server.close()
  })
  return { proxy, asked, targets: () => proxy.tunnels.map(({ target }) => target) }
}

function routesOf(findRoutes: FindRoutes) {
  const routes = createRoutes(findRoutes)
  onTestFinished(() => routes.close())
  return routes
}

const listed = (list: string) => routesOf(async () => parseProxyList(list))

const answer: RequestListener = (request, response) => {
  if (request.url?.startsWith('/a/index')) {
    response.writeHead(200, { 'content-type': 'application/vnd.apple.mpegurl' })
    response.end('#EXTM3U\n../b/c.mp4')
    return
  }
  response.writeHead(206, { 'content-type': 'video/mp4', 'content-range': 'bytes 2-5/10' })
  response.end('2345')
}

// The server's certificate is nobody's: only the last test is about that.
beforeEach(() => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
  onTestFinished(() => void vi.unstubAllEnvs())
})

describe('a stream by a proxy', () => {
  it('plays, and the proxy is told its server’s name alone', async () => {
    const { proxy, asked, targets } = await proxied(answer)
    const routes = listed(`PROXY ${proxy.host}`)
    const ask = streamsAt(`${playlist}?k=1`, { isLoopback: false, routes })
    const [segment = ''] = segmentsOf(await (await ask(`${index}?_HLS_msn=7`)).text())
    const part = await ask(segment, { headers: { range: 'bytes=2-5', cookie: 'c=d' } })
    expect([part.status, await part.text()]).toEqual([206, '2345'])
    expect(asked.map(({ url }) => url)).toEqual(['/a/index.m3u8?k=1&_HLS_msn=7', '/b/c.mp4'])
    expect(asked[1]?.headers).toContain('bytes=2-5')
    expect(asked[1]?.headers).not.toContain('c=d')
    expect(new Set(targets())).toEqual(new Set(['cdn.example.test:443']))
  })

  it('keeps the proxy’s password from the server and the page', async () => {
    const { proxy, asked } = await proxied(answer)
    const url = proxy.url.replace('//', '//somebody:proxy-word@')
    const routes = routesOf(environmentRoutes({ https_proxy: url }))
    const ask = streamsAt(playlist, { isLoopback: false, routes })
    expect((await ask(index)).status).toBe(200)
    expect(proxy.tunnels[0]?.headers).toHaveProperty('proxy-authorization')
    expect(asked[0]?.headers).not.toContain('proxy-authorization')

    proxy.refuse(407)
    const other = routesOf(environmentRoutes({ https_proxy: url }))
    const refused = await streamsAt(playlist, { isLoopback: false, routes: other })(index)
    expect([refused.status, await refused.json()]).toEqual([502, { code: 'offline' }])
  })

  it('takes the next way where the proxy is away', async () => {
    const gone = await startConnectProxy(1)
    await gone.close()
    const { proxy } = await proxied(answer)
    const routes = listed(`PROXY ${gone.host}; PROXY ${proxy.host}`)
    expect((await streamsAt(playlist, { isLoopback: false, routes })(index)).status).toBe(200)
  })

  it.each([
    'https://localhost./x.m3u8',
    'https://a.localhost/x.m3u8',
    'https://printer.local/x.m3u8',
    'https://intranet/x.m3u8',
    'https://metadata.google.internal/x.m3u8',
    'https://10.0.0.1/x.m3u8',
    'https://169.254.169.254/x.m3u8',
    'https://[fe80::1]/x.m3u8',
    'https://[::ffff:127.0.0.1]/x.m3u8',
  ])('is refused before the proxy hears of it, written or redirected to: %s', async (closed) => {
    const { proxy, targets } = await proxied((_request, response) =>
      response.writeHead(302, { location: closed }).end('a body that nobody reads'),
    )
    const refused = { code: 'bad-response', detail: 'address-refused' }
    for (const isLoopback of [true, false]) {
      const options = { isLoopback, routes: listed(`PROXY ${proxy.host}`) }
      expect(await (await streamsAt(closed, options)(index)).json()).toEqual(refused)
      expect(targets()).toEqual([])
    }
    const options = { isLoopback: false, routes: listed(`PROXY ${proxy.host}`) }
    expect(await (await streamsAt(playlist, options)(index)).json()).toEqual(refused)
    expect(targets()).toEqual(['cdn.example.test:443'])
  })

  it('ends when the page gives up, before an answer and in the middle of one', async () => {
    const closed: Promise<unknown>[] = []
    const came = Promise.withResolvers<void>()
    const { proxy } = await proxied((request, response) => {
      if (request.url === '/a/index.m3u8') return answer(request, response)
      closed.push(once(response, 'close'))
      if (closed.length === 1) return came.resolve()
      response.writeHead(200, { 'content-type': 'video/mp4' })
      response.write('a beginning')
    })
    const routes = listed(`PROXY ${proxy.host}`)
    const ask = streamsAt(playlist, { isLoopback: false, routes })
    const [segment = ''] = segmentsOf(await (await ask(index)).text())
    const page = new AbortController()
    const silent = ask(segment, { signal: page.signal })
    await came.promise
    page.abort()
    expect(await (await silent).json()).toEqual({ code: 'cancelled' })

    const reader = (await ask(segment)).body?.getReader()
    await reader?.read()
    await reader?.cancel()
    await Promise.all(closed)
  })

  it('does not trust a proxy that passes itself off as the server', async () => {
    vi.unstubAllEnvs()
    const { proxy, asked } = await proxied(answer)
    const routes = listed(`PROXY ${proxy.host}`)
    const refused = await streamsAt(playlist, { isLoopback: false, routes })(index)
    expect(await refused.json()).toEqual({ code: 'offline' })
    expect(asked).toEqual([])
  })
})

describe('a stream without a proxy on its way', () => {
  it('of this machine is asked directly, whatever the system names', async () => {
    const { proxy, targets } = await proxied(answer)
    const origin = await testServer(answer)
    const ask = streamsAt(`${origin}/a/index.m3u8`, { routes: listed(`PROXY ${proxy.host}`) })
    expect((await ask(index)).status).toBe(200)
    expect(targets()).toEqual([])
  })

  it('is refused where its name means a closed address, also behind a proxy that is away', async () => {
    const gone = await startConnectProxy(1)
    await gone.close()
    const routes = listed(`PROXY ${gone.host}; DIRECT`)
    const ask = streamsAt(playlist, {
      isLoopback: false,
      routes,
      lookUp: (_name, callback) => callback(null, [{ address: '10.0.0.1', family: 4 }]),
    })
    expect(await (await ask(index)).json()).toMatchObject({ detail: 'address-refused' })
  })
})
