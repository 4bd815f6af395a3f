import type { Worker } from 'node:worker_threads'
import type { Failure } from '../errors.ts'
import { StillroomError } from '../errors.ts'
import { catalogueError } from './catalogue-error.ts'
import type { Store } from './store.ts'

export interface WorkerCall {
  readonly id: number
  readonly method: keyof Store | 'close'
  readonly args: readonly unknown[]
}

export type WorkerError =
  | { readonly failure: Failure }
  /** What SQLite or the file system says. */
  | { readonly code: string; readonly message: string }

/** The answer to the call of that id; 0 is the answer to the start. */
export type WorkerAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: WorkerError }

/** Calls into the catalogue's thread, answered in their order. */
export interface WorkerLine {
  /** Where a damaged catalogue was moved to. Rejects where it can't be opened. */
  readonly opened: Promise<string | undefined>
  call(method: keyof Store, args: readonly unknown[]): Promise<unknown>
  /** Answers what was asked so far, then ends the thread. Later calls are refused. */
  close(): Promise<void>
}

interface Waiting {
  resolve(value: unknown): void
  reject(error: StillroomError): void
}

export function connectWorker(worker: Worker): WorkerLine {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let ended: StillroomError | undefined
  let closed: Promise<void> | undefined

  const end = (cause?: unknown) => {
    ended ??= new StillroomError('internal', { message: 'The catalogue is closed.', cause })
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  worker.on('message', (answer: WorkerAnswer) => {
    const call = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('error' in answer) call?.reject(catalogueError(answer.error))
    else call?.resolve(answer.value)
  })
  worker.once('error', end)
  worker.once('exit', () => end())

  const send = (method: WorkerCall['method'], args: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      if (ended) return reject(ended)
      lastId += 1
      worker.postMessage({ id: lastId, method, args } satisfies WorkerCall)
      waiting.set(lastId, { resolve, reject })
    })

  return {
    opened: new Promise((resolve, reject) => {
      waiting.set(0, { resolve: (setAside) => resolve(setAside as string | undefined), reject })
    }),
    call: send,
    close: () => (closed ??= send('close', []).then(() => {})),
  }
}
