import path from 'node:path'
import type Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../../main/library/database.ts'
import { migrations } from '../../../main/library/migrations/migrations.ts'
import { firstPlace } from '../../../main/library/place.ts'
import { fromRow } from '../../../main/library/rows.ts'
import type { Still } from '../../../main/library/still.ts'
import { stillFields } from '../../../main/library/stills.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import type { OldStill } from './old-catalogue.ts'
import { makeOldCatalogue, oldStills } from './old-catalogue.ts'

async function migrated(stills: readonly OldStill[], version: 1 | 2 = 2) {
  const file = path.join(await tempFolder(), 'catalogue.sqlite')
  makeOldCatalogue(file, version, stills)
  const { db, setAside } = openDatabase({ file, busyMs: 50 }, new Date())
  onTestFinished(() => void db.close())
  expect(setAside).toBeUndefined()
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  return { db, stills: allOf(db) }
}

function allOf(db: Database.Database): readonly Still[] {
  const rows = db.prepare(`SELECT ${stillFields} FROM stills ORDER BY place`).all()
  return rows.map((row) => fromRow<Still>(row))
}

/** Captured at the same moment, in the order of their ids. */
function atOnce(count: number, capturedAt: string): readonly OldStill[] {
  return oldStills(count).map((still) => ({ ...still, capturedAt }))
}

describe('taking a catalogue from before the gallery', () => {
  it.each([1, 2] as const)('keeps every row of version %i', async (version) => {
    const old = oldStills(50)
    const { stills } = await migrated(old, version)
    expect(stills.map(({ id }) => id)).toEqual(old.map(({ id }) => id))
    for (const [index, still] of stills.entries()) {
      expect(still).toMatchObject({
        capturedAt: old[index]?.capturedAt,
        customRoomId: old[index]?.customRoomId,
        place: firstPlace(Date.parse(still.capturedAt)),
        origin: 'captured',
        favourite: false,
        tags: [],
        note: '',
        missingSince: null,
      })
    }
  })

  it('gives each still of one millisecond a place of its own', async () => {
    const capturedAt = '2026-03-01T12:00:00.007Z'
    const { stills } = await migrated(atOnce(1000, capturedAt))
    const first = firstPlace(Date.parse(capturedAt))
    expect(stills.map(({ place }) => place)).toEqual(stills.map((_, index) => first + index))
  })

  it('lets a crowded moment push on those after it, and keeps the order', async () => {
    const crowd = atOnce(600, '2026-03-01T12:00:00.000Z')
    const next = { id: 'z-next', capturedAt: '2026-03-01T12:00:00.001Z' }
    const far = { id: 'a-far', capturedAt: '2026-03-01T12:00:01.000Z' }
    const { stills } = await migrated([...crowd, next, far])
    const [lastOfCrowd, afterIt, last] = stills.slice(-3)
    expect(afterIt).toMatchObject({ id: 'z-next', place: (lastOfCrowd?.place ?? 0) + 1 })
    expect(last).toMatchObject({ id: 'a-far', place: firstPlace(Date.parse(far.capturedAt)) })
  })

  it.each([
    ['no time at all', 'yesterday'],
    ['an empty one', ''],
    ['one before 1970', '1969-07-20T20:17:00.000Z'],
    ['half a time', '2026-03'],
  ])('puts stills with %s at the beginning, each at its own place', async (_, capturedAt) => {
    const bad = atOnce(3, capturedAt)
    const good = { id: 'good', capturedAt: '2026-03-01T12:00:00.000Z' }
    const { stills } = await migrated([good, ...bad])
    expect(stills.map(({ place }) => place)).toEqual([
      0,
      1,
      2,
      firstPlace(Date.parse(good.capturedAt)),
    ])
  })

  it('keeps a place within what a number can hold', async () => {
    const { stills } = await migrated([{ id: 'far', capturedAt: '9999-12-31T23:59:59.999Z' }])
    expect(stills[0]?.place).toBe(firstPlace(Date.parse('9999-12-31T23:59:59.999Z')))
  })

  it('reads times of every zone and length as JavaScript does', async () => {
    const times = [
      '2026-03-01T12:00:00Z',
      '2026-03-01T12:00:00.5+02:00',
      '2026-03-01T11:59:59.123456Z',
    ]
    const { stills } = await migrated(
      times.map((capturedAt, index) => ({ id: `${index}`, capturedAt })),
    )
    const places = new Map(stills.map(({ capturedAt, place }) => [capturedAt, place]))
    for (const time of times) expect(places.get(time)).toBe(firstPlace(Date.parse(time)))
  })

  it('knows the folders and what is wrong with which still', async () => {
    const verdict = JSON.stringify({ verdict: 'black' })
    const { db } = await migrated([
      { id: 'a', capturedAt: '2026-03-01T12:00:00.000Z' },
      { id: 'b', capturedAt: '2026-03-01T12:00:01.000Z', assessment: verdict },
      { id: 'c', capturedAt: '2026-03-01T12:00:02.000Z', differences: '[{}]' },
      { id: 'd', capturedAt: '2026-03-01T12:00:02.000Z', assessment: '{"verdict":null}' },
    ])
    const problems = db.prepare('SELECT id FROM stills WHERE hasProblem ORDER BY id').pluck().all()
    expect(problems).toEqual(['b', 'c'])
    expect(db.prepare('SELECT folder, addedAt FROM folders').all()).toEqual([
      { folder: '/library', addedAt: '2026-03-01T12:00:00.000Z' },
    ])
  })

  it('makes the texts of old stills searchable', async () => {
    const { db } = await migrated(oldStills(3))
    const found = db.prepare('SELECT rowid FROM stillsText WHERE stillsText MATCH ?').pluck()
    expect(found.all('stage')).toHaveLength(1)
    expect(found.all('still')).toHaveLength(3)
    db.exec(`INSERT INTO stillsText (stillsText, rank) VALUES ('integrity-check', 1)`)
  })
})
