import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { StillroomError } from '../errors.ts'
import { createRandom, uuidLike } from './random.ts'

export interface SandboxOptions {
  /** The API's port on 127.0.0.1; 0 or absent: any free one. */
  readonly port?: number
  /** The CDN's port on 127.0.0.1; 0 or absent: any free one. */
  readonly cdnPort?: number
  /** How many rooms there are, 1..10000; 12 by default. */
  readonly rooms?: number
  /** How many of them are live, 0..rooms; 5 by default, or all where there are fewer. */
  readonly live?: number
  /** Added to every answer of the API, in ms; 0 by default. */
  readonly latencyMs?: number
  /** The same seed makes the same rooms, ages and colours; 1 by default. */
  readonly seed?: number
  /** Looks like a UUID and follows from the seed by default. */
  readonly apiKey?: string
  /** 32 random bytes as hexadecimal digits by default, new at each start. */
  readonly secret?: string
  /** Wall clock, ms since 1970. */
  readonly now?: () => number
}

/** What can travel to another process: everything but the clock. */
export type SandboxStartOptions = Omit<SandboxOptions, 'now'>

/** The options with every gap filled. */
export type SandboxSettings = Required<SandboxOptions>

const port = (name: string) =>
  z.int(`${name} must be a whole number from 0 to 65535.`).min(0).max(65_535).optional()

const count = (name: string, min: number, max: number) =>
  z
    .int(`${name} must be a whole number from ${min} to ${max}.`)
    .min(min, `${name} must be at least ${min}.`)
    .max(max, `${name} must be at most ${max}.`)
    .optional()

export const startOptionsSchema: z.ZodType<SandboxStartOptions> = z.strictObject({
  port: port('The port'),
  cdnPort: port('The CDN’s port'),
  rooms: count('The number of rooms', 1, 10_000),
  live: count('The number of live rooms', 0, 10_000),
  latencyMs: count('The latency', 0, 600_000),
  seed: z.int('The seed must be a whole number.').optional(),
  apiKey: z.string().min(1, 'The API key can’t be empty.').optional(),
  secret: z.string().min(1, 'The secret can’t be empty.').optional(),
})

/** @throws StillroomError `invalid-options` with a sentence for every problem found. */
export function resolveOptions(options: SandboxOptions): SandboxSettings {
  const { now = Date.now, ...rest } = options
  const parsed = startOptionsSchema.safeParse(rest)
  if (!parsed.success) throw invalid(parsed.error.issues.map((issue) => issue.message).join(' '))
  const { port = 0, cdnPort = 0, rooms = 12, latencyMs = 0, seed = 1 } = parsed.data
  const { live = Math.min(5, rooms) } = parsed.data
  if (live > rooms) throw invalid(`Only ${rooms} rooms exist, so ${live} can’t be live.`)
  const { apiKey = uuidLike(createRandom(seed, 'api key')) } = parsed.data
  const { secret = randomBytes(32).toString('hex') } = parsed.data
  return { port, cdnPort, rooms, live, latencyMs, seed, apiKey, secret, now }
}

function invalid(message: string): StillroomError {
  return new StillroomError('invalid-options', { message })
}
