/** Ms without a step forward after which nothing more is to be expected. */
const patienceMs = 15_000

/** Barks once when it hasn't been fed for a while: nobody looks at an endless wait. */
export interface Watchdog {
  feed(): void
  /** It waits for nothing until it is fed again. */
  rest(): void
}

export function createWatchdog(bark: () => void): Watchdog {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    feed() {
      clearTimeout(timer)
      timer = setTimeout(bark, patienceMs)
    },
    rest: () => clearTimeout(timer),
  }
}
