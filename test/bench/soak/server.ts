import { forkChild } from '../../../main/child-process.ts'
import type { Credentials } from '../../../main/vault/types.ts'

export interface UnrulyServer {
  readonly credentials: Credentials
  /** From now on it answers as it should. */
  calmDown(): Promise<void>
  close(): void
}

/** Starts unruly-server.ts in a process of its own. */
export async function startUnrulyServer(seed: number): Promise<UnrulyServer> {
  const server = forkChild(new URL('./unruly-server.ts', import.meta.url))
  let told = Promise.withResolvers<string>()
  server.onExit(() => told.reject(new Error('The server for the soak has ended.')))
  server.onMessage((message) => told.resolve((message as { readonly endpoint: string }).endpoint))

  function tell(mischief: number | null): Promise<string> {
    told = Promise.withResolvers()
    server.send({ seed: mischief })
    return told.promise
  }

  const endpoint = await tell(seed)
  return {
    credentials: { apiKey: 'soak', secret: 'soak', endpoint },
    calmDown: async () => void (await tell(null)),
    close: () => server.kill(),
  }
}
