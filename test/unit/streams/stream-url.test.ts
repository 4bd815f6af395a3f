import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAddressRules } from '../../../main/network/open-addresses.ts'
import { checkStreamUrl } from '../../../main/streams/stream-url.ts'

const remote = createAddressRules(false)
const local = createAddressRules(true)
const refused = expect.objectContaining({ detail: 'address-refused' })

describe('checkStreamUrl', () => {
  const base = new URL('https://cdn.example/a/b/index.m3u8?token=1')

  it.each([
    ['c.ts', 'https://cdn.example/a/b/c.ts'],
    ['../c.ts?x=1#y', 'https://cdn.example/a/c.ts?x=1#y'],
    ['/c.ts', 'https://cdn.example/c.ts'],
    ['//other.example/c.ts', 'https://other.example/c.ts'],
    ['https://other.example:8443/c.ts', 'https://other.example:8443/c.ts'],
    ['https://8.8.8.8/c.ts', 'https://8.8.8.8/c.ts'],
    ['https://[2606:4700::1111]/c.ts', 'https://[2606:4700::1111]/c.ts'],
  ])('takes %s', (raw, href) => {
    expect(checkStreamUrl(raw, base, remote).href).toBe(href)
  })

  it.each([
    'http://cdn.example/c.ts',
    'http://127.0.0.1/c.ts',
    'https://127.0.0.1/c.ts',
    'https://127.1/c.ts',
    'https://0x7f000001/c.ts',
    'https://2130706433/c.ts',
    'https://017700000001/c.ts',
    'https://[::1]/c.ts',
    'https://[::ffff:127.0.0.1]/c.ts',
    'https://[fe80::1]/c.ts',
    'https://169.254.169.254/latest/meta-data',
    'https://10.0.0.1/',
    'https://user:word@cdn.example/c.ts',
    'file:///etc/passwd',
    'data:text/plain,x',
    'blob:https://cdn.example/x',
    'javascript:alert(1)',
    'app://stillroom/still/x',
    'skd://key',
    'https://',
    `https://cdn.example/${'a'.repeat(9000)}`,
  ])('refuses %s', (raw) => {
    expect(() => checkStreamUrl(raw, base, remote)).toThrow(refused)
  })

  it('takes plain http on this machine, where the endpoint is on it', () => {
    expect(checkStreamUrl('http://127.0.0.1:8080/x', undefined, local).port).toBe('8080')
    expect(checkStreamUrl('http://localhost/x', undefined, local).hostname).toBe('localhost')
    for (const raw of ['http://10.0.0.1/', 'http://cdn.example/', 'http://169.254.169.254/']) {
      expect(() => checkStreamUrl(raw, undefined, local)).toThrow(refused)
    }
  })

  it('either refuses or gives an https address, whatever is written', () => {
    const text = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.string({ unit: 'binary' }),
      fc.ipV4(),
      fc.ipV6(),
    )
    fc.assert(
      fc.property(text, (raw) => {
        try {
          expect(checkStreamUrl(raw, base, remote).protocol).toBe('https:')
        } catch (error) {
          expect(error).toMatchObject({ detail: 'address-refused' })
        }
      }),
    )
  })
})
