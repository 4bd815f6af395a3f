/** Runs what it is given one after the other, in the order of the calls. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/** A queue of its own: a failure reaches its own caller only and doesn't stop the next in line. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work)
    last = result.catch(() => {})
    return result
  }
}
