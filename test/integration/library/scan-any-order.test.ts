import { copyFile, mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ScannedLibrary } from '../../support/scanned-library.ts'
import { createScannedLibrary, newImage } from '../../support/scanned-library.ts'
import { filesUnder, tempFolder } from '../../support/temp-folder.ts'

/** Few names, so that steps meet. */
const names = ['a/1.png', 'a/2.png', 'b/1.png', 'b/c/3.png', '4.png'] as const
const name = fc.constantFrom(...names)

/** What people do between two scans; a step that isn't possible does nothing. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('rename' as const), from: name, to: name }),
  fc.record({ kind: fc.constant('delete' as const), from: name }),
  fc.record({ kind: fc.constant('restore' as const), from: name }),
  fc.record({ kind: fc.constant('copy' as const), from: name, to: name }),
  fc.record({ kind: fc.constant('scan' as const) }),
)

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

interface World {
  readonly library: ScannedLibrary
  /** Where deleted files lie, to be restored to the place that they had. */
  readonly bin: string
}

async function apply(world: World, taken: Step): Promise<void> {
  const { library, bin } = world
  if (taken.kind === 'scan') return void (await library.scan())
  const from = path.join(library.folder, taken.from)
  const binned = path.join(bin, taken.from)
  if (taken.kind === 'delete') return await move(from, binned)
  if (taken.kind === 'restore') return await move(binned, from)
  const to = path.join(library.folder, taken.to)
  if (taken.kind === 'rename') return await move(from, to)
  const there = await filesUnder(library.folder)
  if (!there.includes(taken.from) || there.includes(taken.to)) return
  await mkdir(path.dirname(to), { recursive: true })
  await copyFile(from, to)
  await utimes(to, 1_700_000_000, 1_700_000_000)
}

/** Nothing is overwritten. */
async function move(from: string, to: string): Promise<void> {
  const isThere = (file: string) =>
    readFile(file).then(
      () => true,
      () => false,
    )
  if (!(await isThere(from)) || (await isThere(to))) return
  await mkdir(path.dirname(to), { recursive: true })
  await rename(from, to)
}

it('after any steps, the rows are what the folder shows, and none is lost', {
  timeout: 120_000,
}, async () => {
  // Alike in length, two of them in every byte.
  const images = [newImage(), newImage(), newImage()]
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const library = await createScannedLibrary()
      const world = { library, bin: await tempFolder() }
      const ids: string[] = []
      for (const [index, file] of names.slice(0, 4).entries()) {
        const bytes = images[index % 3] ?? newImage()
        ids.push((await library.save(file, { bytes, still: { tags: [file] } })).id)
      }
      await writeFile(path.join(library.folder, 'keep.txt'), 'Never empty.')
      await library.scan()
      for (const taken of steps) await apply(world, taken)
      await library.scan()
      await check(library, ids)
      const { unreadable: _, ...news } = await library.scan()
      expect(news).toEqual({})
      await library.scanner.close()
    }),
    { numRuns: 20 },
  )
})

async function check(library: ScannedLibrary, ids: readonly string[]): Promise<void> {
  const stills = [...(await library.stills()).values()]
  const there = stills.filter(({ missingSince }) => missingSince === null)
  const files = (await filesUnder(library.folder)).filter((file) => /^[^.].*\.png$/u.test(file))
  expect(there.map(({ file }) => file).toSorted()).toEqual(files.toSorted())
  const known = new Set(stills.map(({ id }) => id))
  expect(ids.filter((id) => !known.has(id))).toEqual([])
}
