import type { Clock } from '../clock.ts'
import { createWaitingTasks } from './waiting-tasks.ts'

export const concurrencyLimits = { min: 1, max: 32 } as const
export const defaultConcurrency = 4

export interface Task {
  readonly id: string
  readonly projectId: string
  /**
   * Must not reject.
   *
   * @param freeSlot to be called when what is left of the task is no capture any more: the next
   *   one may then start beside it
   * @returns in how many ms it wants another turn, or undefined at its end. After an abort it gets
   *   that turn at once, to see the signal.
   */
  run(signal: AbortSignal, freeSlot: () => void): Promise<number | undefined>
}

/** Runs tasks, so many at a time, in turn between projects. */
export interface Queue {
  add(task: Task): void
  /** Looks again at what may start: a project has opened, or a limit has changed. */
  wake(): void
  /** Takes a waiting task out. @returns false where it doesn't wait */
  remove(id: string): boolean
  /** Aborts a running task. @returns false where it doesn't run */
  abort(id: string): boolean
  has(id: string): boolean
  /** Drops what waits and starts nothing any more; what runs goes on. */
  stop(): void
  /** Aborts what runs. */
  abortAll(): void
  /** Resolves when nothing runs or waits. */
  idle(): Promise<void>
}

export interface QueueOptions {
  readonly clock: Pick<Clock, 'monotonic' | 'sleep'>
  /** Asked anew each time, so that a changed setting works at once. */
  readonly concurrency: () => number
  /** When a project's next task may start, in ms of the monotonic clock. */
  readonly opensAt: (projectId: string) => number
  /** How many of a project's tasks may run at a time, whatever `concurrency` says. */
  readonly limit: (projectId: string) => number
}

interface Entry {
  readonly task: Task
  readonly controller: AbortController
}

/** What runs: with a slot while it captures, without one while it loads and saves. */
interface Running extends Entry {
  holdsSlot: boolean
}

/** ms. Timers take no more than 2^31 of them, and a laptop's sleep stops them. */
const longestAlarm = 60 * 60 * 1000

/** Tasks without a slot may run beside as many with one, so that slow disks hold up captures. */
const mostPerSlot = 2

export function createQueue({ clock, concurrency, opensAt, limit }: QueueOptions): Queue {
  const waiting = createWaitingTasks<Entry>()
  const running = new Map<string, Running>()
  const idlers = new Set<() => void>()
  let alarm: AbortController | undefined
  let stopped = false

  function slots(projectId?: string): number {
    let count = 0
    for (const { holdsSlot, task } of running.values()) {
      if (holdsSlot && (projectId === undefined || task.projectId === projectId)) count += 1
    }
    return count
  }

  const hasRoom = () => slots() < concurrency() && running.size < mostPerSlot * concurrency()

  const isIdle = () => waiting.size + running.size === 0

  function pump(): void {
    const now = clock.monotonic()
    waiting.promote(now)
    while (hasRoom()) {
      const entry = waiting.take((id) => opensAt(id) <= now && slots(id) < limit(id))
      if (!entry) break
      void start(entry)
    }
    setAlarm(now)
    if (!isIdle()) return
    for (const resolve of idlers) resolve()
    idlers.clear()
  }

  async function start(entry: Entry): Promise<void> {
    const { task, controller } = entry
    const current: Running = { ...entry, holdsSlot: true }
    running.set(task.id, current)
    const freeSlot = () => {
      if (!current.holdsSlot) return
      current.holdsSlot = false
      pump()
    }
    try {
      let wait = await task.run(controller.signal, freeSlot)
      // Aborted while it asked for another turn: it gets that at once, whatever is closed.
      if (wait !== undefined && controller.signal.aborted) {
        wait = await task.run(controller.signal, freeSlot)
      }
      if (wait === undefined || stopped) return
      if (wait === 0) waiting.add(entry)
      else waiting.addFor(entry, clock.monotonic() + wait)
    } finally {
      running.delete(task.id)
      pump()
    }
  }

  /** Wakes up when the first entry that waits for a time may start. */
  function setAlarm(now: number): void {
    alarm?.abort()
    alarm = undefined
    if (!hasRoom()) return
    const opening = waiting.projects().map(opensAt)
    const at = Math.min(waiting.firstTime(), ...opening.filter((time) => time > now))
    if (at === Number.POSITIVE_INFINITY) return
    const current = new AbortController()
    alarm = current
    const wait = Math.min(Math.max(0, at - now), longestAlarm)
    void clock.sleep(wait, current.signal).then(pump, () => {})
  }

  return {
    add(task) {
      if (stopped) return
      waiting.add({ task, controller: new AbortController() })
      pump()
    },
    wake: pump,
    remove(id) {
      const wasWaiting = waiting.remove(id)
      if (wasWaiting) pump()
      return wasWaiting
    },
    abort(id) {
      const entry = running.get(id)
      entry?.controller.abort()
      return entry !== undefined
    },
    has: (id) => running.has(id) || waiting.has(id),
    stop() {
      stopped = true
      waiting.clear()
      pump()
    },
    abortAll() {
      for (const { controller } of running.values()) controller.abort()
    },
    idle() {
      if (isIdle()) return Promise.resolve()
      return new Promise((resolve) => void idlers.add(resolve))
    },
  }
}
