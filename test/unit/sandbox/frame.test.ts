import { loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import type { Frame } from '../../../main/sandbox/frame.ts'
import { createFramePainter, drawPlain, formatStreamTime } from '../../../main/sandbox/frame.ts'

const frame: Frame = {
  room: { roomId: 'abcd-efgh-ijkl', customRoomId: 'morning-yoga' },
  stream: { quality: 'low', orientation: 'landscape' },
  streamMs: 83_456,
  width: 854,
  height: 480,
  format: 'png',
}

const paint = createFramePainter(1)

describe('createFramePainter', () => {
  it('draws the same bytes for the same moment', async () => {
    expect((await paint(frame)).equals(await createFramePainter(1)(frame))).toBe(true)
  })

  it.each<[string, Partial<Frame>]>([
    ['a moment later', { streamMs: frame.streamMs + 40 }],
    ['another room', { room: { roomId: 'zzzz-efgh-ijkl', customRoomId: 'morning-yoga' } }],
    ['another custom id', { room: { roomId: 'abcd-efgh-ijkl', customRoomId: 'late-quiz' } }],
    ['another quality', { stream: { quality: 'med', orientation: 'landscape' } }],
  ])('draws something else for %s', async (_what, change) => {
    expect((await paint(frame)).equals(await paint({ ...frame, ...change }))).toBe(false)
  })

  it('draws something else for another seed', async () => {
    expect((await paint(frame)).equals(await createFramePainter(2)(frame))).toBe(false)
  })

  it.each([
    { width: 16, height: 16, format: 'jpg' },
    { width: 16, height: 4096, format: 'png' },
    { width: 4096, height: 16, format: 'webp' },
    { width: 853, height: 479, format: 'jpg' },
  ] as const)('draws $width × $height as $format', async (change) => {
    const image = await loadImage(await paint({ ...frame, ...change }))
    expect([image.width, image.height]).toEqual([change.width, change.height])
  })

  it('draws a room without a custom id', async () => {
    const room = { roomId: 'abcd-efgh-ijkl', customRoomId: null }
    expect((await paint({ ...frame, room })).length).toBeGreaterThan(1000)
  })
})

describe('formatStreamTime', () => {
  it.each([
    [0, '00:00:00.000'],
    [999, '00:00:00.999'],
    [61_001, '00:01:01.001'],
    [7_199_999, '01:59:59.999'],
    [360_000_000, '100:00:00.000'],
  ])('writes %i ms as %s', (ms, text) => {
    expect(formatStreamTime(ms)).toBe(text)
  })
})

describe('drawPlain', () => {
  it.each(['jpg', 'png', 'webp'] as const)('makes a 1 × 1 %s', async (format) => {
    const image = await loadImage(await drawPlain(1, 1, format))
    expect([image.width, image.height]).toEqual([1, 1])
  })
})
