import { say } from '../../words/say.ts'
import type { CaptureClient } from '../capture/job-run.ts'
import type { SpawnChild } from '../child-process.ts'
import { StillroomError } from '../errors.ts'
import type { FetchFor } from '../network/fetch-for.ts'
import type { RunningSandbox } from '../sandbox/launch.ts'
import { launchSandbox } from '../sandbox/launch.ts'
import type { Project, ProjectView, Vault } from '../vault/types.ts'
import { createVideoSdkClient } from '../videosdk/client.ts'
import { defaultEndpoint } from '../videosdk/endpoint.ts'
import { isLoopback } from '../videosdk/loopback.ts'
import type { OnSkip } from '../videosdk/streams.ts'
import type { VideoSdkClient } from '../videosdk/types.ts'

/** The sandbox's project id: it lies in no file, and lives until the app ends. */
export const sandboxProjectId = 'sandbox'

/** One API client a project, made when first needed. */
export interface Connections {
  /** The vault's projects, and the sandbox while it runs. */
  projects(): Promise<readonly ProjectView[]>
  /** One of them, without asking the keychain. Rejects with `invalid-options` for an unknown one. */
  project(projectId: string): Promise<Pick<Project, 'id' | 'name'>>
  /** Origin of the project's API; of VideoSDK's own where the project is gone. */
  endpoint(projectId: string): Promise<string>
  client(projectId: string): Promise<VideoSdkClient>
  /** For captures: asks for the secret only with a request, as a stored answer needs none. */
  captureClient(projectId: string): Promise<CaptureClient>
  /** Forgets the client, because the project's credentials changed or are gone. */
  drop(projectId: string): void
  /** Starts the sandbox unless it runs already. */
  openSandbox(): Promise<ProjectView>
  close(): Promise<void>
}

export function createConnections({
  vault,
  spawn,
  fetchFor,
  onSkip,
}: {
  readonly vault: Vault
  readonly spawn: SpawnChild
  readonly fetchFor: FetchFor
  /** Told of live rooms whose stream could not be asked for. */
  readonly onSkip: OnSkip
}): Connections {
  const clients = new Map<string, VideoSdkClient>()
  let sandbox: Promise<RunningSandbox> | undefined

  async function credentials(projectId: string) {
    if (projectId !== sandboxProjectId) return await vault.credentials(projectId)
    if (sandbox) return await sandbox
    throw new StillroomError('offline', {
      message: say('sandboxStopped'),
      action: say('startSandbox'),
    })
  }

  async function client(projectId: string): Promise<VideoSdkClient> {
    const known = clients.get(projectId)
    if (known) return known
    const options = { credentials: await credentials(projectId), fetchFor, onSkip }
    const made = createVideoSdkClient(options)
    clients.set(projectId, made)
    return made
  }

  async function endpoint(projectId: string): Promise<string> {
    const { endpoint } = await (projectId === sandboxProjectId
      ? credentials(projectId)
      : vault.project(projectId))
    return endpoint
  }

  return {
    endpoint: (projectId) => endpoint(projectId).catch(() => defaultEndpoint),
    async project(projectId) {
      // The vault knows nothing of the sandbox, and says so where that isn't running.
      if (projectId === sandboxProjectId && sandbox) return sandboxView(await sandbox)
      return await vault.project(projectId)
    },
    client,
    async captureClient(projectId) {
      return {
        isLoopback: isLoopback(new URL(await endpoint(projectId))),
        capture: async (request, signal) => (await client(projectId)).capture(request, signal),
        check: async (signal) => (await client(projectId)).check(signal),
      }
    },
    async projects() {
      const stored = await vault.list()
      return sandbox ? [...stored, sandboxView(await sandbox)] : stored
    },
    drop: (projectId) => void clients.delete(projectId),
    async openSandbox() {
      sandbox ??= launchSandbox({ spawn })
      try {
        return sandboxView(await sandbox)
      } catch (error) {
        sandbox = undefined
        throw error
      }
    },
    async close() {
      if (sandbox) await (await sandbox).close()
    },
  }
}

function sandboxView({ apiKey, endpoint }: RunningSandbox): ProjectView {
  return {
    id: sandboxProjectId,
    name: 'Sandbox',
    apiKeyHint: apiKey.slice(-4),
    endpoint,
    storage: 'session',
  }
}
