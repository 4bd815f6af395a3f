import type { Agent } from 'undici'
import type { LookUpAll } from './guarded-lookup.ts'
import { createGuardedLookup } from './guarded-lookup.ts'
import type { AddressRules } from './open-addresses.ts'
import { ClosedAddress, createAddressRules, hostOf, isOpenUrl } from './open-addresses.ts'
import { checkProxiedHost } from './proxied-host.ts'
import { fetchBy } from './routed-fetch.ts'
import type { Routes } from './routes.ts'

type Fetch = typeof globalThis.fetch

export interface RemoteFetchOptions {
  /** Defaults to the system's. */
  readonly lookUp?: LookUpAll
  /** By default those that leave out this machine, too. */
  readonly rules?: AddressRules
}

/**
 * A `fetch` for servers on the internet, whoever named them: it leads into no private network, not
 * by an address, nor by a name that means one. For a project whose API is on this machine there is
 * the other one (routed-fetch.ts).
 */
export function createRemoteFetch(
  routes: Pick<Routes, 'send'>,
  { lookUp, rules = createAddressRules(false) }: RemoteFetchOptions = {},
): Fetch {
  let agent: Promise<Agent> | undefined

  async function openAgent(): Promise<Agent> {
    const undici = await import('undici')
    return new undici.Agent({ connect: { lookup: createGuardedLookup(rules, lookUp) } })
  }

  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    if (!isOpenUrl(url, rules)) throw new ClosedAddress(hostOf(url))
    return await routes.send(url, {
      direct: async () => {
        agent ??= openAgent()
        return await fetchBy(await agent, url, init)
      },
      byProxy: async (proxy) => {
        checkProxiedHost(url)
        return await fetchBy(proxy, url, init)
      },
    })
  }
}
