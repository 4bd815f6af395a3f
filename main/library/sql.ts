import type Database from 'better-sqlite3'
import { fromRow } from './rows.ts'

export function insertSql(table: string, columns: readonly string[]): string {
  const values = columns.map((column) => `@${column}`)
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values.join(', ')})`
}

/** Compiles each of a handful of statements when it is first needed. */
export function prepareOnce(db: Database.Database, sql: (names: readonly string[]) => string) {
  const prepared = new Map<string, Database.Statement>()
  return (names: readonly string[]): Database.Statement => {
    const key = names.join()
    const statement = prepared.get(key) ?? db.prepare(sql(names))
    prepared.set(key, statement)
    return statement
  }
}

export function optional<T>(row: unknown): T | null {
  return row === undefined ? null : fromRow<T>(row)
}
