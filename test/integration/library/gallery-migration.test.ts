import { copyFile, mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { forkChild } from '../../../main/child-process.ts'
import { openCatalogue } from '../../../main/library/catalogue.ts'
import { openDatabase } from '../../../main/library/database.ts'
import { migrations } from '../../../main/library/migrations/migrations.ts'
import { mountSmallDisk } from '../../support/mounts.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { makeOldCatalogue, oldStills } from '../../unit/library/old-catalogue.ts'

const rows = 5000
const rounds = 12
const program = new URL('./gallery-open.ts', import.meta.url)

/** What a database holds, read without changing anything of it. */
function look(file: string) {
  const db = new Database(file, { readonly: true })
  try {
    return {
      version: db.pragma('user_version', { simple: true }),
      state: db.pragma('integrity_check', { simple: true }),
      ids: db.prepare('SELECT id FROM stills ORDER BY capturedAt').pluck().all(),
    }
  } finally {
    db.close()
  }
}

/** @returns ms that the opening took, or null where it was killed before its end */
async function openAndKill(file: string, afterMs: number): Promise<number | null> {
  const child = forkChild(program)
  const exited = new Promise<void>((resolve) => child.onExit(resolve))
  onTestFinished(() => child.kill())
  const begun = Promise.withResolvers<number>()
  const done = Promise.withResolvers<number>()
  child.onMessage((word) => (word === 'begun' ? begun : done).resolve(performance.now()))
  child.send(file)
  const startedAt = await begun.promise
  const endedAt = await Promise.race([done.promise, delay(afterMs, null), exited.then(() => null)])
  child.kill()
  await exited
  return endedAt === null ? null : endedAt - startedAt
}

async function partsIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.part'))
}

describe('killed while a catalogue is brought up to date', () => {
  it(`at any of ${rounds} moments, it is the old one or the new one, with a copy`, async () => {
    const folder = await tempFolder()
    const ids = oldStills(rows).map(({ id }) => id)
    const original = path.join(folder, 'original.sqlite')
    makeOldCatalogue(original, 2, oldStills(rows))
    const copyOfOriginal = async (name: string) => {
      const file = path.join(folder, name, 'catalogue.sqlite')
      await mkdir(path.dirname(file))
      await copyFile(original, file)
      return file
    }

    const whole = await openAndKill(await copyOfOriginal('whole'), 60_000)
    expect(whole).not.toBeNull()
    const outcomes: unknown[] = []
    for (let round = 0; round < rounds; round += 1) {
      const file = await copyOfOriginal(`round-${round}`)
      await openAndKill(file, ((whole ?? 0) * round) / rounds)
      const { version, ...content } = look(file)
      expect(content).toEqual({ state: 'ok', ids })
      expect([2, migrations.length]).toContain(version)
      outcomes.push(version)
      if (version !== 2)
        expect(look(`${file}.version-2.backup`)).toEqual({ version: 2, state: 'ok', ids })

      const { db, setAside } = openDatabase({ file, busyMs: 1000 }, new Date())
      db.close()
      expect(setAside).toBeUndefined()
      expect(look(file)).toEqual({ version: migrations.length, state: 'ok', ids })
      expect(look(`${file}.version-2.backup`)).toEqual({ version: 2, state: 'ok', ids })
      expect(await partsIn(path.dirname(file))).toEqual([])
    }
    // Else it was never caught in the middle, and this has shown nothing.
    expect(outcomes).toContain(2)
  })
})

describe('a disk without room for the copy', () => {
  it('keeps the catalogue as it was, and says so', async (context) => {
    const disk = await mountSmallDisk('16m', context)
    const file = path.join(disk.folder, 'catalogue.sqlite')
    makeOldCatalogue(file, 2, oldStills(rows))
    await disk.resize('3m')
    await expect(openCatalogue(file)).rejects.toMatchObject({
      code: 'disk-full',
      message: 'The disk has no room for a copy of the catalogue, which an update begins with.',
      action: 'Free some space there, then start Stillroom again.',
    })
    expect(look(file)).toMatchObject({ version: 2, state: 'ok' })
    expect((await readdir(disk.folder)).filter((name) => name.includes('.backup'))).toEqual([])

    await disk.resize('64m')
    const catalogue = await openCatalogue(file)
    expect(await catalogue.stills({ limit: 1 })).toHaveLength(1)
    await catalogue.close()
    expect(look(`${file}.version-2.backup`)).toMatchObject({ version: 2, state: 'ok' })
  })
})

describe('two programs that bring one catalogue up to date at the same moment', () => {
  it('make one copy of the old one, and both go on', async () => {
    const file = path.join(await tempFolder(), 'catalogue.sqlite')
    makeOldCatalogue(file, 2, oldStills(rows))
    const catalogues = await Promise.all([1, 2, 3].map(() => openCatalogue(file)))
    for (const catalogue of catalogues) {
      expect(catalogue.setAside).toBeUndefined()
      expect(await catalogue.stills({ limit: 1 })).toHaveLength(1)
      await catalogue.close()
    }
    expect(look(`${file}.version-2.backup`)).toMatchObject({ version: 2, state: 'ok' })
  })
})
