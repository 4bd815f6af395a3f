import { mkdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import type { CliResult } from '../../support/cli.ts'
import { jsonLines, runCli, sandboxEnv, startCli } from '../../support/cli.ts'
import { liveRooms } from '../../support/rig.ts'
import { newImage } from '../../support/scanned-library.ts'
import { filesUnder, tempFolder } from '../../support/temp-folder.ts'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ rooms: 3, live: 3 })
})
afterAll(() => sandbox.close())

const look = (kind: string, out: string, args: readonly string[] = []) =>
  runCli(['library', kind, '--out', out, ...args])

const clean = { missing: 0, changed: 0, added: 0, moved: 0, returned: 0, unreadable: 0, away: 0 }

/** A folder with a still of each room, as `capture` leaves it. @returns with the stills' paths */
async function captured(): Promise<{ readonly out: string; readonly files: readonly string[] }> {
  const out = await tempFolder()
  const args = ['capture', ...liveRooms(sandbox), '--out', out, '--width', '64', '--height', '36']
  expect((await runCli(args, { env: sandboxEnv(sandbox) })).status).toBe(0)
  const files = (await filesUnder(out)).filter((file) => file.endsWith('.jpg'))
  expect(files).toHaveLength(3)
  return { out, files }
}

const summaryOf = (result: CliResult) => jsonLines(result).at(-1)

describe('library scan', () => {
  it('says that all is well', async () => {
    const { out } = await captured()
    const result = await look('scan', out)
    expect(result).toMatchObject({ status: 0, stderr: '' })
    expect(result.stdout).toBe('Looked at 3 files. All is as it was.\n')
  })

  it('tells what it found, in a line each and a status', async () => {
    const { out, files } = await captured()
    const [first = '', second = '', third = ''] = files
    await look('scan', out)
    await rm(path.join(out, first))
    await rename(path.join(out, second), path.join(out, 'renamed.jpg'))
    await writeFile(path.join(out, third), 'x')
    const result = await look('scan', out, ['--json'])
    expect(result).toMatchObject({ status: 1, stderr: '' })
    const lines = jsonLines(result)
    expect(lines).toHaveLength(4)
    expect(lines).toContainEqual({ type: 'changed', file: first, what: 'missing' })
    expect(lines).toContainEqual({ type: 'changed', file: 'renamed.jpg', what: 'moved' })
    expect(lines).toContainEqual({ type: 'changed', file: third, what: 'changed' })
    expect(lines.at(-1)).toEqual({
      type: 'summary',
      kind: 'scan',
      state: 'done',
      files: expect.any(Number),
      ...clean,
      missing: 1,
      moved: 1,
      changed: 1,
      ms: expect.any(Number),
    })
  })

  it('follows a folder that has been moved as a whole', async () => {
    const { out } = await captured()
    const moved = path.join(await tempFolder(), 'moved')
    await rename(out, moved)
    await mkdir(out)
    await rm(out, { recursive: true })
    const result = await look('scan', moved, ['--json'])
    expect(result.status).toBe(0)
    expect(summaryOf(result)).toMatchObject({ ...clean, files: 3 })
  })

  it('is refused where nothing was captured, and makes nothing there', async () => {
    const out = await tempFolder()
    const result = await look('scan', out)
    expect(result.status).toBe(2)
    expect(result.stderr).toContain('There is no journal of captures in')
    expect(await filesUnder(out)).toEqual([])
  })

  it('looks through the window’s library without --out', async () => {
    const userData = await tempFolder()
    const folder = path.join(await tempFolder(), 'stills')
    await mkdir(folder)
    await writeFile(path.join(folder, 'a.png'), newImage())
    await utimes(path.join(folder, 'a.png'), 1_700_000_000, 1_700_000_000)
    const env = { STILLROOM_USER_DATA: userData, STILLROOM_LIBRARY: folder }
    expect((await runCli(['library', 'scan'], { env })).status).toBe(2)
    const result = await runCli(['library', 'rebuild', '--json'], { env })
    expect(result.status).toBe(0)
    const file = path.join(folder, 'a.png')
    expect(jsonLines(result)[0]).toEqual({ type: 'changed', file, what: 'added' })
    expect((await stat(path.join(userData, 'catalogue.sqlite'))).isFile()).toBe(true)
    expect((await runCli(['library', 'scan'], { env })).status).toBe(0)
  })
})

describe('library verify', () => {
  it('finds what has changed without a trace', async () => {
    const { out, files } = await captured()
    const file = path.join(out, files[0] ?? '')
    await utimes(file, 1e9, 1e9)
    await look('scan', out)
    const { size } = await stat(file)
    await writeFile(file, Buffer.alloc(size))
    await utimes(file, 1e9, 1e9)
    expect((await look('scan', out)).status).toBe(0)
    const result = await look('verify', out)
    expect(result.status).toBe(1)
    expect(result.stdout).toBe(`changed     ${files[0]}\nRead 3 files. 1 changed.\n`)
  })
})

describe('library rebuild', () => {
  it('makes the journal anew from the files', async () => {
    const { out } = await captured()
    await rm(path.join(out, '.stillroom'), { recursive: true })
    for (const file of await filesUnder(out)) await utimes(path.join(out, file), 1e9, 1e9)
    const result = await look('rebuild', out, ['--json'])
    expect(result.status).toBe(0)
    expect(summaryOf(result)).toMatchObject({ ...clean, added: 3 })
  })

  it('follows by itself where the journal is damaged', async () => {
    const { out } = await captured()
    await writeFile(path.join(out, '.stillroom/catalogue.sqlite'), 'no database')
    for (const suffix of ['-wal', '-shm']) {
      await rm(path.join(out, `.stillroom/catalogue.sqlite${suffix}`), { force: true })
    }
    for (const file of await filesUnder(out)) await utimes(path.join(out, file), 1e9, 1e9)
    const result = await look('scan', out, ['--json'])
    expect(result.stderr).toContain('The catalogue was damaged. It lies now at')
    expect(summaryOf(result)).toMatchObject({ kind: 'rebuild', added: 3 })
  })
})

describe('Ctrl+C', () => {
  it('ends it soon, with a summary of what was done', async () => {
    const { out } = await captured()
    for (let index = 0; index < 3000; index += 1) {
      await writeFile(path.join(out, `${index}.png`), newImage())
      await utimes(path.join(out, `${index}.png`), 1e9, 1e9)
    }
    const run = startCli(['library', 'scan', '--out', out, '--json'])
    await run.says('"added"')
    run.interrupt()
    const result = await run.done
    expect(result.status).toBe(130)
    expect(summaryOf(result)).toMatchObject({ type: 'summary', state: 'cancelled' })
    expect((await look('scan', out)).status).toBe(0)
  })
})

describe('wrong usage', () => {
  it.each([['library'], ['library', 'look'], ['library', 'scan', 'x', '--out', '.']])(
    '%s %s',
    async (...args) => {
      expect((await runCli(args)).status).toBe(2)
    },
  )
})
