import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../../main/library/database.ts'
import { migrations } from '../../../main/library/migrations/migrations.ts'
import { filesUnder, tempFolder } from '../../support/temp-folder.ts'

const now = new Date('2026-03-01T12:00:00.000Z')

async function databaseFile(): Promise<string> {
  return path.join(await tempFolder(), 'catalogue.sqlite')
}

function open(file: string) {
  const opened = openDatabase({ file, busyMs: 50 }, now)
  const version = opened.db.pragma('user_version', { simple: true })
  opened.db.close()
  return { version, setAside: opened.setAside }
}

describe('openDatabase', () => {
  it('makes a new one with every table, in a folder that it makes too', async () => {
    const file = path.join(await tempFolder(), 'new', 'folder', 'catalogue.sqlite')
    expect(open(file)).toEqual({ version: migrations.length, setAside: undefined })
    expect(open(file)).toEqual({ version: migrations.length, setAside: undefined })
  })

  it('survives a power cut: write-ahead log, every commit synced', async () => {
    const { db } = openDatabase({ file: await databaseFile(), busyMs: 50 }, now)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('synchronous', { simple: true })).toBe(2)
    db.close()
  })

  it('takes an empty file for a new one', async () => {
    const file = await databaseFile()
    await writeFile(file, '')
    expect(open(file)).toEqual({ version: migrations.length, setAside: undefined })
  })

  it('refuses that of a newer Stillroom and leaves it as it is', async () => {
    const file = await databaseFile()
    const newer = new Database(file)
    newer.pragma(`user_version = ${migrations.length + 1}`)
    newer.close()
    const before = await readFile(file)
    expect(() => open(file)).toThrow('The catalogue was made by a newer Stillroom.')
    expect(await readFile(file)).toEqual(before)
  })

  it.each([
    ['no database at all', 'this is no database, but long enough to be looked at'.repeat(20)],
    ['a header and nothing sensible after it', `SQLite format 3\0${'x'.repeat(4096)}`],
  ])('sets %s aside and starts anew', async (_, content) => {
    const file = await databaseFile()
    await writeFile(file, content)
    const setAside = `${file}.damaged-2026-03-01T12-00-00-000Z`
    expect(open(file)).toEqual({ version: migrations.length, setAside })
    expect(await readFile(setAside, 'utf8')).toBe(content)
    expect(await filesUnder(path.dirname(file))).toContain('catalogue.sqlite')
  })
})
