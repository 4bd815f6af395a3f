import { z } from 'zod'
import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import { createJsonFile } from '../json-file.ts'
import { parseEndpoint } from '../videosdk/endpoint.ts'
import type { Project } from './types.ts'

/** A project as it lies in projects.json. */
export interface StoredProject extends Project {
  /** True once the keychain has held a secret of it. */
  readonly inKeychain: boolean
}

const projectSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  apiKey: z.string().min(1),
  // Signed requests go there: a file from elsewhere gets no weaker rule than a person.
  endpoint: z.string().refine(isOrigin),
  createdAt: z.string(),
  inKeychain: z.boolean(),
})

/** Keys that aren't named are dropped, so a secret can't get in by mistake. */
const fileSchema = z.object({
  version: z.literal(1),
  projects: z.array(projectSchema).readonly(),
})

/**
 * projects.json. It is read each time, because the window and the headless command both change it.
 * The methods reject as those of a JsonFile do.
 */
export interface Projects {
  all(): Promise<readonly StoredProject[]>
  /** Rejects with `invalid-options` where there is none. */
  byId(id: string): Promise<StoredProject>
  /** Rejects with `invalid-options` where the name is taken. */
  add(project: StoredProject): Promise<void>
  /** Rejects with `invalid-options` where there is none. */
  remove(id: string): Promise<StoredProject>
  markInKeychain(id: string): Promise<void>
}

export interface ProjectsOptions {
  /** Absolute path of projects.json. */
  readonly file: string
  /** Told where a file lies now that could not be understood. */
  readonly onSetAside?: (file: string) => void
}

export function createProjects({ file, onSetAside }: ProjectsOptions): Projects {
  const json = createJsonFile({ file, schema: fileSchema, initial: { version: 1, projects: [] } })

  async function all(): Promise<readonly StoredProject[]> {
    const { value, setAside } = await json.read()
    if (setAside) onSetAside?.(setAside)
    return value.projects
  }

  async function change(
    edit: (projects: readonly StoredProject[]) => readonly StoredProject[],
  ): Promise<void> {
    const { setAside } = await json.update((stored) => ({
      ...stored,
      projects: edit(stored.projects),
    }))
    if (setAside) onSetAside?.(setAside)
  }

  return {
    all,
    byId: async (id) => pick(await all(), id),
    add: (project) =>
      change((projects) => {
        refuseTakenName(projects, project.name)
        return [...projects, project]
      }),
    async remove(id) {
      const project = pick(await all(), id)
      await change((projects) => projects.filter((other) => other.id !== id))
      return project
    },
    markInKeychain: (id) =>
      change((projects) =>
        projects.map((project) => (project.id === id ? { ...project, inKeychain: true } : project)),
      ),
  }
}

/** @throws StillroomError `invalid-options` */
export function refuseTakenName(projects: readonly StoredProject[], name: string): void {
  if (!byName(projects, name)) return
  throw new StillroomError('invalid-options', {
    message: say('projectExists', { name }),
    action: say('otherNameOrRemove'),
  })
}

/** Names differ by more than capitals, so that people can tell them apart. */
export function byName(
  projects: readonly StoredProject[],
  name: string,
): StoredProject | undefined {
  const wanted = nameKey(name)
  return projects.find((project) => nameKey(project.name) === wanted)
}

function nameKey(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase()
}

function pick(projects: readonly StoredProject[], id: string): StoredProject {
  const project = projects.find((candidate) => candidate.id === id)
  if (project) return project
  throw new StillroomError('invalid-options', { message: say('projectUnknown') })
}

function isOrigin(endpoint: string): boolean {
  try {
    return parseEndpoint(endpoint).origin === endpoint
  } catch (error) {
    if (error instanceof StillroomError) return false
    throw error
  }
}
