import type { Hono } from 'hono'
import { spoilRoute } from './fault-gate.ts'
import type { FaultBox } from './faults.ts'
import type { SandboxEnv } from './http.ts'
import { livePlaylist, segmentsSoFar } from './live-playlist.ts'
import { Refusal } from './refusal.ts'
import type { Stream } from './streams.ts'
import { createSegmentReader } from './video.ts'
import type { World } from './world.ts'

/** The CDN's streams, live and past: a playlist each, and the segments that it names. */
export function addVideoRoutes(
  app: Hono<SandboxEnv>,
  { streams, now }: Pick<World, 'streams' | 'now'>,
  faults: FaultBox,
): void {
  const readSegment = createSegmentReader()

  /** @throws Refusal 404 for an unknown stream, and in the seconds before it has a segment */
  function playableStream(id: string): Stream {
    const stream = streams.streams().find((one) => one.id === id)
    if (!stream) throw new Refusal(404, 'There is no such stream.')
    if (!streams.isPlayable(stream)) throw new Refusal(404, 'The stream is not playable yet.')
    return stream
  }

  app.get('/meetings-hls/:id/index.m3u8', spoilRoute(faults, 'playlist'), (c) => {
    const playlist = livePlaylist(playableStream(c.req.param('id')), now())
    c.header('content-type', 'application/vnd.apple.mpegurl')
    c.header('cache-control', 'no-cache')
    return c.body(playlist)
  })

  app.get('/meetings-hls/:id/:segment{segment-\\d+\\.ts}', spoilRoute(faults, 'segment'), (c) => {
    const { id, segment } = c.req.param()
    const stream = playableStream(id)
    const number = Number(/\d+/.exec(segment)?.[0])
    if (number >= segmentsSoFar(stream, now())) {
      throw new Refusal(404, 'There is no such segment yet.')
    }
    return sendSegment(stream, number)
  })

  async function sendSegment({ orientation }: Stream, number: number): Promise<Response> {
    const bytes = await readSegment(orientation, number)
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': 'video/mp2t',
        'content-length': String(bytes.length),
        'cache-control': 'public, max-age=86400, immutable',
      },
    })
  }
}
