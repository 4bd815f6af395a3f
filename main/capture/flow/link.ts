import type { Clock } from '../../clock.ts'
import type { Failure } from '../../errors.ts'
import { isCancelled, StillroomError, toFailure } from '../../errors.ts'

/** A server that can't be reached. Times are ms since 1970. */
export interface Outage {
  readonly since: number
  readonly nextProbeAt: number
  readonly failure: Failure
}

/** The way to one project's server: open, or lost until a probe succeeds. */
export interface Link {
  outage(): Outage | null
  /** Why waiting was given up; null while there is hope, or no need for any. */
  givenUp(): StillroomError | null
  /** The server can't be reached: begins to look for it again and again. */
  lose(error: StillroomError): void
  /** Looks at once, however often it is called. @returns whether the server answers */
  probe(): Promise<boolean>
  /** The server has answered. */
  reached(): void
  /** Hopes again, after waiting was given up. */
  renew(): void
  close(): void
}

export interface LinkOptions {
  readonly clock: Clock
  /** One small request; any answer but silence means that the server is there. */
  readonly probe: (signal: AbortSignal) => Promise<void>
  /** How long an outage may last until waiting is given up, in ms. */
  readonly patienceMs: (wasReached: boolean) => number
  readonly onChange: () => void
}

/** ms: 1, 2, 4 … 30 s between two looks, so that a server that is down isn't hammered. */
const firstDelay = 1000
const longestDelay = 30_000

const unreachable: ReadonlySet<string> = new Set(['offline', 'timeout'])

export function createLink({ clock, probe, patienceMs, onChange }: LinkOptions): Link {
  let outage: (Outage & { readonly began: number }) | null = null
  let error = new StillroomError('offline')
  let hopeless = false
  let wasReached = false
  let looking: Promise<boolean> | undefined
  let waiting: AbortController | undefined
  const closing = new AbortController()

  function end(): void {
    waiting?.abort()
    waiting = undefined
    outage = null
    onChange()
  }

  function reached(): void {
    wasReached = true
    hopeless = false
    if (outage) end()
  }

  /** @returns why the server can't be reached, or null where it can */
  async function look(): Promise<StillroomError | null> {
    try {
      await probe(closing.signal)
      return null
    } catch (problem) {
      return problem instanceof StillroomError && unreachable.has(problem.code) ? problem : null
    }
  }

  async function lookOnce(): Promise<boolean> {
    const problem = await look()
    if (!problem) {
      reached()
      return true
    }
    error = problem
    return false
  }

  function probeOnce(): Promise<boolean> {
    looking ??= lookOnce().finally(() => {
      looking = undefined
    })
    return looking
  }

  /** Waits, looks, and waits longer, until the server is there or waiting is given up. */
  async function watch(signal: AbortSignal, began: number): Promise<void> {
    const since = clock.now()
    for (let delay = firstDelay; ; delay = Math.min(delay * 2, longestDelay)) {
      const left = began + patienceMs(wasReached) - clock.monotonic()
      const wait = Math.max(0, Math.min(delay, left))
      outage = { began, since, nextProbeAt: clock.now() + wait, failure: toFailure(error) }
      onChange()
      await clock.sleep(wait, signal)
      if (await probeOnce()) return
      if (signal.aborted) return
      hopeless = clock.monotonic() - began >= patienceMs(wasReached)
      if (hopeless) return end()
    }
  }

  return {
    outage: () => outage,
    givenUp: () => (hopeless ? error : null),
    lose(problem) {
      if (outage || hopeless || closing.signal.aborted) return
      error = problem
      waiting = new AbortController()
      void watch(waiting.signal, clock.monotonic()).catch((bug) => {
        if (!isCancelled(bug)) throw bug
      })
    },
    async probe() {
      const isThere = await probeOnce()
      if (!isThere && outage) {
        outage = { ...outage, failure: toFailure(error) }
        onChange()
      }
      return isThere
    },
    reached,
    renew() {
      hopeless = false
    },
    close() {
      closing.abort()
      waiting?.abort()
    },
  }
}
