import type { Clock } from '../clock.ts'

export const concurrencyLimits = { min: 1, max: 32 } as const
export const defaultConcurrency = 4

export interface Task {
  readonly id: string
  readonly projectId: string
  /**
   * Must not reject.
   *
   * @returns when it wants another turn (ms since 1970), or undefined at its end. After an abort
   *   it gets that turn at once, to see the signal.
   */
  run(signal: AbortSignal): Promise<number | undefined>
}

/** Runs tasks, so many at a time, in turn between projects. */
export interface Queue {
  add(task: Task): void
  /** Starts nothing of a project before `until` (ms since 1970). */
  pause(projectId: string, until: number): void
  /** Removes a waiting task or aborts a running one. @returns what it was */
  cancel(id: string): 'waiting' | 'running' | 'unknown'
  /** Drops what waits and starts nothing any more; what runs goes on. */
  stop(): void
  /** Aborts what runs. */
  abort(): void
  /** Resolves when nothing runs or waits. */
  idle(): Promise<void>
}

export interface QueueOptions {
  readonly clock: Clock
  /** Asked anew each time, so that a changed setting works at once. */
  readonly concurrency: () => number
}

interface Entry {
  readonly task: Task
  readonly controller: AbortController
  /** Ms since 1970. */
  readonly notBefore: number
}

/** ms. Timers take no more than 2^31 of them, and a laptop's sleep stops them. */
const longestAlarm = 60 * 60 * 1000

export function createQueue({ clock, concurrency }: QueueOptions): Queue {
  let waiting: Entry[] = []
  const running = new Map<string, Entry>()
  const pausedUntil = new Map<string, number>()
  const idlers = new Set<() => void>()
  // When each project last had a turn, so that a big batch can't starve the others.
  const turns = new Map<string, number>()
  let turn = 0
  let alarm: AbortController | undefined
  let stopped = false

  function startTime({ task, notBefore }: Entry): number {
    return Math.max(notBefore, pausedUntil.get(task.projectId) ?? 0)
  }

  /** The oldest startable entry of the project that has waited longest for a turn. */
  function next(): Entry | undefined {
    const now = clock.now()
    let best: Entry | undefined
    let bestTurn = Number.POSITIVE_INFINITY
    for (const entry of waiting) {
      const lastTurn = turns.get(entry.task.projectId) ?? 0
      if (lastTurn >= bestTurn || startTime(entry) > now) continue
      best = entry
      bestTurn = lastTurn
    }
    return best
  }

  function pump(): void {
    while (running.size < concurrency()) {
      const entry = next()
      if (!entry) break
      waiting = waiting.filter((other) => other !== entry)
      turn += 1
      turns.set(entry.task.projectId, turn)
      void start(entry)
    }
    setAlarm()
    if (waiting.length > 0 || running.size > 0) return
    for (const resolve of idlers) resolve()
    idlers.clear()
  }

  async function start(entry: Entry): Promise<void> {
    const { task, controller } = entry
    running.set(task.id, entry)
    try {
      const again = await task.run(controller.signal)
      if (again !== undefined && !stopped) {
        waiting.push({ ...entry, notBefore: controller.signal.aborted ? 0 : again })
      }
    } finally {
      running.delete(task.id)
      pump()
    }
  }

  /** Wakes up when the first entry that waits for a time may start. */
  function setAlarm(): void {
    alarm?.abort()
    alarm = undefined
    if (waiting.length === 0 || running.size >= concurrency()) return
    const at = waiting.reduce((first, entry) => Math.min(first, startTime(entry)), Infinity)
    const current = new AbortController()
    alarm = current
    const wait = Math.min(Math.max(0, at - clock.now()), longestAlarm)
    void clock.sleep(wait, current.signal).then(pump, () => {})
  }

  return {
    add(task) {
      if (stopped) return
      waiting.push({ task, controller: new AbortController(), notBefore: 0 })
      pump()
    },
    pause(projectId, until) {
      pausedUntil.set(projectId, Math.max(until, pausedUntil.get(projectId) ?? 0))
      pump()
    },
    cancel(id) {
      const entry = running.get(id)
      if (entry) {
        entry.controller.abort()
        return 'running'
      }
      const before = waiting.length
      waiting = waiting.filter(({ task }) => task.id !== id)
      if (waiting.length === before) return 'unknown'
      pump()
      return 'waiting'
    },
    stop() {
      stopped = true
      waiting = []
      pump()
    },
    abort() {
      for (const { controller } of running.values()) controller.abort()
    },
    idle() {
      if (waiting.length === 0 && running.size === 0) return Promise.resolve()
      return new Promise((resolve) => void idlers.add(resolve))
    },
  }
}
