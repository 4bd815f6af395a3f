import { environmentRoutes } from '../network/environment-routes.ts'
import type { FetchFor } from '../network/fetch-for.ts'
import { createFetchFor } from '../network/fetch-for.ts'
import { createRoutes } from '../network/routes.ts'

/** How headless runs ask servers: by the proxy that HTTPS_PROXY names, if it does. */
export function environmentFetch(env: NodeJS.ProcessEnv): FetchFor {
  return createFetchFor(createRoutes(environmentRoutes(env)))
}
