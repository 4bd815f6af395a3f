import { isIP } from 'node:net'
import { ClosedAddress, createAddressRules, hostOf } from './open-addresses.ts'

/** https://www.iana.org/assignments/special-use-domain-names, and what networks use beside it */
const closedEndings = ['localhost', 'localdomain', 'local', 'internal', 'home.arpa']

/** This machine's own addresses aren't open either: there, they would be the proxy's. */
const { mayConnect } = createAddressRules(false)

/**
 * A proxy looks names up itself, so no address can be checked when the connection is made
 * (guarded-lookup.ts). What the name alone tells to be closed is never sent to one.
 *
 * @throws ClosedAddress
 */
export function checkProxiedHost(url: URL): void {
  const host = hostOf(url).replace(/\.$/u, '')
  if (!(isIP(host) === 0 ? isOpenName(host) : mayConnect(host))) throw new ClosedAddress(host)
}

/** A name of a single part is one of the proxy's own network. */
function isOpenName(host: string): boolean {
  return host.includes('.') && !closedEndings.some((ending) => host.endsWith(`.${ending}`))
}
