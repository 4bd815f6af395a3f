/** Runs a task as soon as fewer than the limit are under way, in the order they came. */
export type Turnstile = <T>(task: () => Promise<T>) => Promise<T>

export function createTurnstile(limit: number): Turnstile {
  const waiting: (() => void)[] = []
  let free = limit
  const enter = () => {
    if (free > 0) {
      free -= 1
      return Promise.resolve()
    }
    return new Promise<void>((resolve) => waiting.push(resolve))
  }
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  return async (task) => {
    await enter()
    try {
      return await task()
    } finally {
      leave()
    }
  }
}
