import type { Worker } from 'node:worker_threads'
import { say } from '../../words/say.ts'
import type { Failure } from '../errors.ts'
import { StillroomError } from '../errors.ts'
import { catalogueError } from './catalogue-error.ts'

export interface WorkerCall {
  readonly id: number
  /** One of the thread's methods, or `close`. */
  readonly method: string
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

/** Calls into a thread that works on the catalogue, answered in their order. */
export interface WorkerLine {
  /** What the thread says once it can be called. Rejects where it can't open the catalogue. */
  readonly opened: Promise<unknown>
  call(method: string, args: readonly unknown[]): Promise<unknown>
  /** Answers what was asked so far, then ends the thread. Later calls are refused. */
  close(): Promise<void>
}

/** The methods of `T` as they are behind a {@link WorkerLine}. */
export type Remote<T> = {
  readonly [Method in keyof T]: T[Method] extends (...args: infer Args) => infer Value
    ? (...args: Args) => Promise<Value>
    : never
}

interface Waiting {
  resolve(value: unknown): void
  reject(error: StillroomError): void
}

/** The other end is in serve-calls.ts. */
export function connectWorker(worker: Worker): WorkerLine {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let ended: StillroomError | undefined
  let closed: Promise<void> | undefined

  const end = (cause?: unknown) => {
    ended ??= new StillroomError('internal', { message: say('catalogueClosed'), cause })
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

  const send = (method: string, args: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      if (ended) return reject(ended)
      lastId += 1
      worker.postMessage({ id: lastId, method, args } satisfies WorkerCall)
      waiting.set(lastId, { resolve, reject })
    })

  return {
    opened: new Promise((resolve, reject) => {
      waiting.set(0, { resolve, reject })
    }),
    call: send,
    close: () => (closed ??= send('close', []).then(() => {})),
  }
}

/** @param names every method: what lies in another thread can't be asked for them */
export function remoteMethods<T>(
  line: WorkerLine,
  names: Readonly<Record<keyof T & string, true>>,
): Remote<T> {
  const calls = Object.keys(names).map((name) => [
    name,
    (...args: readonly unknown[]) => line.call(name, args),
  ])
  return Object.fromEntries(calls) as Remote<T>
}
