import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../../main/library/database.ts'
import { migrations } from '../../../main/library/migrations/migrations.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { makeOldCatalogue, oldStills } from './old-catalogue.ts'

const now = new Date('2026-03-01T12:00:00.000Z')

async function folderWithOld(version: 1 | 2, stills = 20) {
  const folder = await tempFolder()
  const file = path.join(folder, 'catalogue.sqlite')
  makeOldCatalogue(file, version, oldStills(stills))
  return { folder, file }
}

function open(file: string): void {
  openDatabase({ file, busyMs: 50 }, now).db.close()
}

async function copiesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder)
  return names.filter((name) => name.includes('.version-')).sort()
}

function look(file: string) {
  const db = new Database(file, { readonly: true })
  try {
    return {
      version: db.pragma('user_version', { simple: true }),
      state: db.pragma('integrity_check', { simple: true }),
      stills: db.prepare('SELECT count(*) FROM stills').pluck().get(),
    }
  } finally {
    db.close()
  }
}

describe('bringing a catalogue up to date', () => {
  it.each([1, 2] as const)('first makes a whole copy of version %i', async (version) => {
    const { folder, file } = await folderWithOld(version)
    open(file)
    const copy = `catalogue.sqlite.version-${version}.backup`
    expect(await copiesIn(folder)).toEqual([copy])
    expect(look(path.join(folder, copy))).toEqual({ version, state: 'ok', stills: 20 })
    expect(look(file)).toEqual({ version: migrations.length, state: 'ok', stills: 20 })
  })

  it('copies what still lies in the write-ahead log', async () => {
    const { folder, file } = await folderWithOld(2)
    const other = new Database(file)
    other.exec(`UPDATE stills SET sourceHost = 'late.example'`)
    open(file)
    other.close()
    const copy = new Database(path.join(folder, 'catalogue.sqlite.version-2.backup'))
    expect(copy.prepare('SELECT DISTINCT sourceHost FROM stills').pluck().all()).toEqual([
      'late.example',
    ])
    copy.close()
  })

  it('makes none of a new catalogue or of one that is up to date', async () => {
    const folder = await tempFolder()
    const file = path.join(folder, 'catalogue.sqlite')
    open(file)
    open(file)
    expect(await copiesIn(folder)).toEqual([])
  })

  it('puts it in place of an older copy of that version and of what a crash has left', async () => {
    const { folder, file } = await folderWithOld(2)
    await writeFile(path.join(folder, 'catalogue.sqlite.version-2.backup'), 'an older copy')
    await writeFile(path.join(folder, 'catalogue.sqlite.version-2.backup.part'), 'half a copy')
    open(file)
    expect(await copiesIn(folder)).toEqual(['catalogue.sqlite.version-2.backup'])
    expect(look(path.join(folder, 'catalogue.sqlite.version-2.backup')).stills).toBe(20)
  })

  it('keeps the copies of the two newest versions, and what isn’t its own', async () => {
    const { folder, file } = await folderWithOld(2)
    const others = [
      'version-0.backup',
      'version-1.backup',
      'version-1.backup.mine',
      'version-x.backup',
    ]
    for (const name of others) await writeFile(path.join(folder, `catalogue.sqlite.${name}`), name)
    open(file)
    expect(await copiesIn(folder)).toEqual([
      'catalogue.sqlite.version-1.backup',
      'catalogue.sqlite.version-1.backup.mine',
      'catalogue.sqlite.version-2.backup',
      'catalogue.sqlite.version-x.backup',
    ])
  })

  it('doesn’t begin where the copy can’t be made, and leaves the older copy', async () => {
    const { folder, file } = await folderWithOld(2)
    const copy = path.join(folder, 'catalogue.sqlite.version-2.backup')
    await writeFile(copy, 'an older copy')
    const db = new Database(file)
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    const size = (await stat(file)).size
    const bytes = await readFile(file)
    // Damage in the middle, which opening alone doesn't meet.
    bytes.fill(0xff, Math.floor(size / 2), Math.floor(size / 2) + 4096)
    await writeFile(file, bytes)
    const { db: fresh, setAside } = openDatabase({ file, busyMs: 50 }, now)
    fresh.close()
    expect(setAside).toBe(`${file}.damaged-2026-03-01T12-00-00-000Z`)
    expect(await readFile(setAside ?? '')).toEqual(bytes)
    expect(await readFile(copy, 'utf8')).toBe('an older copy')
    expect(await copiesIn(folder)).toEqual(['catalogue.sqlite.version-2.backup'])
  })
})
