import type { Watch } from '../capture/time-limits.ts'
import type { Clock } from '../clock.ts'
import type { AddressRules } from '../network/open-addresses.ts'
import { waitsForNews, withDirectives } from './directives.ts'
import type { StreamLimits } from './limits.ts'
import { checkAnswer, isMissing, mediaHeaders, readRange } from './media-answer.ts'
import type { Playbacks } from './playbacks.ts'
import { checkLength, readText, toStream } from './read-body.ts'
import type { TargetKind } from './rewrite-playlist.ts'
import { rewritePlaylist } from './rewrite-playlist.ts'
import type { Seals } from './seals.ts'
import type { StreamAddress } from './stream-address.ts'
import { writeStreamAddress } from './stream-address.ts'
import { StreamProblem } from './stream-problem.ts'
import { checkStreamUrl } from './stream-url.ts'
import type { Upstream, UpstreamAnswer } from './upstream.ts'

/** A request on its way. */
export interface Play {
  readonly request: Request
  readonly address: StreamAddress
  readonly rules: AddressRules
  readonly upstream: Upstream
  readonly watch: Watch
  /** To be called once nothing more comes. */
  readonly release: () => void
}

export interface PlayOptions {
  readonly playbacks: Playbacks
  readonly seals: Seals
  readonly limits: StreamLimits
  readonly clock: Pick<Clock, 'monotonic'>
}

/** Ms that an answer of the API is good for while the playlist is missing. */
const recentMs = 3000

/**
 * Answers one request with what the stream's server has.
 *
 * @throws StreamProblem or StillroomError for what can't be played
 */
export function createPlay({ playbacks, seals, limits, clock }: PlayOptions) {
  async function sendList(play: Play): Promise<Response> {
    const { address, rules, watch, release } = play
    const answer = address.target ? await ask(play, opened(play)) : await askIndex(play)
    checkAnswer(answer)
    checkLength(answer, limits.bodies.list)
    const text = await readText(answer.body, limits.bodies.list, watch)
    const list = rewritePlaylist(text, (raw, kind) => {
      const { href } = checkStreamUrl(raw, answer.url, rules)
      return writeStreamAddress(address, kind, seals.seal(href, scopeOf(address, kind)))
    })
    release()
    return send(list, 200, new Headers({ 'content-type': 'application/vnd.apple.mpegurl' }))
  }

  async function sendMedia(play: Play): Promise<Response> {
    const { address, watch, release } = play
    const body = limits.bodies[address.target?.kind ?? 'media']
    const answer = await ask(play, opened(play))
    checkAnswer(answer)
    checkLength(answer, body)
    const headers = mediaHeaders(answer)
    return send(toStream(answer.body, body, watch, release), answer.status, headers)
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

  function ask(play: Play, raw: string): Promise<UpstreamAnswer> {
    const { request, address, rules, upstream, watch } = play
    const url = checkStreamUrl(raw, undefined, rules)
    const { signal } = watch
    const asked = new URL(request.url).searchParams
    watch.expectWithin(waitsForNews(asked) ? limits.heldBackMs : limits.headMs)
    if (isList(address)) return upstream.ask({ url: withDirectives(url, asked), signal })
    const range = readRange(request)
    return upstream.ask({ url, signal, ...(range !== undefined && { range }) })
  }

  /** @throws StreamProblem `missing` for a token that no playlist of this room had */
  function opened({ address }: Play): string {
    const { target } = address
    const url = target && seals.open(target.token, scopeOf(address, target.kind))
    if (url === null) throw new StreamProblem('missing')
    return url
  }

  return (play: Play) => (isList(play.address) ? sendList(play) : sendMedia(play))
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
