import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultTemplate, renderFileName } from '../../../../main/capture/file-name.ts'
import { readName } from '../../../../main/library/scan/name-facts.ts'

describe('readName', () => {
  it('reads what the default template writes', () => {
    const moments = fc.integer({ min: Date.UTC(2001, 0), max: Date.UTC(2099, 0) })
    fc.assert(
      fc.property(moments, fc.stringMatching(/^[a-z]{4}(-[a-z]{4}){2}$/u), (ms, roomId) => {
        const capturedAt = Math.floor(ms / 1000) * 1000
        const file = renderFileName(defaultTemplate, {
          jobId: 'job',
          roomId,
          customRoomId: null,
          projectName: 'Project',
          capturedAt: new Date(capturedAt).toISOString(),
          streamTime: null,
          width: 1920,
          height: 1080,
          format: 'jpg',
          seq: 1,
        })
        const told = readName(file)
        expect(told.roomId).toBe(roomId)
        // Local time names the hour that summer time's end repeats only once.
        expect(Math.abs((told.capturedAt ?? 0) - capturedAt)).toBeLessThanOrEqual(3_600_000)
      }),
    )
  })

  it.each([
    ['a_b_2026-02-03_04-05-06_10x20 (2).png', 'a_b', new Date(2026, 1, 3, 4, 5, 6).getTime()],
    ['room/2026-02-30_x.png', 'room', null],
    ['room/a_2026-02-30_04-05-06_10x20.png', 'room', null],
    ['room/a_2026-02-03_24-05-06_10x20.png', 'room', null],
    ['_2026-02-03_04-05-06_10x20.png', 'unknown', null],
    ['IMG_0001.jpg', 'unknown', null],
    ['Cafe\u0301/IMG.jpg', 'Café', null],
  ])('%s', (file, roomId, capturedAt) => {
    expect(readName(file)).toEqual({ roomId, capturedAt })
  })
})
