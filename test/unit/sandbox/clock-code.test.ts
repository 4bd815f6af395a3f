import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockLayout, decodeClock, encodeClock } from '../../../main/sandbox/clock-code.ts'
import { createFramePainter } from '../../../main/sandbox/frame.ts'
import { readClockOf } from '../../support/read-clock.ts'

const moments = fc.integer({ min: 0, max: 2 ** 32 - 1 })

describe('the cells of a moment', () => {
  it('say it again', () => {
    fc.assert(
      fc.property(moments, (ms) => {
        const cells = encodeClock(ms)
        expect(cells).toHaveLength(clockLayout.cells)
        expect(decodeClock(cells)).toBe(ms)
      }),
    )
  })

  it('say nothing where one or two of them are misread', () => {
    const cell = fc.integer({ min: 0, max: clockLayout.cells - 1 })
    fc.assert(
      fc.property(moments, fc.uniqueArray(cell, { minLength: 1, maxLength: 2 }), (ms, wrong) => {
        const cells = encodeClock(ms).map((isWhite, at) => isWhite !== wrong.includes(at))
        expect(decodeClock(cells)).toBeNull()
      }),
    )
  })

  it.each([true, false])('are never all alike: %s', (isWhite) => {
    expect(decodeClock(Array.from({ length: clockLayout.cells }, () => isWhite))).toBeNull()
  })
})

describe('a captured picture', () => {
  const paint = createFramePainter(1)
  const sizes = [
    [1920, 1080],
    [1080, 1920],
    [854, 480],
    [480, 854],
    [320, 180],
    [160, 90],
    [640, 1080],
  ] as const
  const formats = ['jpg', 'png', 'webp'] as const
  const cases = sizes.flatMap(([width, height]) =>
    formats.map((format) => ({ width, height, format })),
  )

  it.each(cases)('of $width × $height as $format tells its moment', async (shape) => {
    for (const streamMs of [0, 3_723_456, 4_294_967_295]) {
      const image = await paint({
        room: { roomId: 'abcd-efgh-ijkl', customRoomId: 'morning-yoga' },
        stream: { quality: 'low', orientation: 'landscape' },
        streamMs,
        ...shape,
      })
      expect(await readClockOf(image)).toBe(streamMs)
    }
  })

  it('too small for its cells tells nothing', async () => {
    const image = await paint({
      room: { roomId: 'abcd-efgh-ijkl', customRoomId: null },
      stream: { quality: 'low', orientation: 'landscape' },
      streamMs: 3_723_456,
      width: 16,
      height: 16,
      format: 'png',
    })
    expect(await readClockOf(image)).toBeNull()
  })
})
