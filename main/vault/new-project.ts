import { z } from 'zod'
import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import { defaultEndpoint, parseEndpoint } from '../videosdk/endpoint.ts'
import type { NewProject } from './types.ts'

/** Characters. */
const longestName = 80
/** Characters. */
const longestApiKey = 200
/** Bytes of UTF-8. Windows Credential Manager holds 2560. */
const longestSecret = 1024

// Line breaks would tear lists apart; bidirectional controls turn the text around them.
const unfitForNames = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u
const printableAscii = /^[\x21-\x7e]+$/u
const spaceOrInvisible = /[\s\p{Cc}\p{Cf}\p{Cs}]/u

const nameSchema = z
  .string({ error: say('nameMissing') })
  .trim()
  .normalize('NFC')
  .min(1, say('nameMissing'))
  .refine((name) => [...name].length <= longestName, {
    error: say('nameTooLong', { most: longestName }),
  })
  .refine((name) => !unfitForNames.test(name), {
    error: say('nameControls'),
  })

const apiKeySchema = z
  .string({ error: say('keyMissing') })
  .trim()
  .min(1, say('keyMissing'))
  .max(longestApiKey, say('keyTooLong', { most: longestApiKey }))
  .regex(printableAscii, say('keyCharacters'))

const secretSchema = z
  .string({ error: say('secretMissing') })
  .trim()
  .min(1, say('secretMissing'))
  .refine((secret) => Buffer.byteLength(secret) <= longestSecret, {
    error: say('secretTooLong', { most: longestSecret }),
  })
  .refine((secret) => !spaceOrInvisible.test(secret), {
    error: say('secretCharacters'),
  })

const newProjectSchema = z.object({
  name: nameSchema,
  apiKey: apiKeySchema,
  secret: secretSchema,
  endpoint: z.string({ error: say('endpointText') }).optional(),
})

/**
 * Checks what a person typed or pasted. White space around a value is dropped.
 *
 * @param fallback the endpoint where none is given
 * @returns with the endpoint as an origin
 * @throws StillroomError `invalid-options` that says what to do, never what the secret is
 */
export function parseNewProject(
  input: NewProject,
  fallback = defaultEndpoint,
): Required<NewProject> {
  const project = parse(newProjectSchema, input)
  return { ...project, endpoint: parseEndpoint(project.endpoint?.trim() || fallback).origin }
}

/** {@link parseNewProject} for a secret alone. */
export function parseSecret(secret: string): string {
  return parse(secretSchema, secret)
}

function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  // Without zod's error as the cause: the secret must have no way into a log.
  const message = parsed.error.issues[0]?.message
  throw new StillroomError('invalid-options', message ? { message } : {})
}
