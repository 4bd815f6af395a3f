import type Database from 'better-sqlite3'
import { fromRow } from '../rows.ts'
import type { Still } from '../still.ts'
import { stillFields } from '../stills.ts'

/** What a scan compares a file with. */
export interface KnownRow {
  readonly place: number
  /** Absolute path. */
  readonly folder: string
  /** Path under it, with `/`. */
  readonly file: string
  /** Of the file that was saved. */
  readonly bytes: number
  /** Ms since 1970; null where nobody has looked at the file since it was saved. */
  readonly modifiedAt: number | null
  readonly isMissing: boolean
  readonly isChanged: boolean
  /** `waiting` while its way to the trash can be undone. */
  readonly trash: 'waiting' | 'gone' | null
}

/** The catalogue as a scan reads it. */
export type KnownRows = ReturnType<typeof knownRows>

export function knownRows(db: Database.Database) {
  const ofFolder = db
    .prepare(
      `SELECT place, file, bytes, modifiedAt, missingSince IS NOT NULL, changedAt IS NOT NULL,
         CASE WHEN trashedAt IS NOT NULL THEN coalesce(trashState, 'waiting') END
       FROM stills WHERE folder = ?`,
    )
    .raw()
  const hash = db.prepare('SELECT sha256 FROM stills WHERE place = ?').pluck()
  const there = db.prepare('SELECT 1 FROM stills WHERE folder = ? AND file = ?').pluck()
  const still = db.prepare(`SELECT ${stillFields} FROM stills WHERE place = ?`)
  // The plus keeps SQLite from going through all jobs of the folder, saved ones too.
  const targets = db
    .prepare(
      `SELECT target FROM jobs WHERE state <> 'saved' AND +folder = ? AND target IS NOT NULL`,
    )
    .pluck()
  const captured = db.prepare(`SELECT 1 FROM stills WHERE origin = 'captured' LIMIT 1`).pluck()

  return {
    /** Every row of the folder, those in the trash too, by its file. */
    ofFolder(folder: string): ReadonlyMap<string, KnownRow> {
      const rows = new Map<string, KnownRow>()
      for (const values of ofFolder.iterate(folder)) {
        const row = rowOf(folder, values as RawRow)
        rows.set(row.file, row)
      }
      return rows
    },
    /** Hex; undefined where the still has gone meanwhile. */
    hashOf: (place: number) => hash.get(place) as string | undefined,
    isKnown: (folder: string, file: string) => there.get(folder, file) !== undefined,
    still(place: number): Still | null {
      const row = still.get(place)
      return row === undefined ? null : fromRow<Still>(row)
    },
    /** Names that captures under way, or waiting for somebody, are about to get or have got. */
    reserved: (folder: string): ReadonlySet<string> => new Set(targets.all(folder) as string[]),
    /** Whether any of the stills was captured by Stillroom. */
    hasCaptured: () => captured.get() !== undefined,
  }
}

type RawRow = readonly [
  place: number,
  file: string,
  bytes: number,
  modifiedAt: number | null,
  isMissing: number,
  isChanged: number,
  trash: KnownRow['trash'],
]

function rowOf(folder: string, values: RawRow): KnownRow {
  const [place, file, bytes, modifiedAt, isMissing, isChanged, trash] = values
  const flags = { isMissing: isMissing === 1, isChanged: isChanged === 1 }
  return { place, folder, file, bytes, modifiedAt, trash, ...flags }
}
