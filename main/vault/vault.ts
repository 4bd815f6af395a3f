import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { say } from '../../words/say.ts'
import type { SpawnChild } from '../child-process.ts'
import { entries } from '../entries.ts'
import { StillroomError } from '../errors.ts'
import { checkFixedEndpoint } from '../policy/policy.ts'
import { createCredentials } from './credentials.ts'
import { createKeychain } from './keychain-store.ts'
import { parseNewProject, parseSecret } from './new-project.ts'
import type { Projects, StoredProject } from './projects.ts'
import { byName, createProjects, refuseTakenName } from './projects.ts'
import type { Secrets } from './secret-store.ts'
import { createSecretStore } from './secret-store.ts'
import { createSessionStore } from './session-store.ts'
import type { ProjectView, SecretStorage, Vault } from './types.ts'

export interface VaultOptions {
  /** Absolute path of projects.json. */
  readonly file: string
  readonly secrets: Secrets
  /** Where a new project doesn't name one. */
  readonly defaultEndpoint?: string
  /** Origin of the only API that projects may have; null or left out for any. */
  readonly fixedEndpoint?: string | null
  /** Wall clock, ms since 1970. */
  readonly now?: () => number
  /** Told where a file lies now that could not be understood. */
  readonly onSetAside?: (file: string) => void
}

/** Everything but what belongs to whoever made the stores. */
export function createVault(options: VaultOptions): Omit<Vault, 'recheck' | 'close'> {
  const { secrets, fixedEndpoint = null, now = Date.now } = options
  const defaultEndpoint = fixedEndpoint ?? options.defaultEndpoint
  const projects = createProjects(options)

  const look = async (project: StoredProject) => view(project, await secrets.locate(project))

  return {
    status: () => secrets.status(),
    list: async () => Promise.all((await projects.all()).map(look)),
    async add(input) {
      const { secret, ...fields } = parseNewProject(input, defaultEndpoint)
      checkFixedEndpoint(fixedEndpoint, fields.endpoint)
      refuseTakenName(await projects.all(), fields.name)
      const id = randomUUID()
      const storage = await secrets.set(id, secret)
      const createdAt = new Date(now()).toISOString()
      const project = { id, ...fields, createdAt, inKeychain: storage === 'keychain' }
      await record(project, { projects, secrets })
      return view(project, storage)
    },
    async reconnect(projectId, secret) {
      const project = await projects.byId(projectId)
      const storage = await secrets.set(projectId, parseSecret(secret))
      if (storage === 'keychain' && !project.inKeychain) await projects.markInKeychain(projectId)
      return view(project, storage)
    },
    async remove(projectId) {
      const project = await projects.remove(projectId)
      await forget(project, secrets, `“${project.name}” is removed.`)
    },
    async project(projectId) {
      const { inKeychain: _, ...project } = await projects.byId(projectId)
      return project
    },
    async find(idOrName) {
      const all = await projects.all()
      const project = all.find(({ id }) => id === idOrName) ?? byName(all, idOrName)
      if (project) return look(project)
      throw new StillroomError('invalid-options', {
        message: say('projectNotNamed', { name: idOrName }),
        action: all.length > 0 ? say('projectsAre', { names: names(all) }) : say('connectFirst'),
      })
    },
    async credentials(projectId) {
      const project = await projects.byId(projectId)
      // Projects from before the policy are kept, but their secrets go nowhere.
      checkFixedEndpoint(fixedEndpoint, project.endpoint)
      const secret = await secrets.get(project)
      if (secret !== null) return createCredentials({ ...project, secret })
      throw new StillroomError('auth-rejected', {
        message: say('secretGone', { name: project.name }),
        action: say('enterAgain'),
      })
    },
  }
}

/** Writes the project down; where that fails, its secret goes too. */
async function record(
  project: StoredProject,
  { projects, secrets }: { readonly projects: Projects; readonly secrets: Secrets },
): Promise<void> {
  try {
    await projects.add(project)
  } catch (error) {
    const outcome = error instanceof StillroomError ? error.message : say('notStored')
    await forget(project, secrets, outcome)
    throw error
  }
}

/** @throws StillroomError that says, after `outcome`, which entry is left in the keychain */
async function forget(project: StoredProject, secrets: Secrets, outcome: string): Promise<void> {
  try {
    await secrets.delete(project)
  } catch (error) {
    if (!(error instanceof StillroomError)) throw error
    throw new StillroomError(error.code, {
      message: say('secretLeft', { outcome, why: error.message }),
      action: say('deleteEntry', { id: project.id }),
      cause: error,
    })
  }
}

function view(project: StoredProject, storage: SecretStorage | null): ProjectView {
  const { id, name, apiKey, endpoint } = project
  return { id, name, apiKeyHint: apiKey.slice(-4), endpoint, storage }
}

function names(projects: readonly StoredProject[]): string {
  return projects.map(({ name }) => `“${name}”`).join(', ')
}

export interface OpenVaultOptions {
  /** Absolute path of the folder for projects.json. */
  readonly userData: string
  /** Development has its own entries in the keychain. */
  readonly development: boolean
  readonly spawn: SpawnChild
  /** See {@link VaultOptions}. */
  readonly fixedEndpoint: string | null
  readonly onSetAside?: (file: string) => void
}

/** The vault of this user on this system: projects.json, the keychain, and memory beside it. */
export function openVault(options: OpenVaultOptions): Vault {
  const { userData, development, spawn, fixedEndpoint, onSetAside } = options
  const keychain = createKeychain({
    service: development ? 'Stillroom Dev' : 'Stillroom',
    spawn,
    entry: entries.keychainProcess,
  })
  const vault = createVault({
    file: path.join(userData, 'projects.json'),
    secrets: createSecretStore({ keychain, session: createSessionStore() }),
    fixedEndpoint,
    ...(onSetAside && { onSetAside }),
  })
  return { ...vault, recheck: () => keychain.recheck(), close: () => keychain.close() }
}
