import { forkChild } from '../../main/child-process.ts'
import type { Credentials } from '../../main/vault/types.ts'
import type { FixedServerSettings } from './fixed-server.ts'

export interface FixedServer {
  readonly credentials: Credentials
  close(): void
}

/** Starts fixed-server.ts in a process of its own. */
export async function startFixedServer(settings: FixedServerSettings): Promise<FixedServer> {
  const server = forkChild(new URL('./fixed-server.ts', import.meta.url))
  const endpoint = await new Promise<string>((resolve, reject) => {
    server.onExit(() => reject(new Error('The server for the benchmark has ended.')))
    server.onMessage((message) => resolve((message as { readonly endpoint: string }).endpoint))
    server.send(settings)
  })
  return {
    credentials: { apiKey: 'bench', secret: 'bench', endpoint },
    close: () => server.kill(),
  }
}
