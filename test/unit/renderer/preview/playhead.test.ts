import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFrameLength } from '../../../../renderer/preview/frame-length.ts'
import {
  behindLive,
  isAtLive,
  playheadOf,
  withinWindow,
} from '../../../../renderer/preview/playhead.ts'

const window = { start: 10, end: 40, live: 36, now: 41, isEnded: false }

describe('playheadOf', () => {
  const shown = { currentTime: 12.02, isSeeking: false, frame: 12, frameLength: 0.04 }
  it.each([
    ['the middle of the frame on screen', shown, 12.02],
    ['whatever the player says within it', { ...shown, currentTime: 12.0399 }, 12.02],
    ['where it is sought while it seeks', { ...shown, currentTime: 20, isSeeking: true }, 20],
    ['the player where no frame is told', { ...shown, frame: null }, 12.02],
    ['the player where the frame is an old one', { ...shown, currentTime: 20 }, 20],
  ])('is %s', (_, each, position) => {
    expect(playheadOf(each)).toBeCloseTo(position, 9)
  })

  it('names the same frame when it is rounded to ms either way', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.constantFrom(1 / 24, 1 / 25, 1 / 30, 1 / 60),
        (number, frameLength) => {
          const frame = number * frameLength
          const at = playheadOf({ currentTime: frame, isSeeking: false, frame, frameLength })
          for (const ms of [Math.floor(at * 1000), Math.ceil(at * 1000)]) {
            expect(Math.floor(ms / 1000 / frameLength)).toBe(number)
          }
        },
      ),
    )
  })
})

describe('the live edge', () => {
  it('is told in seconds behind it', () => {
    expect(behindLive(33, window)).toBe(8)
    expect(behindLive(45, window)).toBe(0)
  })

  it.each([
    [36, window, true],
    [35, window, true],
    [30, window, false],
    [40, { ...window, isEnded: true }, false],
  ])('at %d', (position, each, isLive) => {
    expect(isAtLive(position, each)).toBe(isLive)
  })
})

describe('withinWindow', () => {
  it.each([
    [20, 20],
    [3, 10],
    [Number.NEGATIVE_INFINITY, 10],
    [99, 39.98],
  ])('%d becomes %d', (position, sought) => {
    expect(withinWindow(position, window, 0.04)).toBeCloseTo(sought, 9)
  })

  it('stays in a window shorter than a frame', () => {
    expect(withinWindow(11, { ...window, end: 10.01 }, 0.04)).toBe(10)
  })
})

describe('createFrameLength', () => {
  it('is a thirtieth of a second until it is measured', () => {
    expect(createFrameLength().length()).toBeCloseTo(1 / 30, 9)
  })

  it.each([
    ['frames one after another', [0, 0.04, 0.08, 0.12], 0.04],
    ['frames that were left out', [0, 0.08, 0.12, 0.2, 0.24], 0.04],
    ['seeks between them', [5, 5.04, 60, 60.04, 2, 2.04], 0.04],
    ['nothing but seeks', [5, 60, 2], 1 / 30],
    ['the same frame again', [5, 5, 5], 1 / 30],
    ['what it is now, not what it was', [0, 0.02, ...times(14, 1, 0.04)], 0.04],
  ])('is measured from %s', (_, shown, length) => {
    const frames = createFrameLength()
    for (const time of shown) frames.take(time)
    expect(frames.length()).toBeCloseTo(length, 9)
  })
})

function times(count: number, from: number, gap: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => from + index * gap)
}
