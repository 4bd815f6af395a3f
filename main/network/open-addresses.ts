import { BlockList, isIP } from 'node:net'
import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'

/*
 * Addresses that a server names, in playlists, answers and redirects, were written by a stranger,
 * and the main process asks for them. So none may lead into the networks that only this computer
 * can see.
 */

export interface AddressRules {
  /** This machine's own addresses are for an API endpoint on it only. */
  readonly allowLoopback: boolean
  /** Tells whether an IP address may be connected to. */
  readonly mayConnect: (address: string) => boolean
}

const loopback = ['127.0.0.0/8', '::1/128']

/** https://www.iana.org/assignments/iana-ipv4-special-registry */
const closedV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]

/** Some networks translate it into IPv4: https://www.rfc-editor.org/rfc/rfc6052 */
const translated = '64:ff9b::'

/** Of IPv6 only what is given out to the world, and of that not what isn't. */
const openV6 = ['2000::/3', `${translated}/96`]

/** https://www.iana.org/assignments/iana-ipv6-special-registry */
const closedV6 = [
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  ...closedV4.map(translate),
]

export function createAddressRules(allowLoopback: boolean): AddressRules {
  const own = blockList(loopback)
  const closed = { ipv4: blockList(closedV4), ipv6: blockList(closedV6) }
  const open = blockList(openV6)
  return {
    allowLoopback,
    mayConnect: (address) => {
      const family = familyOf(address)
      if (!family) return false
      if (allowLoopback && own.check(address, family)) return true
      return (
        (family === 'ipv4' || open.check(address, family)) && !closed[family].check(address, family)
      )
    },
  }
}

/** What led into a closed network. Nothing of the request has left. */
export class ClosedAddress extends StillroomError {
  constructor(host: string) {
    super('bad-response', {
      message: say('addressClosed', { host }),
      action: say('addressClosedWay'),
    })
  }
}

/** A URL's host without the brackets that an IPv6 address has there. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/gu, '')

/** False for an IP address that may not be connected to. A name is looked up when that is done. */
export function isOpenUrl(url: URL, { mayConnect }: AddressRules): boolean {
  const host = hostOf(url)
  return isIP(host) === 0 || mayConnect(host)
}

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  const version = isIP(address)
  if (version === 4) return 'ipv4'
  return version === 6 ? 'ipv6' : undefined
}

function blockList(subnets: readonly string[]): BlockList {
  const list = new BlockList()
  for (const subnet of subnets) {
    const [net = '', bits] = subnet.split('/')
    list.addSubnet(net, Number(bits), familyOf(net))
  }
  return list
}

function translate(subnet: string): string {
  const [net, bits] = subnet.split('/')
  return `${translated}${net}/${96 + Number(bits)}`
}
