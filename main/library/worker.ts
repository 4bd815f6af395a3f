import { parentPort, workerData } from 'node:worker_threads'
import { noteDamage } from './damage.ts'
import type { DatabaseOptions } from './database.ts'
import { openDatabase } from './database.ts'
import { joinOwners } from './owners.ts'
import type { Served } from './serve-calls.ts'
import { serveCalls } from './serve-calls.ts'
import { createStore } from './store.ts'

export interface WorkerOptions extends DatabaseOptions {
  /** What this process was started for, for others that meet it in the catalogue. */
  readonly activity: string
}

/** The catalogue's thread, the only one of its process that writes jobs and captures. */
function open(options: WorkerOptions): Served {
  const now = new Date()
  const { db, setAside } = openDatabase(options, now)
  const owners = joinOwners(options.file, options.activity, now)
  return {
    opened: setAside,
    methods: createStore(db, owners),
    failed: (error) => noteDamage(options.file, error),
    close() {
      db.close()
      owners.leave()
    },
  }
}

if (parentPort) serveCalls(parentPort, () => open(workerData as WorkerOptions))
