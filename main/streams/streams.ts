import type { Watch } from '../capture/time-limits.ts'
import { startWatch } from '../capture/time-limits.ts'
import { checkStreamUrl, createAddressRules } from './address-rules.ts'
import { waitsForNews, withDirectives } from './directives.ts'
import type { LookUpAll } from './guarded-lookup.ts'
import type { StreamLimits } from './limits.ts'
import { streamLimits } from './limits.ts'
import { checkAnswer, isMissing, mediaHeaders, readRange } from './media-answer.ts'
import type { PlaybackOptions } from './playbacks.ts'
import { createPlaybacks } from './playbacks.ts'
import { checkLength, readText, toStream } from './read-body.ts'
import type { TargetKind } from './rewrite-playlist.ts'
import { rewritePlaylist } from './rewrite-playlist.ts'
import { createSeals } from './seals.ts'
import type { StreamAddress } from './stream-address.ts'
import { readStreamAddress, writeStreamAddress } from './stream-address.ts'
import { problemAnswer, StreamProblem } from './stream-problem.ts'
import type { UpstreamAnswer } from './upstream.ts'
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
  readonly limits?: StreamLimits
  /** Defaults to the system's. */
  readonly lookUp?: LookUpAll
}

/** A request on its way. */
interface Play {
  readonly request: Request
  readonly address: StreamAddress
  readonly route: Route
  readonly watch: Watch
}

type Route = ReturnType<typeof createRoute>

function createRoute(allowLoopback: boolean, lookUp: LookUpAll | undefined) {
  const rules = createAddressRules(allowLoopback)
  return { rules, upstream: createUpstream(rules, lookUp) }
}

/** Ms that an answer of the API is good for while the playlist is missing. */
const recentMs = 3000

export function createStreams(options: StreamsOptions): Streams {
  const { clientFor, clock, limits = streamLimits, lookUp } = options
  const playbacks = createPlaybacks(options)
  const seals = createSeals()
  const routes = { local: createRoute(true, lookUp), remote: createRoute(false, lookUp) }
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
      const play = { request, address, watch, route: isLoopback ? routes.local : routes.remote }
      return isList(address) ? await sendList(play, release) : await sendMedia(play, release)
    } catch (error) {
      const problem = error instanceof StreamProblem ? error : watch.explain(error)
      release()
      return problemAnswer(problem)
    }
  }

  async function sendList(play: Play, release: () => void): Promise<Response> {
    const { address, route, watch } = play
    const answer = address.target ? await ask(play, opened(play)) : await askIndex(play)
    checkAnswer(answer)
    checkLength(answer.body, limits.bodies.list)
    const text = await readText(answer.body, limits.bodies.list, watch)
    const list = rewritePlaylist(text, (raw, kind) => {
      const { href } = checkStreamUrl(raw, answer.url, route.rules)
      return writeStreamAddress(address, kind, seals.seal(href, scopeOf(address, kind)))
    })
    release()
    return send(list, 200, new Headers({ 'content-type': 'application/vnd.apple.mpegurl' }))
  }

  async function sendMedia(play: Play, release: () => void): Promise<Response> {
    const { address, watch } = play
    const body = limits.bodies[address.target?.kind ?? 'media']
    const answer = await ask(play, opened(play))
    checkAnswer(answer)
    checkLength(answer.body, body)
    return send(toStream(answer.body, body, watch, release), answer.status, mediaHeaders(answer))
  }

  /** The room's own playlist. Where it is missing, the room may have another stream by now. */
  async function askIndex(play: Play): Promise<UpstreamAnswer> {
    const { address, watch } = play
    const { url } = await playbacks.find(address, watch.signal)
    const answer = await ask(play, url)
    if (!isMissing(answer)) return answer
    answer.body.destroy()
    const now = await playbacks.find(address, watch.signal, clock.monotonic() - recentMs)
    if (now.url !== url) {
      const other = await ask(play, now.url)
      if (!isMissing(other)) return other
    }
    throw new StreamProblem('starting')
  }

  function ask({ request, address, route, watch }: Play, raw: string): Promise<UpstreamAnswer> {
    const url = checkStreamUrl(raw, undefined, route.rules)
    const { signal } = watch
    const asked = new URL(request.url).searchParams
    watch.expectWithin(waitsForNews(asked) ? limits.heldBackMs : limits.headMs)
    if (isList(address)) return route.upstream.ask({ url: withDirectives(url, asked), signal })
    const range = readRange(request)
    return route.upstream.ask({ url, signal, ...(range !== undefined && { range }) })
  }

  /** @throws StreamProblem `missing` for a token that no playlist of this room had */
  function opened({ address }: Play): string {
    const { target } = address
    const url = target && seals.open(target.token, scopeOf(address, target.kind))
    if (url === null) throw new StreamProblem('missing')
    return url
  }

  return {
    answer,
    close: () => {
      routes.local.upstream.close()
      routes.remote.upstream.close()
    },
  }
}

function isList({ target }: StreamAddress): boolean {
  return target === null || target.kind === 'list'
}

function scopeOf({ projectId, roomId }: StreamAddress, kind: TargetKind): string {
  return JSON.stringify([projectId, roomId, kind])
}

/** Whatever it holds, it is no document of the app. */
function send(
  body: string | ReadableStream<Uint8Array>,
  status: number,
  headers: Headers,
): Response {
  headers.set('content-security-policy', "default-src 'none'; sandbox")
  headers.set('cache-control', 'no-store')
  return new Response(body, { status, headers })
}

function once(work: () => void): () => void {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    work()
  }
}
