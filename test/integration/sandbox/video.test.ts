import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { createFfmpegSearch } from '../../../main/export/find-ffmpeg.ts'
import { loopSegments, segmentMs } from '../../../main/sandbox/video.ts'
import type { Orientation } from '../../../main/videosdk/types.ts'
import { orientations } from '../../../main/videosdk/types.ts'
import { readClock, readClockOf } from '../../support/read-clock.ts'
import type { TestSandbox } from './support.ts'
import { testSandbox } from './support.ts'

const search = createFfmpegSearch({
  folders: () => process.env.PATH,
  platform: process.platform,
  now: () => 0,
})
const ffmpeg = await search.find()

/** A sandbox whose clock is turned by hand, with a stream that has just begun. */
async function startedStream(orientation: Orientation = 'landscape') {
  let now = Date.now()
  const sandbox = await testSandbox({ now: () => now })
  const { roomId } = sandbox.idleRoom
  const config = { orientation }
  const { body } = await sandbox.call('/v2/hls/start', { roomId, config })
  const playlist: string = body.playbackHlsUrl
  const get = (name: string) => fetch(new URL(name, playlist))
  const forward = (ms: number) => {
    now += ms
  }
  return { sandbox, roomId, playlist, get, forward }
}

const segmentNames = (text: string) => text.match(/^segment-\d+\.ts$/gmu) ?? []

describe('a stream', () => {
  it('plays after three seconds, a segment more every two', async () => {
    const { playlist, get, forward } = await startedStream()
    forward(2999)
    expect((await fetch(playlist)).status).toBe(404)
    expect((await get('segment-0.ts')).status).toBe(404)
    forward(1)
    const answer = await fetch(playlist)
    expect(answer.headers.get('content-type')).toBe('application/vnd.apple.mpegurl')
    expect(segmentNames(await answer.text())).toEqual(['segment-0.ts'])
    const segment = await get('segment-0.ts')
    expect(segment.headers.get('content-type')).toBe('video/mp2t')
    expect((await segment.arrayBuffer()).byteLength).toBe(
      Number(segment.headers.get('content-length')),
    )
    expect((await get('segment-1.ts')).status).toBe(404)
    forward(1000)
    expect((await get('segment-1.ts')).status).toBe(200)
  })

  it('has an end', async () => {
    const { sandbox, roomId, playlist, get, forward } = await startedStream()
    forward(5000)
    expect(await (await fetch(playlist)).text()).not.toContain('#EXT-X-ENDLIST')
    sandbox.endStream(roomId)
    forward(60_000)
    const text = await (await fetch(playlist)).text()
    expect(text).toContain('#EXT-X-ENDLIST')
    expect(segmentNames(text)).toEqual(['segment-0.ts', 'segment-1.ts'])
    expect((await get('segment-2.ts')).status).toBe(404)
  })

  it.each([
    'segment-.ts',
    'segment--1.ts',
    'segment-1.mp4',
    'segment-1.ts.ts',
    '../x/segment-0.ts',
  ])('has no %s', async (name) => {
    const { get, forward } = await startedStream()
    forward(10_000)
    expect((await get(name)).status).toBe(404)
  })

  it.skipIf(ffmpeg === null).each(orientations)(
    'shows in each frame when it was: %s',
    async (orientation) => {
      const { get, forward } = await startedStream(orientation)
      forward((loopSegments + 2) * segmentMs)
      for (const number of [0, 1, loopSegments - 1, loopSegments]) {
        const bytes = Buffer.from(await (await get(`segment-${number}.ts`)).arrayBuffer())
        const from = (number % loopSegments) * segmentMs
        const frames = Array.from({ length: segmentMs / 40 }, (_, index) => from + index * 40)
        expect(clocksIn(bytes, orientation)).toEqual(frames)
      }
    },
  )
})

describe('a capture', () => {
  it.each(['jpg', 'png'] as const)('shows the moment that was asked for, as %s', async (format) => {
    const sandbox = await testSandbox({ live: 6 })
    const live = sandbox.rooms.filter((room) => room.live)
    for (const [index, { roomId }] of live.entries()) {
      const time = index * 16.691
      expect(await captured(sandbox, { roomId, time, format })).toBe(Math.round(time * 1000))
    }
  })

  it.each(['jpg', 'png', 'webp'] as const)('in real time shows now, as %s', async (format) => {
    const { sandbox, roomId, forward } = await startedStream('portrait')
    forward(12_345)
    const small = { width: 180, height: 320 }
    expect(await captured(sandbox, { roomId, format })).toBe(12_345)
    expect(await captured(sandbox, { roomId, format, ...small })).toBe(12_345)
  })
})

async function captured(sandbox: TestSandbox, body: unknown): Promise<number | null> {
  const { filePath } = (await sandbox.call('/v2/hls/capture', body)).body
  return readClockOf(Buffer.from(await (await fetch(filePath)).arrayBuffer()))
}

/** The moments that a segment's frames show, at half of their size. */
function clocksIn(segment: Buffer, orientation: Orientation): readonly (number | null)[] {
  const [width, height] = orientation === 'landscape' ? [320, 180] : [180, 320]
  const scale = ['-vf', `scale=${width}:${height}`, '-pix_fmt', 'rgba', '-f', 'rawvideo', '-']
  const { stdout } = spawnSync(ffmpeg ?? '', ['-v', 'error', '-i', '-', ...scale], {
    input: segment,
    maxBuffer: 64 * 1024 * 1024,
  })
  const frameBytes = width * height * 4
  return Array.from({ length: stdout.length / frameBytes }, (_, index) => {
    const data = stdout.subarray(index * frameBytes, (index + 1) * frameBytes)
    return readClock({ data, width, height })
  })
}
