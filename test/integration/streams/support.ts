import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Clock } from '../../../main/clock.ts'
import { systemClock } from '../../../main/clock.ts'
import { direct } from '../../../main/network/route.ts'
import { createRoutes } from '../../../main/network/routes.ts'
import type { StreamLimits } from '../../../main/streams/limits.ts'
import { streamLimits } from '../../../main/streams/limits.ts'
import type { StreamsOptions } from '../../../main/streams/streams.ts'
import { createStreams } from '../../../main/streams/streams.ts'
import { createVideoSdkClient } from '../../../main/videosdk/client.ts'
import type { TestSandbox } from '../sandbox/support.ts'

/** Limits that a test can wait for. */
export const shortLimits: StreamLimits = {
  ...streamLimits,
  headMs: 300,
  heldBackMs: 300,
  totalMs: 20_000,
  bodies: {
    list: { ...streamLimits.bodies.list, silenceMs: 300 },
    media: { ...streamLimits.bodies.media, silenceMs: 300 },
    key: { ...streamLimits.bodies.key, silenceMs: 300 },
  },
}

/** Of a system without a proxy. */
const routes = createRoutes(async () => [direct])

/** Streams as the window has them, and a page that asks for their addresses. */
export interface TestStreams {
  ask(address: string, init?: RequestInit): Promise<Response>
  /** The playlist of a room: its address by default. */
  list(roomId: string): Promise<string>
}

export const indexOf = (roomId: string) => `/hls/sandbox/${roomId}/index.m3u8`

/** Streams that end with the test. */
export function testStreams(
  sandbox: TestSandbox,
  options: Partial<StreamsOptions> = {},
): TestStreams {
  const clock: Clock = systemClock
  const client = createVideoSdkClient({ credentials: sandbox, clock })
  const streams = createStreams({ clientFor: async () => client, clock, routes, ...options })
  onTestFinished(() => streams.close())
  const ask = (address: string, init?: RequestInit) =>
    streams.answer(new Request(`app://stillroom${address}`, init))
  return {
    ask,
    list: async (roomId) => (await ask(indexOf(roomId))).text(),
  }
}

/** The addresses of a playlist's segments. */
export function segmentsOf(list: string): readonly string[] {
  return list.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

/** Streams of one room whose playlist lies at an address of the test's own. */
export function streamsAt(
  playbackUrl: string,
  {
    isLoopback = true,
    ...options
  }: Partial<StreamsOptions> & { readonly isLoopback?: boolean } = {},
): TestStreams['ask'] {
  const stream = {
    roomId: 'room',
    streamId: 'stream',
    startedAt: null,
    quality: null,
    orientation: null,
    playbackUrl,
  }
  const streams = createStreams({
    clientFor: async () => ({ isLoopback, playableStream: async () => stream }),
    clock: systemClock,
    routes,
    ...options,
  })
  onTestFinished(() => streams.close())
  return (address, init) => streams.answer(new Request(`app://stillroom${address}`, init))
}

/** A server that ends with the test. Its origin: http://127.0.0.1:PORT. */
export async function testServer(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
