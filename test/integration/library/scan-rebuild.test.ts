import { copyFile, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Catalogue } from '../../../main/library/catalogue.ts'
import { openCatalogue } from '../../../main/library/catalogue.ts'
import { createScanner } from '../../../main/library/scan/scanner.ts'
import type { Still } from '../../../main/library/still.ts'
import type { ScannedLibrary } from '../../support/scanned-library.ts'
import { createScannedLibrary, newImage, onlyFound } from '../../support/scanned-library.ts'

const quiet = { info: () => {}, warn: () => {} }

/** Enough rows for a table of many pages. */
const many = 300

interface Filled {
  readonly library: ScannedLibrary
  readonly stills: readonly Still[]
}

/** A closed catalogue of stills, each with tags and a note. */
async function filledLibrary(count = many): Promise<Filled> {
  const library = await createScannedLibrary()
  const bytes = newImage()
  const stills: Still[] = []
  for (let index = 0; index < count; index += 1) {
    const still = {
      capturedAt: new Date(Date.UTC(2026, 2, 1, 12) + index * 1000).toISOString(),
      tags: [`tag-${index}`],
      note: 'x'.repeat(200),
      favourite: index % 3 === 0,
    }
    stills.push(await library.save(`room/${index}.png`, { bytes, still }))
  }
  await library.scan()
  await library.catalogue.close()
  return { library, stills }
}

/** Overwrites pages of the table itself: those that hold rows, and not the first ones. */
async function damage(file: string, pages: number): Promise<void> {
  const db = new Database(file)
  db.pragma('wal_checkpoint(TRUNCATE)')
  const size = db.pragma('page_size', { simple: true }) as number
  const leaves = db
    .prepare(`SELECT pageno FROM dbstat WHERE name = 'stills' AND pagetype = 'leaf'`)
    .pluck()
    .all() as number[]
  db.close()
  const handle = await open(file, 'r+')
  const middle = Math.floor(leaves.length / 2)
  for (const page of leaves.slice(middle, middle + pages)) {
    await handle.write(Buffer.alloc(size, 0xa5), 0, size, (page - 1) * size)
  }
  await handle.close()
}

async function setAside(file: string): Promise<string> {
  const target = `${file}.damaged-2026-03-01T12-00-00-000Z`
  const db = new Database(file)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  await rename(file, target)
  for (const suffix of ['-wal', '-shm']) await rm(file + suffix, { force: true })
  return target
}

async function reopen(file: string): Promise<Catalogue> {
  const catalogue = await openCatalogue(file)
  onTestFinished(() => catalogue.close())
  return catalogue
}

async function rebuild({ file, folder }: ScannedLibrary): Promise<{
  readonly found: object
  readonly stills: readonly Still[]
}> {
  const catalogue = await reopen(file)
  await catalogue.addFolder(folder, new Date().toISOString())
  const scanner = createScanner({ file, sidecars: () => false, log: quiet })
  const view = await scanner.start('rebuild')
  const stills = await catalogue.stills({ limit: 10_000 })
  return { found: onlyFound(view), stills }
}

const byFile = (stills: readonly Still[]) => new Map(stills.map((still) => [still.file, still]))

