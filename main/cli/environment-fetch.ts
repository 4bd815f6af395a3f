import { environmentRoutes } from '../network/environment-routes.ts'
import { createRoutedFetch } from '../network/routed-fetch.ts'
import { createRoutes } from '../network/routes.ts'

/** The `fetch` of headless runs: by the proxy that HTTPS_PROXY names, if it does. */
export function environmentFetch(env: NodeJS.ProcessEnv): typeof globalThis.fetch {
  return createRoutedFetch(createRoutes(environmentRoutes(env)))
}
