import { expect, it } from 'vitest'
import { parseProxyList } from '../../../main/network/proxy-list.ts'

const direct = { kind: 'direct' }
const proxy = (url: string, name: string) => ({ kind: 'proxy', url, name })

it.each([
  ['DIRECT', [direct]],
  ['', [direct]],
  [' ; ', [direct]],
  ['PROXY proxy.lan:3128', [proxy('http://proxy.lan:3128/', 'proxy.lan:3128')]],
  ['PROXY proxy.lan', [proxy('http://proxy.lan/', 'proxy.lan:80')]],
  ['HTTPS proxy.lan', [proxy('https://proxy.lan/', 'proxy.lan:443')]],
  ['proxy [::1]:8080;  DIRECT', [proxy('http://[::1]:8080/', '[::1]:8080'), direct]],
  ['SOCKS5 10.0.0.1:1080', [{ kind: 'unusable', name: 'SOCKS5 10.0.0.1:1080' }]],
  ['PROXY', [{ kind: 'unusable', name: 'PROXY' }]],
])('reads %j', (list, routes) => {
  expect(parseProxyList(list)).toEqual(routes)
})
