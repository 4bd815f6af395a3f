import type { Watch } from '../capture/time-limits.ts'
import { startWatch } from '../capture/time-limits.ts'
import type { LookUpAll } from '../network/guarded-lookup.ts'
import { ClosedAddress, createAddressRules } from '../network/open-addresses.ts'
import type { Routes } from '../network/routes.ts'
import type { StreamLimits } from './limits.ts'
import { streamLimits } from './limits.ts'
import { createPlay } from './play.ts'
import type { PlaybackOptions } from './playbacks.ts'
import { createPlaybacks } from './playbacks.ts'
import { createSeals } from './seals.ts'
import { readStreamAddress } from './stream-address.ts'
import { problemAnswer, StreamProblem } from './stream-problem.ts'
import { createUpstream } from './upstream.ts'

/** Plays streams to the page, which has no network: it asks here, and main asks the servers. */
export interface Streams {
  /**
   * Answers a request for `/hls/<projectId>/<roomId>/…`; what can't be played with a status and a
   * {@link ProblemBody}.
   */
  answer(request: Request): Promise<Response>
  close(): void
}

export interface StreamsOptions extends PlaybackOptions {
  /** The ways to the streams' servers. */
  readonly routes: Pick<Routes, 'send'>
  readonly limits?: StreamLimits
  /** Defaults to the system's. */
  readonly lookUp?: LookUpAll
}

export function createStreams(options: StreamsOptions): Streams {
  const { clientFor, clock, limits = streamLimits } = options
  const play = createPlay({
    playbacks: createPlaybacks(options),
    seals: createSeals(),
    limits,
    clock,
  })
  // Apart, also in the connections that they keep open.
  const servers = { local: createServers(true, options), remote: createServers(false, options) }
  let underWay = 0

  async function answer(request: Request): Promise<Response> {
    const address = readStreamAddress(new URL(request.url).pathname)
    if (!address) return problemAnswer(new StreamProblem('missing'))
    if (underWay >= limits.mostAtOnce) return problemAnswer(new StreamProblem('busy'))
    underWay += 1
    const watch = startWatch(request.signal, limits.totalMs)
    const release = once(() => {
      underWay -= 1
      watch.stop()
    })
    try {
      const { isLoopback } = await clientFor(address.projectId)
      const { rules, upstream } = isLoopback ? servers.local : servers.remote
      return await play({ request, address, rules, upstream, watch, release })
    } catch (error) {
      release()
      return problemAnswer(explain(error, watch))
    }
  }

  return {
    answer,
    close: () => {
      servers.local.upstream.close()
      servers.remote.upstream.close()
    },
  }
}

function createServers(allowLoopback: boolean, { routes, lookUp }: StreamsOptions) {
  const rules = createAddressRules(allowLoopback)
  return { rules, upstream: createUpstream({ rules, routes, lookUp }) }
}

function explain(error: unknown, watch: Watch): unknown {
  if (error instanceof StreamProblem) return error
  if (error instanceof ClosedAddress) return new StreamProblem('address-refused')
  return watch.explain(error)
}

function once(work: () => void): () => void {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    work()
  }
}
