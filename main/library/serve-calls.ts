import type { MessagePort } from 'node:worker_threads'
import { StillroomError, toFailure } from '../errors.ts'
import type { WorkerAnswer, WorkerCall, WorkerError } from './worker-line.ts'

/** What a thread does for those that call it. */
export interface Served {
  /** The answer to the start. */
  readonly opened?: unknown
  /** Each blocks until it is done: SQLite's calls do. */
  readonly methods: object
  /** Told of each call that fails. */
  failed?(error: unknown): void
  close(): void
}

type Method = (...args: readonly unknown[]) => unknown

/**
 * A thread's end of a line (worker-line.ts): opens what it serves, says so, then answers one call
 * after another until it is told to close.
 */
export function serveCalls(port: MessagePort, open: () => Served): void {
  let served: Served | undefined
  const attempt = (id: number, work: () => unknown): void => {
    try {
      port.postMessage({ id, value: work() } satisfies WorkerAnswer)
    } catch (error) {
      served?.failed?.(error)
      port.postMessage({ id, error: describe(error) } satisfies WorkerAnswer)
    }
  }

  attempt(0, () => {
    served = open()
    return served.opened
  })
  if (!served) return
  const { methods, close } = served
  const callable = new Map<string, Method>([...Object.entries(methods), ['close', close]])
  port.on('message', ({ id, method, args }: WorkerCall) => {
    attempt(id, () => run(callable, method, args))
    if (method === 'close') port.close()
  })
}

function run(methods: ReadonlyMap<string, Method>, name: string, args: readonly unknown[]) {
  const method = methods.get(name)
  if (!method) throw new Error(`The thread has no method ${name}.`)
  return method(...args)
}

/** Errors lose their class and their fields on the way to another thread. */
function describe(error: unknown): WorkerError {
  if (error instanceof StillroomError) return { failure: toFailure(error) }
  if (!(error instanceof Error)) return { code: '', message: String(error) }
  const { code } = error as { code?: unknown }
  return { code: typeof code === 'string' ? code : '', message: error.message }
}
