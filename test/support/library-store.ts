import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { migrations } from '../../main/library/migrations/migrations.ts'
import { joinOwners } from '../../main/library/owners.ts'
import type { Still } from '../../main/library/still.ts'
import type { Store } from '../../main/library/store.ts'
import { createStore } from '../../main/library/store.ts'
import type { Remote } from '../../main/library/worker-line.ts'
import { exampleStill } from './examples.ts'

/** A catalogue in memory, for rules that need no thread and no file. */
export interface LibraryStore {
  readonly db: Database.Database
  readonly store: Store
  /** The same as promises. */
  readonly catalogue: Remote<Store>
  /** Adds a still with ids of its own. @returns it with its place */
  add(changes?: Partial<Still>): Still
  /** Places that the library shows, oldest first. */
  shown(): readonly number[]
  trashState(place: number): string | null
}

export function openLibraryStore(): LibraryStore {
  const db = new Database(':memory:')
  onTestFinished(() => void db.close())
  for (const sql of migrations) db.exec(sql)
  const store = createStore(db, joinOwners(':memory:', 'test', new Date()))
  const shown = db
    .prepare('SELECT place FROM stills WHERE trashedAt IS NULL ORDER BY place')
    .pluck()
  const state = db.prepare('SELECT trashState FROM stills WHERE place = ?').pluck()
  let count = 0
  return {
    db,
    store,
    catalogue: promised(store),
    add(changes = {}) {
      count += 1
      const id = `still-${count}`
      const still = exampleStill({ id, jobId: `job-${count}`, file: `${id}.jpg`, ...changes })
      return store.saveStill(still)
    },
    shown: () => shown.all() as number[],
    trashState: (place) => state.get(place) as string | null,
  }
}

function promised(store: Store): Remote<Store> {
  const methods = Object.entries(store).map(([name, method]) => [
    name,
    async (...args: readonly unknown[]) => (method as (...all: unknown[]) => unknown)(...args),
  ])
  return Object.fromEntries(methods) as Remote<Store>
}
