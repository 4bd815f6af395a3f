import type { SettingsStore } from '../settings.ts'
import type { FetchFor } from './fetch-for.ts'
import { createFetchFor } from './fetch-for.ts'
import { parseProxyList } from './proxy-list.ts'
import type { FindRoutes } from './route.ts'
import { direct } from './route.ts'
import type { Routes } from './routes.ts'
import { createRoutes } from './routes.ts'

/** How the window's main process reaches servers. */
export interface Network {
  readonly findRoutes: FindRoutes
  readonly routes: Routes
  /** By {@link routes}. */
  readonly fetchFor: FetchFor
}

export interface NetworkOptions {
  readonly settings: Pick<SettingsStore, 'get'>
  /** Chromium's list of the system's proxies for an address. */
  readonly resolveProxy: (url: string) => Promise<string>
}

/** Asks for the way anew each time: systems change theirs, as laptops change networks. */
export function createNetwork({ settings, resolveProxy }: NetworkOptions): Network {
  const findRoutes: FindRoutes = async (url) =>
    settings.get().proxy === 'none' ? [direct] : parseProxyList(await resolveProxy(url.href))
  const routes = createRoutes(findRoutes)
  return { findRoutes, routes, fetchFor: createFetchFor(routes) }
}
