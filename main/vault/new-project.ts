import { z } from 'zod'
import { StillroomError } from '../errors.ts'
import { parseEndpoint } from '../videosdk/endpoint.ts'
import type { NewProject } from './types.ts'

/** VideoSDK's own. */
export const defaultEndpoint = 'https://api.videosdk.live'

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
  .string({ error: 'Give the project a name.' })
  .trim()
  .normalize('NFC')
  .min(1, 'Give the project a name.')
  .refine((name) => [...name].length <= longestName, {
    error: `The name can have at most ${longestName} characters.`,
  })
  .refine((name) => !unfitForNames.test(name), {
    error: 'The name can’t contain line breaks or control characters.',
  })

const apiKeySchema = z
  .string({ error: 'Enter the API key.' })
  .trim()
  .min(1, 'Enter the API key.')
  .max(longestApiKey, `The API key can have at most ${longestApiKey} characters.`)
  .regex(
    printableAscii,
    'The API key contains a space or a character that no key has: copy it again.',
  )

const secretSchema = z
  .string({ error: 'Enter the secret.' })
  .trim()
  .min(1, 'Enter the secret.')
  .refine((secret) => Buffer.byteLength(secret) <= longestSecret, {
    error: `The secret can have at most ${longestSecret} bytes: check that nothing else was pasted.`,
  })
  .refine((secret) => !spaceOrInvisible.test(secret), {
    error: 'The secret contains a space, a line break or an invisible character: copy it again.',
  })

const newProjectSchema = z.object({
  name: nameSchema,
  apiKey: apiKeySchema,
  secret: secretSchema,
  endpoint: z.string({ error: 'Enter the API endpoint as text.' }).optional(),
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
