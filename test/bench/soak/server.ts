import type { Credentials } from '../../../main/vault/types.ts'
import { startChild } from '../child.ts'
import type { UnrulySettings, UnrulyTask } from './unruly-server.ts'

export interface UnrulyServer {
  readonly credentials: Credentials
  /** From now on it answers as it should. */
  calmDown(): Promise<void>
  close(): void
}

/** Starts unruly-server.ts in a process of its own. */
export async function startUnrulyServer(seed: number): Promise<UnrulyServer> {
  const entry = new URL('./unruly-server.ts', import.meta.url)
  const server = await startChild<UnrulySettings, UnrulyTask, string>(entry, { seed })
  return {
    credentials: { apiKey: 'soak', secret: 'soak', endpoint: await server.ask('tell') },
    calmDown: async () => void (await server.ask('calm down')),
    close: server.kill,
  }
}
