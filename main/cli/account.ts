import { StillroomError } from '../errors.ts'
import { checkFixedEndpoint } from '../policy/policy.ts'
import { parseNewProject } from '../vault/new-project.ts'
import type { Vault } from '../vault/types.ts'
import { createVideoSdkClient } from '../videosdk/client.ts'
import { withVault } from './connection.ts'
import type { CliContext } from './context.ts'
import type { ExitStatus } from './exit-status.ts'
import { exitStatus } from './exit-status.ts'
import { sentence, table } from './output.ts'
import { ask } from './prompt.ts'

export interface AddFlags {
  readonly apiKey?: string
  readonly endpoint?: string
}

/**
 * `stillroom account add NAME`: asks for the API key (unless given) and the secret. The secret
 * comes from a prompt or standard input, never from an argument, which other users can read.
 */
export async function addAccount(
  name: string,
  flags: AddFlags,
  context: CliContext,
): Promise<ExitStatus> {
  return await withVault(context, async (vault, fixedEndpoint) => {
    await needKeychain(vault)
    const credentials = await askCredentials(flags, context)
    const project = parseNewProject({ name, ...flags, ...credentials }, fixedEndpoint ?? undefined)
    // Before the secret goes anywhere.
    checkFixedEndpoint(fixedEndpoint, project.endpoint)
    await checkCredentials(project, context)
    await vault.add(project)
    context.stdout.write(`Stored ${project.name}. Its secret is in the keychain.\n`)
    return exitStatus.ok
  })
}

async function askCredentials({ apiKey }: AddFlags, context: CliContext) {
  const known = apiKey ?? context.env.VIDEOSDK_API_KEY
  const secret = { label: 'Secret', hidden: true }
  if (known !== undefined) return { apiKey: known, secret: (await ask([secret], context))[0] ?? '' }
  const answers = await ask([{ label: 'API key' }, secret], context)
  return { apiKey: answers[0] ?? '', secret: answers[1] ?? '' }
}

/** A secret in this process's memory would be gone with the command. */
async function needKeychain(vault: Vault): Promise<void> {
  const { storage, notice } = await vault.status()
  if (storage === 'keychain') return
  const advice = notice?.action ?? ''
  const otherWay = 'Or set VIDEOSDK_API_KEY and VIDEOSDK_SECRET instead of storing them.'
  throw new StillroomError(notice?.code ?? 'keychain-unavailable', {
    ...(notice && { message: notice.message }),
    action: advice.includes('VIDEOSDK_SECRET') ? advice : `${advice} ${otherWay}`.trim(),
  })
}

/** Wrong credentials are refused; a server that can't be asked is no reason not to store them. */
async function checkCredentials(
  credentials: { readonly apiKey: string; readonly secret: string; readonly endpoint: string },
  { stderr }: CliContext,
): Promise<void> {
  try {
    await createVideoSdkClient({ credentials }).check()
  } catch (error) {
    const isUnreachable =
      error instanceof StillroomError && ['offline', 'timeout', 'server-error'].includes(error.code)
    if (!isUnreachable) throw error
    stderr.write(`Stored without a check: ${sentence(error)}\n`)
  }
}

/** `stillroom account list` */
export async function listAccounts(context: CliContext): Promise<ExitStatus> {
  const projects = await withVault(context, (vault) => vault.list())
  const rows = projects.map(({ name, apiKeyHint, endpoint, storage }) => [
    name,
    `…${apiKeyHint}`,
    storage ?? 'missing',
    endpoint,
  ])
  const head = ['NAME', 'API KEY', 'SECRET', 'ENDPOINT']
  context.stdout.write(`${rows.length === 0 ? 'No accounts.' : table(head, rows)}\n`)
  return exitStatus.ok
}

/** `stillroom account remove NAME` */
export async function removeAccount(name: string, context: CliContext): Promise<ExitStatus> {
  return await withVault(context, async (vault) => {
    const project = await vault.find(name)
    await vault.remove(project.id)
    context.stdout.write(`Removed ${project.name} and its secret.\n`)
    return exitStatus.ok
  })
}
