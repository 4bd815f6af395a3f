import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { StillroomError } from '../../main/errors.ts'
import { createJsonFile } from '../../main/json-file.ts'

const schema = z.object({ count: z.number().int() })
const initial = { count: 0 }
const now = () => Date.UTC(2026, 10, 23, 21, 5, 6, 7)
const stamp = '2026-11-23T21-05-06.007Z'
const isRoot = process.getuid?.() === 0
const isWindows = process.platform === 'win32'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'json-file-'))
  file = path.join(folder, 'data', 'counter.json')
  await mkdir(path.dirname(file))
})
afterEach(() => rm(folder, { recursive: true }))

const open = (at = file) => createJsonFile({ file: at, schema, initial, now })
const names = () => readdir(path.dirname(file))

describe('read', () => {
  it('gives the initial value where there is no file, and makes none', async () => {
    expect(await open().read()).toEqual({ value: initial })
    expect(await names()).toEqual([])
  })

  it('gives what was written, without keys that the schema does not name', async () => {
    await writeFile(file, '{"count": 7, "other": 1}')

    expect(await open().read()).toEqual({ value: { count: 7 } })
    expect(await readFile(file, 'utf8')).toBe('{"count": 7, "other": 1}')
  })

  it('takes the byte order mark of an editor', async () => {
    await writeFile(file, '\ufeff{"count": 7}')

    expect(await open().read()).toEqual({ value: { count: 7 } })
  })

  it.each([
    ['nothing', ''],
    ['half of it', '{"count": 1'],
    ['another type', '[]'],
    ['null', 'null'],
    ['a wrong value', '{"count": "1"}'],
    ['bytes that are no text', Buffer.from('{"count": 1, "name": "\xff"}', 'latin1')],
  ])('sets a file aside that holds %s', async (_, content) => {
    await writeFile(file, content)
    const setAside = `${file}.corrupt-${stamp}`

    expect(await open().read()).toEqual({ value: initial, setAside })
    expect(await names()).toEqual([path.basename(setAside)])
    expect(await readFile(setAside)).toEqual(Buffer.from(content))
    expect(await open().read()).toEqual({ value: initial })
  })

  it('never overwrites a file that was set aside before', async () => {
    const moved: (string | undefined)[] = []
    for (const content of ['first', 'second', 'third']) {
      await writeFile(file, content)
      moved.push((await open().read()).setAside)
    }

    const kept = await Promise.all(moved.map((name) => readFile(`${name}`, 'utf8')))
    expect(kept).toEqual(['first', 'second', 'third'])
  })

  it('sets aside once when two read at the same moment', async () => {
    await writeFile(file, 'no JSON')
    const reads = await Promise.all([open().read(), open().read()])

    expect(reads.flatMap(({ setAside }) => setAside ?? [])).toHaveLength(1)
    expect(await names()).toHaveLength(1)
  })

  it('fails where something is there that can’t be read', async () => {
    await mkdir(file)

    await expect(open().read()).rejects.toMatchObject({
      code: 'folder-not-writable',
      message: `${file} can’t be read.`,
    })
  })

  it.skipIf(isRoot || isWindows)('fails where it may not, and leaves the file', async () => {
    await writeFile(file, '{"count": 7}')
    await chmod(file, 0)

    await expect(open().read()).rejects.toMatchObject({ code: 'folder-not-writable' })
    await expect(open().update((value) => value)).rejects.toMatchObject({
      code: 'folder-not-writable',
    })
    await chmod(file, 0o600)
    expect(await open().read()).toEqual({ value: { count: 7 } })
  })
})