describe('rebuilding after damage', () => {
  it('takes everything from a catalogue that can be read', async () => {
    const { library, stills } = await filledLibrary()
    await setAside(library.file)
    const rebuilt = await rebuild(library)
    expect(rebuilt.found).toEqual({})
    expect(byFile(rebuilt.stills)).toEqual(byFile(stills))
  })

  it('loses only the rows of damaged pages, and no still', async () => {
    const { library, stills } = await filledLibrary()
    await damage(library.file, 2)
    await setAside(library.file)
    const rebuilt = await rebuild(library)
    expect(rebuilt.stills).toHaveLength(many)
    const lost = rebuilt.stills.filter(({ tags }) => tags.length === 0)
    expect(lost.length).toBeGreaterThan(0)
    expect(lost.length).toBeLessThan(many / 5)
    expect(lost.every(({ origin }) => origin === 'found')).toBe(true)
    const before = byFile(stills)
    for (const still of rebuilt.stills) {
      if (still.origin === 'captured') expect(still).toEqual(before.get(still.file))
    }
  })

  it('takes from a backup what the damaged one has lost', async () => {
    const { library, stills } = await filledLibrary()
    const db = new Database(library.file)
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    await copyFile(library.file, `${library.file}.version-3.backup`)
    await damage(library.file, 2)
    await setAside(library.file)
    const rebuilt = await rebuild(library)
    expect(rebuilt.found).toEqual({})
    expect(byFile(rebuilt.stills)).toEqual(byFile(stills))
  })

  it('takes up the files alone where nothing can be read', async () => {
    const { library } = await filledLibrary(20)
    const aside = await setAside(library.file)
    const handle = await open(aside, 'r+')
    await handle.write(Buffer.alloc(4096, 0xff), 0, 4096, 0)
    await handle.close()
    const rebuilt = await rebuild(library)
    expect(rebuilt.found).toEqual({ added: 20 })
    expect(rebuilt.stills).toHaveLength(20)
  })

  it('happens after a catalogue was found damaged at its opening', async () => {
    const { library, stills } = await filledLibrary(20)
    await damage(library.file, 0)
    await copyFile(library.file, `${library.file}.version-3.backup`)
    const handle = await open(library.file, 'r+')
    await handle.write(Buffer.alloc(100, 0x55), 0, 100, 0)
    await handle.close()
    const catalogue = await openCatalogue(library.file)
    expect(catalogue.setAside).toMatch(/\.damaged-/u)
    await catalogue.close()
    const rebuilt = await rebuild(library)
    expect(byFile(rebuilt.stills)).toEqual(byFile(stills))
  })

  it('keeps stills whose files are gone, as missing, with their tags', async () => {
    const { library, stills } = await filledLibrary(20)
    await rm(path.join(library.folder, 'room/3.png'))
    await setAside(library.file)
    const rebuilt = await rebuild(library)
    expect(rebuilt.found).toEqual({ missing: 1 })
    const missing = byFile(rebuilt.stills).get('room/3.png')
    const before = byFile(stills).get('room/3.png')
    expect(missing).toEqual({ ...before, missingSince: expect.any(String) })
  })

  it('puts more knowledge in the place of what a scan had found', async () => {
    const { library, stills } = await filledLibrary(20)
    await setAside(library.file)
    const catalogue = await reopen(library.file)
    await catalogue.addFolder(library.folder, new Date().toISOString())
    const scanner = createScanner({ file: library.file, sidecars: () => false, log: quiet })
    expect(onlyFound(await scanner.start('scan'))).toEqual({ added: 20 })
    const rebuilt = await rebuild(library)
    expect(byFile(rebuilt.stills)).toEqual(byFile(stills))
  })

  it('again changes nothing, and leaves the old catalogues as they are', async () => {
    const { library, stills } = await filledLibrary(20)
    const aside = await setAside(library.file)
    const before = await stat(aside)
    await rebuild(library)
    const again = await rebuild(library)
    expect(again.found).toEqual({})
    expect(byFile(again.stills)).toEqual(byFile(stills))
    expect((await stat(aside)).mtimeMs).toBe(before.mtimeMs)
    expect(await readdir(path.dirname(aside))).toContain(path.basename(aside))
  })
})

describe('rebuilding from sidecars', () => {
  it('gives back all that was known', async () => {
    const library = await createScannedLibrary({ sidecars: true })
    const still = await library.save('room/a.png', {
      still: { tags: ['stage'], note: 'Ünïcode', favourite: true, options: { time: 3 } },
    })
    await library.scan()
    await library.catalogue.close()
    await rm(library.file)
    const { found, stills } = await rebuild(library)
    expect(found).toEqual({ added: 1 })
    expect(stills).toEqual([still])
  })
})
