import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkStreamUrl, createAddressRules } from '../../../main/streams/address-rules.ts'

const remote = createAddressRules(false)
const local = createAddressRules(true)
const refused = expect.objectContaining({ detail: 'address-refused' })

describe('an IP address', () => {
  it.each(['8.8.8.8', '100.63.255.255', '172.32.0.1', '2606:4700::1111', '64:ff9b::8.8.8.8'])(
    'of the world may be connected to: %s',
    (address) => {
      expect(remote.mayConnect(address)).toBe(true)
      expect(local.mayConnect(address)).toBe(true)
    },
  )

  it.each(['127.0.0.1', '127.255.255.254', '::1', '::ffff:127.0.0.1'])(
    'of this machine may where the endpoint is on it: %s',
    (address) => {
      expect(remote.mayConnect(address)).toBe(false)
      expect(local.mayConnect(address)).toBe(true)
    },
  )

  it.each([
    ['this network', '0.0.0.0'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['link-local, where clouds tell secrets', '169.254.169.254'],
    ['shared by a provider’s customers', '100.64.0.1'],
    ['of tests', '198.18.0.1'],
    ['of documentation', '203.0.113.7'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['mapped', '::ffff:10.0.0.1'],
    ['mapped, in hexadecimal digits', '::ffff:a00:1'],
    ['mapped, though public', '::ffff:8.8.8.8'],
    ['compatible', '::10.0.0.1'],
    ['translated', '64:ff9b::10.0.0.1'],
    ['translated', '64:ff9b::7f00:1'],
    ['translated locally', '64:ff9b:1::1'],
    ['unique local', 'fd00::1'],
    ['link-local', 'fe80::1'],
    ['link-local of an interface', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['of documentation', '2001:db8::1'],
    ['Teredo', '2001::1'],
    ['6to4', '2002:a00:1::1'],
    ['a name', 'localhost'],
    ['nothing', ''],
  ])('%s may not: %s', (_what, address) => {
    expect(remote.mayConnect(address)).toBe(false)
    expect(local.mayConnect(address)).toBe(false)
  })
})

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
