import type { LookupAddress } from 'node:dns'
import { describe, expect, it } from 'vitest'
import { createGuardedLookup } from '../../../main/network/guarded-lookup.ts'
import { ClosedAddress, createAddressRules } from '../../../main/network/open-addresses.ts'

const v4 = (address: string): LookupAddress => ({ address, family: 4 })
const v6 = (address: string): LookupAddress => ({ address, family: 6 })

function lookUp(addresses: readonly LookupAddress[], all: boolean, error: Error | null = null) {
  const lookup = createGuardedLookup(createAddressRules(false), (_name, callback) =>
    callback(error, addresses),
  )
  return new Promise<unknown>((resolve, reject) => {
    lookup('cdn.example', { all }, (failure, address, family) =>
      failure ? reject(failure) : resolve(all ? address : { address, family }),
    )
  })
}

describe('a guarded look-up', () => {
  it('hands on what a name means in the world', async () => {
    const addresses = [v6('2606:4700::1111'), v4('8.8.8.8')]
    expect(await lookUp(addresses, true)).toEqual(addresses)
    expect(await lookUp(addresses, false)).toEqual(addresses[0])
  })

  it.each([
    ['a name of this machine', [v4('127.0.0.1')]],
    ['a name of a private network', [v4('192.168.1.1')]],
    ['a name with one way in', [v4('8.8.8.8'), v6('fd00::1')]],
    ['a name without addresses', []],
  ])('refuses %s', async (_what, addresses) => {
    for (const all of [true, false]) {
      await expect(lookUp(addresses, all)).rejects.toBeInstanceOf(ClosedAddress)
    }
  })

  it('hands on why a name can’t be looked up', async () => {
    const failure = Object.assign(new Error('not found'), { code: 'ENOTFOUND' })
    await expect(lookUp([], true, failure)).rejects.toBe(failure)
  })
})
