import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCatalogue } from '../../../main/library/catalogue.ts'
import { openGallery } from '../../../main/library/gallery/gallery.ts'
import { everyStill } from '../../../main/library/gallery/still-query.ts'
import { exampleStill } from '../../support/examples.ts'
import { generateLibrary } from '../../support/generated-library.ts'
import { filesUnder, tempFolder } from '../../support/temp-folder.ts'

async function openBoth() {
  const file = path.join(await tempFolder(), 'catalogue.sqlite')
  const catalogue = await openCatalogue(file)
  onTestFinished(() => catalogue.close())
  const gallery = await openGallery(file)
  onTestFinished(() => gallery.close())
  return { file, catalogue, gallery }
}

describe('the gallery in its thread', () => {
  it('carries every call there and back, and sees what the catalogue writes', async () => {
    const { catalogue, gallery } = await openBoth()
    expect(await gallery.places(everyStill, null, 10)).toEqual({
      places: [],
      rooms: [],
      next: null,
    })
    const still = await catalogue.saveStill(exampleStill())
    expect(await gallery.places(everyStill, null, 10)).toMatchObject({ places: [still.place] })
    await catalogue.annotate([still.place], { favourite: true, addTags: ['press'], note: 'Good' })
    const annotated = { ...still, favourite: true, tags: ['press'], note: 'Good' }
    expect(await gallery.stills([still.place])).toEqual([annotated])
    expect(await gallery.matching({ ...everyStill, search: 'pre' }, [still.place, 1])).toEqual([
      still.place,
    ])
    expect(await gallery.facets()).toMatchObject({ total: 1, favourites: 1, problems: 0 })
    expect(await gallery.folderCounts()).toEqual([{ folder: '/library', stills: 1, missing: 0 }])
  })

  it('reads while somebody else writes', async () => {
    const { file, catalogue, gallery } = await openBoth()
    const { place } = await catalogue.saveStill(exampleStill())
    const other = new Database(file)
    onTestFinished(() => void other.close())
    other.exec('BEGIN IMMEDIATE')
    other.prepare('UPDATE stills SET note = ? WHERE place = ?').run('not yet', place)
    expect(await gallery.stills([place])).toMatchObject([{ note: '' }])
    other.exec('COMMIT')
    expect(await gallery.stills([place])).toMatchObject([{ note: 'not yet' }])
  })

  it('rejects a call that fails, and goes on', async () => {
    const { gallery } = await openBoth()
    const largest = { ...everyStill, order: 'largest' } as const
    await expect(gallery.places(largest, { place: 1 }, 10)).rejects.toMatchObject({
      code: 'invalid-options',
    })
    expect(await gallery.stills([1])).toEqual([])
  })

  it('makes no catalogue where there is none', async () => {
    const file = path.join(await tempFolder(), 'catalogue.sqlite')
    await expect(openGallery(file)).rejects.toMatchObject({ code: 'folder-not-writable' })
    expect(await filesUnder(path.dirname(file))).toEqual([])
  })
})

describe('a generated library', () => {
  it('has files that are as its rows say', async () => {
    const folder = await tempFolder()
    const file = path.join(folder, 'data', 'catalogue.sqlite')
    const library = path.join(folder, 'library')
    const stills = await generateLibrary({ folder: library, file, rows: 60, images: 20 })
    expect(await filesUnder(library)).toEqual(stills.map((still) => still.file).toSorted())
    const db = new Database(file)
    onTestFinished(() => void db.close())
    const modifiedAt = db.prepare('SELECT modifiedAt FROM stills WHERE id = ?').pluck()
    for (const still of stills) {
      const target = path.join(library, still.file)
      const content = await readFile(target)
      expect(content.length).toBe(still.bytes)
      expect(createHash('sha256').update(content).digest('hex')).toBe(still.sha256)
      expect(modifiedAt.get(still.id)).toBe((await stat(target)).mtimeMs)
    }
    expect(new Set(stills.map(({ sha256 }) => sha256)).size).toBe(20)
    db.exec(`INSERT INTO stillsText (stillsText, rank) VALUES ('integrity-check', 1)`)
    const gallery = await openGallery(file)
    onTestFinished(() => gallery.close())
    const { places } = await gallery.places({ ...everyStill, order: 'oldest' }, null, 100)
    expect(places).toEqual(stills.map(({ place }) => place))
    expect(await gallery.stills(places)).toEqual(expect.arrayContaining([...stills]))
  })

  it('is the same each time, with other facts for another seed', async () => {
    const folder = await tempFolder()
    const make = (name: string, seed: number) =>
      generateLibrary({
        folder: path.join(folder, 'library'),
        file: path.join(folder, name),
        rows: 500,
        seed,
        files: false,
      })
    const first = await make('a.sqlite', 1)
    expect(await make('b.sqlite', 1)).toEqual(first)
    expect(await make('c.sqlite', 2)).not.toEqual(first)
    expect(new Set(first.map(({ roomId }) => roomId)).size).toBe(40)
    expect(new Set(first.map(({ projectId }) => projectId)).size).toBe(3)
    expect(new Set(first.map(({ capturedAt }) => capturedAt.slice(0, 10))).size).toBeGreaterThan(44)
  })
})
