import { StillroomError } from '../errors.ts'

/** Lets so many pieces of work run at a time, in the order in which they came. */
export interface Turns {
  /** Waits for its turn, then works. @throws `cancelled` where `signal` aborts before its turn */
  take<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T>
}

export function createTurns(atATime: number): Turns {
  const waiting: (() => void)[] = []
  let running = 0

  async function turn(signal: AbortSignal): Promise<void> {
    if (running < atATime) {
      running += 1
      return
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const leave = () => {
      waiting.splice(waiting.indexOf(resolve), 1)
      reject(new StillroomError('cancelled'))
    }
    waiting.push(resolve)
    signal.addEventListener('abort', leave, { once: true })
    await promise
    signal.removeEventListener('abort', leave)
  }

  /** The turn goes to the next in line, or is free. */
  function pass(): void {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }

  return {
    async take(signal, work) {
      if (signal.aborted) throw new StillroomError('cancelled')
      await turn(signal)
      try {
        if (signal.aborted) throw new StillroomError('cancelled')
        return await work()
      } finally {
        pass()
      }
    },
  }
}
