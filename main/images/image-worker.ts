import { say } from '../../words/say.ts'
import type { SpawnChild } from '../child-process.ts'
import { assertNever, StillroomError } from '../errors.ts'
import type { ImageAnswer, ImageResult, ImageTask } from './protocol.ts'
import { parseAnswer } from './protocol.ts'

/** One image process, from its start to its end. */
export interface ImageWorker {
  /** Resolves when it can take tasks; rejects with `internal` where it ends before. */
  readonly ready: Promise<void>
  /** Resolves when the process is gone. */
  readonly ended: Promise<void>
  /** True from when it can't take tasks any more. */
  hasEnded(): boolean
  /** One task at a time. Rejects with the task's failure, or `image-invalid` where it crashes. */
  run(task: ImageTask): Promise<ImageResult>
  /** Ends the process unless a task comes within `ms`. */
  rest(ms: number): void
  /** Ends the process; a task under way rejects with `reason` once nothing touches its files. */
  stop(reason: StillroomError): void
}

export interface WorkerOptions {
  readonly spawn: SpawnChild
  readonly entry: URL
  /** Ms for one task. */
  readonly timeLimitMs: number
  /** Ms until the process must be ready. */
  readonly startLimitMs: number
}

/** Ms. A killed process is gone at once, unless the system holds it in a call to a dead drive. */
const killLimitMs = 2000

export function startWorker(options: WorkerOptions): ImageWorker {
  const child = options.spawn(options.entry)
  // Our timers keep this program running while an answer is due, and no longer.
  child.unref?.()
  const ready = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<void>()
  let current: PromiseWithResolvers<ImageResult> | undefined
  let reason: StillroomError | undefined
  let isOver = false
  let timer = setTimeout(stop, options.startLimitMs, startedTooSlowly())

  function stop(why: StillroomError): void {
    if (reason) return
    reason = why
    clearTimeout(timer)
    timer = setTimeout(finish, killLimitMs)
    child.kill()
  }

  function finish(): void {
    if (isOver) return
    isOver = true
    clearTimeout(timer)
    ready.reject(new StillroomError('internal', { cause: reason }))
    settle()?.reject(reason ?? crashed())
    ended.resolve()
  }

  function settle() {
    const settled = current
    current = undefined
    return settled
  }

  function receive(message: unknown): void {
    const answer = parseAnswer(message)
    if (!answer) stop(crashed())
    else if (!reason) follow(answer)
  }

  function follow(answer: ImageAnswer): void {
    clearTimeout(timer)
    switch (answer.type) {
      case 'ready':
        ready.resolve()
        break
      case 'done':
      case 'measured':
        settle()?.resolve(answer)
        break
      case 'failed':
        settle()?.reject(toError(answer))
        break
      default:
        assertNever(answer)
    }
  }

  child.onMessage(receive)
  child.onExit(finish)
  return {
    ready: ready.promise,
    ended: ended.promise,
    hasEnded: () => isOver || reason !== undefined,
    run(task) {
      clearTimeout(timer)
      timer = setTimeout(stop, options.timeLimitMs, tookTooLong(options.timeLimitMs))
      current = Promise.withResolvers()
      child.send(task)
      return current.promise
    },
    rest(ms) {
      timer = setTimeout(stop, ms, new StillroomError('internal')).unref()
    },
    stop,
  }
}

function toError({ code, message, stack }: ImageAnswer & { readonly type: 'failed' }) {
  if (code !== 'internal') return new StillroomError(code, { message })
  return new StillroomError('internal', { cause: Object.assign(new Error(message), { stack }) })
}

function crashed() {
  return new StillroomError('image-invalid', {
    message: say('imageCheckCrashed'),
  })
}

function tookTooLong(limitMs: number) {
  return new StillroomError('image-invalid', {
    message: say('imageCheckTooLong', { seconds: limitMs / 1000 }),
  })
}

function startedTooSlowly() {
  return new StillroomError('internal', { cause: new Error('The image process does not start.') })
}
