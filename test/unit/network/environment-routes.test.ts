import { describe, expect, it } from 'vitest'
import { environmentRoutes } from '../../../main/network/environment-routes.ts'

const api = new URL('https://api.videosdk.live/v2/rooms')
const direct = [{ kind: 'direct' }]

describe('the environment’s proxies', () => {
  it.each([
    [{}, direct],
    [{ HTTPS_PROXY: '' }, direct],
    [{ HTTP_PROXY: 'http://plain.lan', http_proxy: 'http://plain.lan' }, direct],
    [
      { HTTPS_PROXY: 'http://large.lan:1', https_proxy: 'http://small.lan:2' },
      [{ kind: 'proxy', url: 'http://small.lan:2/', name: 'small.lan:2' }],
    ],
    [
      { HTTPS_PROXY: 'proxy.lan:3128' },
      [{ kind: 'proxy', url: 'http://proxy.lan:3128/', name: 'proxy.lan:3128' }],
    ],
    [
      { HTTPS_PROXY: 'http://ada:pass@proxy.lan' },
      [{ kind: 'proxy', url: 'http://ada:pass@proxy.lan/', name: 'proxy.lan:80' }],
    ],
    [{ HTTPS_PROXY: 'socks5://ada:pass@proxy.lan' }, [{ kind: 'unusable', name: 'HTTPS_PROXY' }]],
  ])('%j', async (env, routes) => {
    expect(await environmentRoutes(env)(api)).toEqual(routes)
  })

  it.each([
    ['*', true],
    ['api.videosdk.live', true],
    ['videosdk.live', true],
    ['.videosdk.live', true],
    ['*.videosdk.live', true],
    ['other.example, VIDEOSDK.live', true],
    ['videosdk.live:443', true],
    ['videosdk.live:8443', false],
    ['sdk.live', false],
    ['api.videosdk.live.example', false],
    [',', false],
  ])('NO_PROXY=%s', async (rule, isExcepted) => {
    const find = environmentRoutes({ HTTPS_PROXY: 'http://proxy.lan', NO_PROXY: rule })
    expect((await find(api))[0]?.kind).toBe(isExcepted ? 'direct' : 'proxy')
  })
})
