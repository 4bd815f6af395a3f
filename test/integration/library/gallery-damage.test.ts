import { open, readdir } from 'node:fs/promises'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { openCatalogue } from '../../../main/library/catalogue.ts'
import { openGallery } from '../../../main/library/gallery/gallery.ts'
import { everyStill } from '../../../main/library/gallery/still-query.ts'
import { generateLibrary } from '../../support/generated-library.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const message = 'Stillroom’s catalogue is damaged.'

async function library(rows: number) {
  const folder = await tempFolder()
  const file = path.join(folder, 'data', 'catalogue.sqlite')
  const stills = await generateLibrary({
    folder: path.join(folder, 'library'),
    file,
    rows,
    files: false,
  })
  return { file, stills }
}

/** Overwrites every page of one index, where opening doesn't look. */
async function damage(file: string, index: string): Promise<void> {
  const db = new Database(file)
  db.pragma('wal_checkpoint(TRUNCATE)')
  const size = db.pragma('page_size', { simple: true }) as number
  const pages = db.prepare('SELECT pageno FROM dbstat WHERE name = ?').pluck().all(index)
  db.close()
  const handle = await open(file, 'r+')
  for (const page of pages as number[]) {
    await handle.write(Buffer.alloc(size, 0xff), 0, size, (page - 1) * size)
  }
  await handle.close()
}

it('tells of damage that it meets, and sets the catalogue aside at the next start', async () => {
  const { file, stills } = await library(2000)
  await damage(file, 'stillsGallery')
  const catalogue = await openCatalogue(file)
  expect(catalogue.setAside).toBeUndefined()
  const gallery = await openGallery(file)
  await expect(gallery.places(everyStill, null, 1_000_000)).rejects.toMatchObject({ message })
  // What doesn't need the damaged part goes on.
  expect((await catalogue.still(stills[0]?.id ?? ''))?.id).toBe(stills[0]?.id)
  await gallery.close()
  await catalogue.close()

  const next = await openCatalogue(file)
  onTestFinished(() => next.close())
  expect(next.setAside).toContain('catalogue.sqlite.damaged-')
  expect(await next.stills({ limit: 1 })).toEqual([])
  await next.close()
  const again = await openCatalogue(file)
  onTestFinished(() => again.close())
  expect(again.setAside).toBeUndefined()
})

it('keeps a catalogue that proves whole', async () => {
  const { file, stills } = await library(10)
  const note = await open(`${file}.to-be-checked`, 'w')
  await note.close()
  const catalogue = await openCatalogue(file)
  onTestFinished(() => catalogue.close())
  expect(catalogue.setAside).toBeUndefined()
  expect(await catalogue.stills({ limit: 100 })).toHaveLength(stills.length)
  expect(await readdir(path.dirname(file))).not.toContain('catalogue.sqlite.to-be-checked')
})