describe('write', () => {
  it('makes the folder, and leaves nothing else in it', async () => {
    await rm(path.dirname(file), { recursive: true })
    await open().write({ count: 1 })

    expect(await readFile(file, 'utf8')).toBe('{\n  "count": 1\n}\n')
    expect(await names()).toEqual(['counter.json'])
  })

  it('writes only what the schema names', async () => {
    const value: { count: number } = Object.assign({ count: 1 }, { secret: 'x' })
    await open().write(value)

    expect(await readFile(file, 'utf8')).not.toContain('secret')
  })

  it('refuses what the schema refuses, and keeps what was there', async () => {
    await open().write({ count: 1 })

    await expect(open().write({ count: 1.5 })).rejects.toThrow(z.ZodError)
    expect(await open().read()).toEqual({ value: { count: 1 } })
  })

  it.skipIf(isWindows)('is for this user only, also where the file was open to all', async () => {
    await writeFile(file, '{"count": 7}', { mode: 0o666 })
    await open().write({ count: 1 })

    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('keeps the order of the calls', async () => {
    const json = open()
    await Promise.all(Array.from({ length: 20 }, (_, count) => json.write({ count })))

    expect(await json.read()).toEqual({ value: { count: 19 } })
    expect(await names()).toEqual(['counter.json'])
  })

  it('goes on after a failure', async () => {
    const json = open()
    const [bad, good] = await Promise.allSettled([
      json.write({ count: 0.5 }),
      json.write({ count: 2 }),
    ])

    expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled'])
  })

  it.skipIf(isWindows)('names the file and what is wrong with its folder', async () => {
    await symlink(path.join(folder, 'away', 'drive'), path.join(folder, 'gone'))
    await writeFile(path.join(folder, 'blocked'), '')

    const gone = path.join(folder, 'gone', 'counter.json')
    await expect(open(gone).write(initial)).rejects.toMatchObject({
      code: 'folder-missing',
      message: `${gone} can’t be written.`,
    })
    const blocked = path.join(folder, 'blocked', 'counter.json')
    await expect(open(blocked).write(initial)).rejects.toMatchObject({
      code: 'folder-not-writable',
      message: `${blocked} can’t be written.`,
    })
  })

  it.skipIf(isRoot || isWindows)('fails in a folder that can’t be written to', async () => {
    await open().write({ count: 1 })
    await chmod(path.dirname(file), 0o500)

    await expect(open().write({ count: 2 })).rejects.toMatchObject({ code: 'folder-not-writable' })
    expect(await open().read()).toEqual({ value: { count: 1 } })
    await chmod(path.dirname(file), 0o700)
  })
})

describe('update', () => {
  it('loses no change, whoever makes it', async () => {
    const files = [open(), open(), open()]
    const add = (index: number) => files[index % 3]?.update(({ count }) => ({ count: count + 1 }))
    await Promise.all(Array.from({ length: 30 }, (_, index) => add(index)))

    expect(await open().read()).toEqual({ value: { count: 30 } })
  })

  it('gives the new value, and where a corrupt file went', async () => {
    await writeFile(file, 'no JSON')

    expect(await open().update(({ count }) => ({ count: count + 1 }))).toEqual({
      value: { count: 1 },
      setAside: `${file}.corrupt-${stamp}`,
    })
  })

  it('passes on what the change throws, and writes nothing', async () => {
    await open().write({ count: 1 })
    const refuse = () => {
      throw new StillroomError('invalid-options', { message: 'No.' })
    }

    await expect(open().update(refuse)).rejects.toMatchObject({ message: 'No.' })
    expect(await open().read()).toEqual({ value: { count: 1 } })
    expect(await names()).toEqual(['counter.json'])
  })
})

it('reads back whatever it wrote', async () => {
  // Not z.json(), which leaves out keys such as __proto__.
  const anything = createJsonFile<unknown>({ file, schema: z.unknown(), initial: null })
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ noUnicodeString: false }), async (value) => {
      const plain = JSON.parse(JSON.stringify(value))
      await anything.write(plain)
      expect((await anything.read()).value).toEqual(plain)
    }),
    { numRuns: 30, examples: [[JSON.parse('{"__proto__": false}')]] },
  )
})
