import type { Clock } from '../../clock.ts'
import type { Failure, StillroomError } from '../../errors.ts'
import { toFailure } from '../../errors.ts'
import type { Outage } from './link.ts'
import { createLink } from './link.ts'
import { createPace } from './pace.ts'

/** How a project's captures flow: how many at a time, and why none. Times are ms since 1970. */
export interface FlowState {
  readonly projectId: string
  /** Captures at a time right now. */
  readonly limit: number
  /** Captures at a time that the settings allow. */
  readonly concurrency: number
  /** The server asked to wait. */
  readonly pause: { readonly until: number; readonly failure: Failure } | null
  readonly offline: Outage | null
}

/** One project's, as its jobs use it. */
export interface Flow {
  state(): FlowState
  /** When the next job may start, in ms of {@link Clock.monotonic}; `Infinity`: not yet known. */
  opensAt(): number
  limit(): number
  /** @throws StillroomError where waiting for the server has been given up */
  begin(): FlowTurn
  /** Looks at once whether the server can be reached; nothing is sent until that is known. */
  isReachable(error: StillroomError): Promise<boolean>
  /** Looks at once, where the server is lost. */
  probe(): Promise<void>
  /** Hopes again, after waiting was given up. */
  renew(): void
  close(): void
}

/** What one job has met. */
export interface FlowTurn {
  /** VideoSDK has answered as it should. */
  answered(): void
  /** VideoSDK wants nothing of the project for `waitMs`. */
  refused(error: StillroomError, waitMs: number): void
  /** VideoSDK has trouble of its own: fewer at a time, unless this one is alone with it. */
  troubled(): void
  /** VideoSDK can't be reached. */
  lost(error: StillroomError): void
}

export interface FlowOptions {
  readonly clock: Clock
  readonly concurrency: () => number
  /** One small request to the project's server. */
  readonly probe: (projectId: string, signal: AbortSignal) => Promise<void>
  /** How long an outage may last until waiting is given up, in ms. */
  readonly patienceMs?: (wasReached: boolean) => number
  readonly onChange: (state: FlowState) => void
}

export interface Flows {
  of(projectId: string): Flow
  /** Of each project that has captured. */
  all(): readonly Flow[]
}

export function createFlows(options: FlowOptions): Flows {
  const flows = new Map<string, Flow>()
  return {
    of(projectId) {
      const known = flows.get(projectId) ?? createFlow(projectId, options)
      flows.set(projectId, known)
      return known
    },
    all: () => [...flows.values()],
  }
}

function createFlow(projectId: string, options: FlowOptions): Flow {
  const { clock, concurrency, probe, patienceMs = () => Infinity, onChange } = options
  const pace = createPace(concurrency)
  const link = createLink({
    clock,
    probe: (signal) => probe(projectId, signal),
    patienceMs,
    onChange: () => onChange(state()),
  })
  // In ms of the monotonic clock: a clock that is set back must not lengthen it.
  let pausedUntil = 0
  let pauseFailure: Failure | null = null
  // Questions under way whether the server is there at all: nothing more is sent meanwhile.
  let doubts = 0

  const pauseLeft = () => Math.max(0, pausedUntil - clock.monotonic())

  function state(): FlowState {
    const left = pauseLeft()
    return {
      projectId,
      limit: pace.limit(),
      concurrency: concurrency(),
      pause: left > 0 && pauseFailure ? { until: clock.now() + left, failure: pauseFailure } : null,
      offline: link.outage(),
    }
  }

  function pause(error: StillroomError, waitMs: number): void {
    const until = clock.monotonic() + waitMs
    if (until < pausedUntil) return
    pausedUntil = until
    pauseFailure = toFailure(error)
  }

  function changePace(change: () => void): void {
    const before = pace.limit()
    change()
    if (pace.limit() !== before) onChange(state())
  }

  return {
    state,
    opensAt: () => (link.outage() || doubts > 0 ? Number.POSITIVE_INFINITY : pausedUntil),
    limit: pace.limit,
    begin() {
      const problem = link.givenUp()
      if (problem) throw problem
      const round = pace.begin()
      return {
        answered() {
          link.reached()
          changePace(pace.faster)
        },
        refused(error, waitMs) {
          link.reached()
          pause(error, waitMs)
          pace.slower(round)
          onChange(state())
        },
        troubled: () => changePace(() => pace.doubt(round)),
        lost: link.lose,
      }
    },
    async isReachable(error) {
      if (link.outage()) return false
      doubts += 1
      try {
        const isThere = await link.probe()
        if (!isThere) link.lose(error)
        return isThere
      } finally {
        doubts -= 1
        onChange(state())
      }
    },
    async probe() {
      if (link.outage()) await link.probe()
    },
    renew: link.renew,
    close: link.close,
  }
}
