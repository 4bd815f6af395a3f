import { describe, expect, it } from 'vitest'
import { createAddressRules } from '../../../main/network/open-addresses.ts'

const remote = createAddressRules(false)
const local = createAddressRules(true)

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
