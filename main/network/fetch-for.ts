import type { RemoteFetchOptions } from './remote-fetch.ts'
import { createRemoteFetch } from './remote-fetch.ts'
import { createRoutedFetch } from './routed-fetch.ts'
import type { Routes } from './routes.ts'

/**
 * The `fetch` for a project's servers. Where its API is on this machine, so may its images be, or
 * anywhere else; all others are asked by {@link createRemoteFetch}.
 */
export type FetchFor = (api: { readonly isLoopback: boolean }) => typeof globalThis.fetch

export function createFetchFor(
  routes: Pick<Routes, 'send'>,
  options?: RemoteFetchOptions,
): FetchFor {
  const local = createRoutedFetch(routes)
  const remote = createRemoteFetch(routes, options)
  return ({ isLoopback }) => (isLoopback ? local : remote)
}
