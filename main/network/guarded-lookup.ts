import type { LookupAddress } from 'node:dns'
import { lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import type { AddressRules } from './open-addresses.ts'
import { ClosedAddress } from './open-addresses.ts'

/** `dns.lookup` for all addresses of a name. */
export type LookUpAll = (
  hostname: string,
  callback: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void

const systemLookUp: LookUpAll = (hostname, callback) =>
  systemLookup(hostname, { all: true }, callback)

/**
 * Looks a name up for the connection that is about to be made. To look at the name before would not
 * be enough: whoever owns it may answer otherwise the next time.
 */
export function createGuardedLookup(
  { mayConnect }: AddressRules,
  lookUp: LookUpAll = systemLookUp,
): LookupFunction {
  return (hostname, options, callback) => {
    lookUp(hostname, (error, addresses) => {
      if (error) return callback(error, [])
      const [first] = addresses
      const isOpen = addresses.every(({ address }) => mayConnect(address))
      if (!first || !isOpen) return callback(new ClosedAddress(hostname), [])
      if (options.all) return callback(null, [...addresses])
      return callback(null, first.address, first.family)
    })
  }
}
