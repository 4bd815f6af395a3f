import path from 'node:path'
import { z } from 'zod'
import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import { parseEndpoint } from '../videosdk/endpoint.ts'

/** What can be fixed for everybody on this computer. Never a secret: all of its users can read it. */
const entries = {
  updates: z.literal('off', { error: say('policyUpdates') }),
  endpoint: z.string({ error: say('endpointText') }).transform(toOrigin),
  folder: z
    .string({ error: say('policyFolder') })
    .max(4096, say('policyFolder'))
    .refine((folder) => path.isAbsolute(folder) && !folder.includes('\0'), {
      error: say('policyFolder'),
    })
    .transform((folder) => path.normalize(folder)),
} as const

/** What an administrator has fixed; null where a person may choose. */
export interface Policy {
  readonly updates: 'off' | null
  /** Origin of the only API that projects may have. */
  readonly endpoint: string | null
  /** Absolute path of the folder that new stills go to. */
  readonly folder: string | null
}

export const noPolicy: Policy = { updates: null, endpoint: null, folder: null }

/** A policy, and what of its file could not be followed. */
export interface ReadPolicy {
  readonly policy: Policy
  /** English sentences, for the log and for the settings. */
  readonly problems: readonly string[]
}

/** One wrong entry is no reason not to follow the others. */
export function parsePolicy(json: unknown): ReadPolicy {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { policy: noPolicy, problems: [say('policyNoObject')] }
  }
  const problems: string[] = []
  const followed: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(json)) {
    if (!Object.hasOwn(entries, name)) {
      problems.push(say('policyUnknown', { name: shortened(name) }))
      continue
    }
    const parsed = entries[name as keyof typeof entries].safeParse(value)
    if (parsed.success) followed[name] = parsed.data
    else problems.push(say('policyWrong', { name, why: parsed.error.issues[0]?.message ?? '' }))
  }
  return { policy: { ...noPolicy, ...followed }, problems }
}

/** @throws StillroomError `invalid-options` where another API than the fixed one is asked for */
export function checkFixedEndpoint(fixed: string | null, endpoint: string): void {
  if (fixed === null || fixed === endpoint) return
  throw new StillroomError('invalid-options', {
    message: say('endpointFixed', { endpoint: fixed }),
    action: say('askAdministrator'),
  })
}

function toOrigin(text: string, context: z.RefinementCtx): string {
  try {
    return parseEndpoint(text.trim()).origin
  } catch (error) {
    if (!(error instanceof StillroomError)) throw error
    context.addIssue({ code: 'custom', message: error.message })
    return z.NEVER
  }
}

/** A name of the file's is shown, whatever it is. */
function shortened(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name
}
