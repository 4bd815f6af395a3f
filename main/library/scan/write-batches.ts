import type Database from 'better-sqlite3'

/** Writes in small transactions, so that captures never wait long for the catalogue. */
export interface WriteBatches {
  /** Runs soon, in the order of the calls, in one transaction with others. */
  add(change: () => void): void
  /** Runs what is waiting. */
  flush(): void
}

/** Rows of one transaction. */
const longestBatch = 500

/** Ms that a change waits for others at most, while more of them come. */
const longestWait = 1000

/** @param now ms of a clock that only goes forward */
export function createWriteBatches(db: Database.Database, now: () => number): WriteBatches {
  let waiting: (() => void)[] = []
  let since = now()
  const run = db.transaction((changes: readonly (() => void)[]) => {
    for (const change of changes) change()
  })

  function flush(): void {
    const changes = waiting
    waiting = []
    since = now()
    if (changes.length > 0) run.immediate(changes)
  }

  return {
    add(change) {
      waiting.push(change)
      if (waiting.length >= longestBatch || now() - since > longestWait) flush()
    },
    flush,
  }
}
