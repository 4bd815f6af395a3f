import { parentPort, workerData } from 'node:worker_threads'
import { StillroomError, toFailure } from '../errors.ts'
import type { DatabaseOptions } from './database.ts'
import { openDatabase } from './database.ts'
import { joinOwners } from './owners.ts'
import type { Store } from './store.ts'
import { createStore } from './store.ts'
import type { WorkerAnswer, WorkerCall, WorkerError } from './worker-line.ts'

export interface WorkerOptions extends DatabaseOptions {
  /** What this process was started for, for others that meet it in the catalogue. */
  readonly activity: string
}

/**
 * The catalogue's thread. SQLite's calls block, and an fsync on a slow disk may take seconds:
 * here that holds up nobody but the next call.
 */
function serve(port: NonNullable<typeof parentPort>, options: WorkerOptions): void {
  const now = new Date()
  const { db, setAside } = openDatabase(options, now)
  const owners = joinOwners(options.file, options.activity, now)
  const store = createStore(db, owners)
  const answer = (message: WorkerAnswer) => port.postMessage(message)
  port.on('message', (call: WorkerCall) => {
    if (call.method === 'close') {
      db.close()
      owners.leave()
      answer({ id: call.id, value: undefined })
      port.close()
      return
    }
    try {
      answer({ id: call.id, value: run(store, call.method, call.args) })
    } catch (error) {
      answer({ id: call.id, error: describe(error) })
    }
  })
  answer({ id: 0, value: setAside })
}

function run(store: Store, method: keyof Store, args: readonly unknown[]): unknown {
  return (store[method] as (...args: readonly unknown[]) => unknown)(...args)
}

/** Errors lose their class and their fields on the way to another thread. */
function describe(error: unknown): WorkerError {
  if (error instanceof StillroomError) return { failure: toFailure(error) }
  if (!(error instanceof Error)) return { code: '', message: String(error) }
  const { code } = error as { code?: unknown }
  return { code: typeof code === 'string' ? code : '', message: error.message }
}

if (parentPort) {
  try {
    serve(parentPort, workerData as WorkerOptions)
  } catch (error) {
    parentPort.postMessage({ id: 0, error: describe(error) } satisfies WorkerAnswer)
  }
}
