import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, it, vi } from 'vitest'
import { forkChild } from '../../../main/child-process.ts'
import { openCatalogue } from '../../../main/library/catalogue.ts'
import { writeSidecar } from '../../../main/library/sidecar-file.ts'
import { createTrash } from '../../../main/trash/trash.ts'
import { exampleStill } from '../../support/examples.ts'
import { hurriedClock } from '../../support/hurried-clock.ts'
import { filesUnder, tempFolder } from '../../support/temp-folder.ts'
import type { TrashWork } from '../../support/trash-program.ts'

/**
 * Of two stills, one with details beside it: the look and the mark, the look at the end, three
 * files before and after, the note before and after.
 */
const allSteps = 11

/** A library of three stills, of which two are to go. */
async function setUp() {
  const root = await tempFolder()
  const folder = path.join(root, 'library')
  const bin = path.join(root, 'bin')
  const catalogueFile = path.join(root, 'catalogue.sqlite')
  await Promise.all([mkdir(folder), mkdir(bin)])
  const catalogue = await openCatalogue(catalogueFile)
  const places: number[] = []
  for (const name of ['a', 'b', 'kept']) {
    const file = `${name}.jpg`
    await writeFile(path.join(folder, file), `bytes of ${name}`)
    const still = exampleStill({ id: name, jobId: `job of ${name}`, folder, file })
    places.push((await catalogue.saveStill(still)).place)
    if (name === 'a') await writeSidecar(path.join(folder, file), still)
  }
  await catalogue.close()
  return { folder, bin, catalogueFile, places: places.slice(0, 2) }
}

/** @returns how many steps it got to the end in; null where it was killed */
async function runProgram(work: TrashWork): Promise<number | null> {
  const child = forkChild(new URL('../../support/trash-program.ts', import.meta.url))
  const ended = new Promise<number | null>((resolve) => {
    child.onMessage((steps) => resolve(steps as number))
    child.onExit(() => resolve(null))
  })
  child.send(work)
  const steps = await ended
  child.kill()
  return steps
}

function trashStates(catalogueFile: string): Record<string, string | null> {
  const db = new Database(catalogueFile, { readonly: true })
  const rows = db.prepare('SELECT id, trashState FROM stills').all()
  db.close()
  const pairs = (rows as { id: string; trashState: string | null }[]).map(
    ({ id, trashState }) => [id, trashState] as const,
  )
  return Object.fromEntries(pairs)
}

it('gets to its end in as many steps as there are to be killed at', async () => {
  const { places, ...bench } = await setUp()
  expect(await runProgram({ ...bench, places, killAt: Infinity })).toBe(allSteps)
  expect(await filesUnder(bench.bin)).toEqual(['a.jpg', 'a.jpg.json', 'b.jpg'])
})

it.each(Array.from({ length: allSteps }, (_, step) => step))(
  'killed at step %d, it loses nothing and goes on at the next start',
  async (killAt) => {
    const { folder, bin, catalogueFile, places } = await setUp()
    expect(await runProgram({ bin, catalogueFile, places, killAt })).toBeNull()

    const inBin = new Set(await filesUnder(bin))
    const inFolder = new Set(await filesUnder(folder))
    const states = trashStates(catalogueFile)
    for (const name of ['a', 'b']) {
      const file = `${name}.jpg`
      // In one of the two, whole.
      expect(inBin.has(file)).not.toBe(inFolder.has(file))
      const where = inBin.has(file) ? bin : folder
      expect(await readFile(path.join(where, file), 'utf8')).toBe(`bytes of ${name}`)
      // Never out of the library for good while its file is there, nor gone while it is shown.
      if (inFolder.has(file)) expect(states[name]).not.toBe('gone')
      else expect(states[name]).not.toBeNull()
    }
    expect(states).toMatchObject({ kept: null })

    await finish(catalogueFile, bin)
    const wasMarked = states.a !== null
    expect(trashStates(catalogueFile)).toEqual(
      wasMarked ? { a: 'gone', b: 'gone', kept: null } : { a: null, b: null, kept: null },
    )
    expect(await filesUnder(folder)).toEqual(
      wasMarked ? ['kept.jpg'] : ['a.jpg', 'a.jpg.json', 'b.jpg', 'kept.jpg'],
    )
    expect(await filesUnder(bin)).toEqual(wasMarked ? ['a.jpg', 'a.jpg.json', 'b.jpg'] : [])
  },
)

/** What the next start does. */
async function finish(catalogueFile: string, bin: string): Promise<void> {
  const catalogue = await openCatalogue(catalogueFile)
  const trash = createTrash({
    catalogue,
    trashItem: (file) => rename(file, path.join(bin, path.basename(file))),
    folders: { isAway: () => false, look: async () => {} },
    clock: hurriedClock(100),
    onBug: (error) => {
      throw error
    },
  })
  await trash.resume()
  await vi.waitFor(async () => expect(await catalogue.waitingTrash()).toEqual([]), 10_000)
  await trash.close()
  await catalogue.close()
}
