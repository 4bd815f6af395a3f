import { readdirSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { fromRow } from '../rows.ts'
import type { NewStill } from '../still.ts'
import { stillFactsSchema } from '../still-facts.ts'
import type { RawRow } from './read-damaged.ts'
import { readDamaged } from './read-damaged.ts'

/** A catalogue that was set aside as damaged, or copied before it was changed. */
export interface OldCatalogue {
  /** Absolute path. */
  readonly file: string
  readonly kind: 'damaged' | 'backup'
}

/** A still as an old catalogue knows it. */
export interface Recalled {
  readonly still: NewStill
  readonly trashedAt: string | null
  readonly trashState: string | null
}

/**
 * Those beside a catalogue, in the order in which they are to be believed: what was damaged last
 * knew most.
 *
 * @param file absolute path of the catalogue
 */
export function findOldCatalogues(file: string): readonly OldCatalogue[] {
  const folder = path.dirname(file)
  const name = path.basename(file)
  const names = readdirSync(folder).filter((other) => !/-(?:wal|shm|journal)$/u.test(other))
  const starting = (prefix: string) => names.filter((other) => other.startsWith(name + prefix))
  const damaged = starting('.damaged-').toSorted().reverse()
  const backups = starting('.version-')
    .filter((other) => /\.version-\d+\.backup$/u.test(other))
    .toSorted((a, b) => versionOf(b) - versionOf(a))
  return [
    ...damaged.map((other) => ({ file: path.join(folder, other), kind: 'damaged' }) as const),
    ...backups.map((other) => ({ file: path.join(folder, other), kind: 'backup' }) as const),
  ]
}

function versionOf(name: string): number {
  return Number(/\.version-(\d+)\.backup$/u.exec(name)?.[1] ?? 0)
}

/** All stills that can be read of it; none where it is no database any more. */
export function* recallStills(catalogue: OldCatalogue): Generator<Recalled> {
  const db = openOld(catalogue.file)
  try {
    if (!db) return
    for (const row of readDamaged(db, 'stills')) {
      const recalled = parseRow(row)
      if (recalled) yield recalled
    }
  } catch {
    // The table itself can’t be found: there is nothing to be read here.
  } finally {
    db?.close()
  }
}

function openOld(file: string): Database.Database | null {
  try {
    return new Database(file, { readonly: true, fileMustExist: true })
  } catch {
    return null
  }
}

/** Null for a row that damage, or somebody, has made nonsense of. */
function parseRow(raw: RawRow): Recalled | null {
  const { folder, file, missingSince, changedAt, trashedAt, trashState } = raw
  const facts = readFacts(raw)
  if (!facts || !isPath(folder) || !isPath(file) || !path.isAbsolute(folder)) return null
  const inside = path.relative(folder, path.resolve(folder, file))
  if (inside === '' || inside.split(path.sep)[0] === '..' || path.isAbsolute(inside)) return null
  const state = { missingSince: text(missingSince), changedAt: text(changedAt) }
  return {
    still: { ...facts, folder, file, ...state },
    trashedAt: text(trashedAt),
    trashState: text(trashState),
  }
}

/** Columns that older versions didn’t have take their defaults. */
function readFacts(raw: RawRow) {
  try {
    return stillFactsSchema.safeParse(fromRow(raw)).data
  } catch {
    return undefined
  }
}

function isPath(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && !value.includes('\0')
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
