import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import { say } from '../words/say.ts'
import { StillroomError } from './errors.ts'
import { errnoOf, fileError } from './file-errors.ts'
import { withFileLock } from './file-lock.ts'
import { createTurns } from './in-turn.ts'
import { writeAtomically } from './write-atomically.ts'

/** What was read. */
interface JsonRead<T> {
  readonly value: T
  /** Where the file lies now, if it could not be understood. A person should be told. */
  readonly setAside?: string
  /** What could be kept of it, if anything; `value` is made of that then. */
  readonly rescued?: Rescued<T>
}

/** A value made of what a file holds that the schema refuses as a whole. */
export interface Rescued<T> {
  readonly value: T
  /** The keys whose values were kept, and those whose were not. */
  readonly kept: readonly string[]
  readonly lost: readonly string[]
}

/**
 * One value in a file of its own. Every method rejects with `disk-full`, `folder-missing` or
 * `folder-not-writable`, in a message that names the file.
 */
export interface JsonFile<T> {
  /**
   * A missing file reads as the initial value. So does one that is no JSON or doesn't match the
   * schema, but it is first renamed to `<name>.corrupt-<time>`: nothing is lost. What `rescue`
   * keeps of it is written at once, so that it is there at the next start as well.
   */
  read(): Promise<JsonRead<T>>
  /** Replaces the file as a whole. Calls are carried out in their order. */
  write(value: T): Promise<void>
  /**
   * Reads, changes and writes with no other writer in between, in this process or another.
   *
   * @param change what it throws is passed on, and the file stays as it is
   */
  update(change: (value: T) => T): Promise<JsonRead<T>>
}

export interface JsonFileOptions<T> {
  /** Absolute path. Its folder is made when it is first written. */
  readonly file: string
  readonly schema: z.ZodType<T>
  readonly initial: T
  /** Keeps what it can of JSON that doesn't match the schema; null where that is nothing. */
  readonly rescue?: (json: unknown) => Rescued<T> | null
  /** Wall clock, ms since 1970. */
  readonly now?: () => number
}

/** Opens nothing yet: the file is read and written by the methods. */
export function createJsonFile<T>(options: JsonFileOptions<T>): JsonFile<T> {
  const { file, schema, initial, rescue, now = Date.now } = options
  const inTurn = createTurns()

  async function read(): Promise<JsonRead<T>> {
    const bytes = await readIfThere(file)
    if (!bytes) return { value: initial }
    const json = parseJson(bytes)
    const parsed = schema.safeParse(json)
    if (parsed.success) return { value: parsed.data }
    const setAside = await moveAside(file, now())
    // Another process has moved it, and keeps what can be kept.
    if (!setAside) return { value: initial }
    const rescued = rescue?.(json)
    if (!rescued) return { value: initial, setAside }
    await save(rescued.value)
    return { value: rescued.value, setAside, rescued }
  }

  /** Only what the schema names is written. */
  const save = (value: T) =>
    writeAtomically(file, `${JSON.stringify(schema.parse(value), null, 2)}\n`)

  function change<R>(work: () => Promise<R>): Promise<R> {
    return inTurn(() =>
      named(file, 'written', async () => {
        await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
        return withFileLock(`${file}.lock`, work)
      }),
    )
  }

  return {
    read: () => inTurn(() => named(file, 'read', read)),
    write: (value) => change(() => save(value)),
    update: (edit) =>
      change(async () => {
        const before = await named(file, 'read', read)
        const value = edit(before.value)
        await save(value)
        return { ...before, value }
      }),
  }
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** The value, or undefined for what is no JSON in UTF-8. Editors may put a byte order mark. */
function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** @returns the new path; undefined where another process has moved the file just before */
async function moveAside(file: string, now: number): Promise<string | undefined> {
  const target = await claimName(
    `${file}.corrupt-${new Date(now).toISOString().replace(/:/gu, '-')}`,
  )
  try {
    await rename(file, target)
    return target
  } catch (error) {
    await rm(target, { force: true })
    if (errnoOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Takes the first free of `name`, `name-2`, `name-3` …: `rename` alone would overwrite. */
async function claimName(name: string): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? name : `${name}-${copy}`
    try {
      await (await open(candidate, 'wx', 0o600)).close()
      return candidate
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error
    }
  }
}

/** Runs `work`; what the file system throws gets a code and a message that names the file. */
async function named<T>(
  file: string,
  done: 'read' | 'written',
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const isForeign = errnoOf(error) !== undefined && !(error instanceof StillroomError)
    throw isForeign ? describe(file, done, error) : error
  }
}

function describe(file: string, done: 'read' | 'written', error: unknown): StillroomError {
  const { code } = fileError(error, 'folder-not-writable')
  const action = code === 'disk-full' ? say('freeSpace') : say('checkFolder')
  const message = say(done === 'read' ? 'fileUnreadable' : 'fileUnwritable', { file })
  return new StillroomError(code, { message, action, cause: error })
}
