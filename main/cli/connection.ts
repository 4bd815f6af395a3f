import { homedir } from 'node:os'
import { StillroomError, toFailure } from '../errors.ts'
import { checkFixedEndpoint } from '../policy/policy.ts'
import { policyFile, readPolicy } from '../policy/read-policy.ts'
import { launchSandbox } from '../sandbox/launch.ts'
import { userDataFolder } from '../user-data.ts'
import type { Credentials, Vault } from '../vault/types.ts'
import { openVault } from '../vault/vault.ts'
import { createVideoSdkClient } from '../videosdk/client.ts'
import { defaultEndpoint, parseEndpoint } from '../videosdk/endpoint.ts'
import type { VideoSdkClient } from '../videosdk/types.ts'
import type { CliContext } from './context.ts'
import { environmentFetch } from './environment-fetch.ts'
import { sentence } from './output.ts'

/** The flags that say whose rooms are meant. */
export interface ConnectionFlags {
  readonly project?: string
  readonly sandbox?: boolean
}

export interface Connection {
  readonly projectId: string
  readonly projectName: string
  readonly client: VideoSdkClient
  close(): Promise<void>
}

/**
 * Opens the project that the flags or the environment name.
 *
 * @throws StillroomError `auth-rejected` where there are no credentials, and the vault's own codes
 */
export async function connect(flags: ConnectionFlags, context: CliContext): Promise<Connection> {
  checkConnectionFlags(flags)
  if (flags.sandbox) return await connectSandbox(context)
  if (flags.project !== undefined) return await connectProject(flags.project, context)
  return await connectEnvironment(context)
}

/** @throws StillroomError `invalid-options` for flags that don't go together */
export function checkConnectionFlags({ sandbox, project }: ConnectionFlags): void {
  if (!sandbox || project === undefined) return
  throw new StillroomError('invalid-options', {
    message: 'Give --project or --sandbox, not both.',
  })
}

/** Origin of the only API that an administrator allows; null for any. What is wrong is told. */
async function fixedEndpointFor(context: CliContext): Promise<string | null> {
  const { policy, problems } = await readPolicy(policyFile(machineOf(context)))
  for (const problem of problems) context.stderr.write(`${problem}\n`)
  return policy.endpoint
}

/** Opens the vault that the desktop app uses too, for as long as `work` takes. */
export async function withVault<T>(
  context: CliContext,
  work: (vault: Vault, fixedEndpoint: string | null) => Promise<T>,
): Promise<T> {
  const { development, spawn } = context
  const userData = userDataFolder(machineOf(context))
  const fixedEndpoint = await fixedEndpointFor(context)
  const vault = openVault({ userData, development, spawn, fixedEndpoint })
  try {
    return await work(vault, fixedEndpoint)
  } finally {
    vault.close()
  }
}

const machineOf = ({ env, development }: CliContext) => ({
  env,
  development,
  platform: process.platform,
  home: homedir(),
})

async function connectSandbox(context: CliContext): Promise<Connection> {
  const sandbox = await launchSandbox(context)
  return {
    projectId: 'sandbox',
    projectName: 'Sandbox',
    client: createClient(sandbox, context),
    close: () => sandbox.close(),
  }
}

async function connectProject(name: string, context: CliContext): Promise<Connection> {
  return await withVault(context, async (vault) => {
    const project = await vault.find(name)
    const credentials = await vault.credentials(project.id)
    return {
      projectId: project.id,
      projectName: project.name,
      client: createClient(credentials, context),
      close: async () => {},
    }
  })
}

async function connectEnvironment(context: CliContext): Promise<Connection> {
  const fixedEndpoint = await fixedEndpointFor(context)
  const credentials = environmentCredentials(context.env, fixedEndpoint ?? defaultEndpoint)
  checkFixedEndpoint(fixedEndpoint, credentials.endpoint)
  return {
    projectId: 'environment',
    projectName: 'environment',
    client: createClient(credentials, context),
    close: async () => {},
  }
}

function createClient(credentials: Credentials, { env, stderr }: CliContext): VideoSdkClient {
  return createVideoSdkClient({
    credentials,
    fetchFor: environmentFetch(env),
    onSkip: (roomId, error) =>
      void stderr.write(`${roomId} is left out: ${sentence(toFailure(error))}\n`),
  })
}

/** @param fallback the endpoint where none is given */
function environmentCredentials(env: NodeJS.ProcessEnv, fallback: string): Credentials {
  const apiKey = env.VIDEOSDK_API_KEY?.trim()
  const secret = env.VIDEOSDK_SECRET?.trim()
  const endpoint = parseEndpoint(env.VIDEOSDK_API_ENDPOINT?.trim() || fallback).origin
  if (apiKey && secret) return { apiKey, secret, endpoint }
  throw new StillroomError('auth-rejected', {
    message: 'There are no credentials.',
    action:
      'Set VIDEOSDK_API_KEY and VIDEOSDK_SECRET, name a stored project with --project, or try --sandbox.',
  })
}
