import { describe, expect, it } from 'vitest'
import { parseEndpoint } from '../../../main/videosdk/endpoint.ts'
import { checkFileUrl } from '../../../main/videosdk/file-url.ts'
import { isLoopback } from '../../../main/videosdk/loopback.ts'

describe('isLoopback', () => {
  it.each([
    'http://localhost:3000',
    'http://LOCALHOST',
    'http://127.0.0.1',
    'https://127.255.0.9:1',
    'http://127.1',
    'http://0x7f000001',
    'http://[::1]:80',
  ])('knows %s', (url) => {
    expect(isLoopback(new URL(url))).toBe(true)
  })

  it.each([
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'http://evil-localhost',
    'http://128.0.0.1',
    'http://10.0.0.1',
    'http://0.0.0.0',
    'http://[::2]',
    'http://localhost@evil.example',
    'https://api.videosdk.live',
  ])('is not taken in by %s', (url) => {
    expect(isLoopback(new URL(url))).toBe(false)
  })
})

describe('parseEndpoint', () => {
  it.each([
    ['https://api.videosdk.live', 'https://api.videosdk.live'],
    [' https://api.videosdk.live/ ', 'https://api.videosdk.live'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
    ['http://[::1]:4010', 'http://[::1]:4010'],
  ])('takes %s', (raw, origin) => {
    expect(parseEndpoint(raw).origin).toBe(origin)
  })

  it.each([
    ['', 'web address'],
    ['api.videosdk.live', 'web address'],
    ['http://api.videosdk.live', 'https'],
    ['http://127.0.0.1.evil.example', 'https'],
    ['file:///etc/passwd', 'https'],
    ['javascript:alert(1)', 'https'],
    ['https://user:pass@api.videosdk.live', 'password'],
    ['https://api.videosdk.live/v2', 'server’s name'],
    ['https://api.videosdk.live?x=1', 'server’s name'],
    ['https://api.videosdk.live/#x', 'server’s name'],
  ])('refuses %j', (raw, reason) => {
    expect(() => parseEndpoint(raw)).toThrow(
      expect.objectContaining({
        code: 'invalid-options',
        message: expect.stringContaining(reason),
      }),
    )
  })
})

describe('checkFileUrl', () => {
  it('takes https', () => {
    const raw = 'https://cdn.videosdk.live/thumbnail/a.jpg?sig=1'
    expect(checkFileUrl(raw, { allowHttp: false }).href).toBe(raw)
  })

  it('takes http only where it is allowed', () => {
    const raw = 'http://127.0.0.1:4011/thumbnail/a.jpg'
    expect(checkFileUrl(raw, { allowHttp: true }).href).toBe(raw)
    expect(() => checkFileUrl(raw, { allowHttp: false })).toThrow('not encrypted')
  })

  it.each([
    ['file:///etc/passwd', 'neither https nor http'],
    ['data:image/png;base64,AAAA', 'neither https nor http'],
    ['javascript:alert(1)', 'neither https nor http'],
    ['ftp://cdn.example/a.jpg', 'neither https nor http'],
    ['blob:https://cdn.example/1', 'neither https nor http'],
    ['/thumbnail/a.jpg', 'complete web address'],
    ['thumbnail/a.jpg', 'complete web address'],
    ['//cdn.example/a.jpg', 'complete web address'],
    ['https://', 'complete web address'],
    ['', 'complete web address'],
    ['https://user@cdn.example/a.jpg', 'name or password'],
    ['https://:pass@cdn.example/a.jpg', 'name or password'],
    [`https://cdn.example/${'a'.repeat(8192)}`, 'longer'],
  ])('refuses %j', (raw, reason) => {
    expect(() => checkFileUrl(raw, { allowHttp: true })).toThrow(
      expect.objectContaining({ code: 'bad-response', message: expect.stringContaining(reason) }),
    )
  })
})
