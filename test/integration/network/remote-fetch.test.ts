import type { IncomingMessage } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openImage } from '../../../main/capture/open-image.ts'
import { startWatch } from '../../../main/capture/time-limits.ts'
import { systemClock } from '../../../main/clock.ts'
import { createFetchFor } from '../../../main/network/fetch-for.ts'
import type { LookUpAll } from '../../../main/network/guarded-lookup.ts'
import type { AddressRules } from '../../../main/network/open-addresses.ts'
import { createAddressRules } from '../../../main/network/open-addresses.ts'
import { parseProxyList } from '../../../main/network/proxy-list.ts'
import { createRoutes } from '../../../main/network/routes.ts'
import { createVideoSdkClient } from '../../../main/videosdk/client.ts'
import { startConnectProxy } from '../../support/connect-proxy.ts'

const asked: IncomingMessage[] = []
const endings: (() => unknown)[] = []
let port: number

/** A server of this machine, which nobody on the internet may lead to. */
beforeEach(async () => {
  asked.length = 0
  const server = createServer((request, response) => {
    asked.push(request)
    if (request.url === '/moved') {
      response.writeHead(302, { location: `https://inside.test:${port}/secret` }).end()
    } else response.end('hello')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  endings.push(() => server.close().closeAllConnections())
})
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

/** Names as the network tells them. */
const names: Readonly<Record<string, readonly string[]>> = {
  'here.test': ['127.0.0.1'],
  'inside.test': ['10.0.0.1'],
  'metadata.test': ['169.254.169.254'],
  'both.test': ['8.8.8.8', '127.0.0.1'],
  localhost: ['127.0.0.1', '::1'],
}
const lookUp: LookUpAll = (name, callback) =>
  callback(
    null,
    (names[name] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  )

interface Options {
  /** As Chromium tells the system's proxies. */
  readonly proxies?: string
  readonly rules?: AddressRules
}

function open({ proxies = 'DIRECT', rules }: Options = {}) {
  const routes = createRoutes(async () => parseProxyList(proxies))
  endings.push(routes.close)
  const fetchFor = createFetchFor(routes, { lookUp, ...(rules && { rules }) })
  return { fetchFor, fetch: fetchFor({ isLoopback: false }) }
}

const closed = { code: 'bad-response', message: expect.stringContaining('a private network') }

describe('a request for a server on the internet', () => {
  it.each([
    'http://127.0.0.1',
    'http://127.1',
    'http://0x7f000001',
    'http://[::1]',
    'http://[::ffff:127.0.0.1]',
    'http://10.0.0.1',
    'http://169.254.169.254',
    'http://localhost',
    'http://here.test',
    'http://inside.test',
    'http://metadata.test',
    'http://both.test',
  ])('leads nowhere at %s', async (origin) => {
    const { fetch } = open()
    const failure = await fetch(`${origin}:${port}/`).catch((error: unknown) => error)
    expect([failure, (failure as Error).cause]).toContainEqual(expect.objectContaining(closed))
    expect(asked).toEqual([])
  })

  it('is sent, and its answer read, where the address is open', async () => {
    const { fetch } = open({ rules: createAddressRules(true) })
    const headers = { authorization: 'a-token' }
    const response = await fetch(`http://here.test:${port}/x`, { headers, redirect: 'manual' })
    expect(await response.text()).toBe('hello')
    expect(asked[0]?.headers).toMatchObject({ authorization: 'a-token' })
  })

  it('may be of this machine where the project’s API is', async () => {
    const { fetchFor } = open()
    const response = await fetchFor({ isLoopback: true })(`http://127.0.0.1:${port}/`)
    expect(await response.text()).toBe('hello')
  })

  it('is not handed to a proxy where its name alone is closed', async () => {
    const proxy = await startConnectProxy(port)
    endings.push(() => proxy.close())
    const { fetch } = open({ proxies: `PROXY ${proxy.host}` })
    for (const host of ['router', 'a.local', 'db.internal', 'x.localhost', '10.0.0.1']) {
      await expect(fetch(`http://${host}/`)).rejects.toMatchObject(closed)
    }
    expect(proxy.tunnels).toEqual([])
    expect(await (await fetch('http://cdn.example.com/')).text()).toBe('hello')
  })
})

describe('a private address is refused', () => {
  it('after a redirect of an image', async () => {
    const { fetch } = open({ rules: createAddressRules(true) })
    const watch = startWatch(new AbortController().signal, 60_000)
    const url = `http://here.test:${port}/moved`
    const image = openImage(
      { url, allowHttp: true, fetch, clock: systemClock, headMs: 9000 },
      watch,
    )
    const failure = watch.explain(await image.catch((error: unknown) => error))
    watch.stop()
    expect(failure).toMatchObject(closed)
    expect(asked.map(({ url: path }) => path)).toEqual(['/moved'])
  })

  it('as the API’s, with words that say so', async () => {
    const { fetchFor } = open()
    for (const endpoint of ['https://inside.test', 'https://10.0.0.1', 'https://here.test']) {
      const credentials = { apiKey: 'key', secret: 'secret-secret', endpoint }
      const client = createVideoSdkClient({ credentials, fetchFor })
      await expect(client.check()).rejects.toMatchObject(closed)
      await expect(client.capture({ roomId: 'abcd-efgh-ijkl' })).rejects.toMatchObject(closed)
    }
    expect(asked).toEqual([])
  })
})
