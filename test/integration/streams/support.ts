import { onTestFinished } from 'vitest'
import type { Clock } from '../../../main/clock.ts'
import { systemClock } from '../../../main/clock.ts'
import type { StreamsOptions } from '../../../main/streams/streams.ts'
import { createStreams } from '../../../main/streams/streams.ts'
import { createVideoSdkClient } from '../../../main/videosdk/client.ts'
import type { TestSandbox } from '../sandbox/support.ts'

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
  const streams = createStreams({ clientFor: async () => client, clock, ...options })
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
