import { expect, it } from 'vitest'
import { createScrollSpeed } from '../../../../renderer/gallery/scroll-speed.ts'

const view = 600

/** Scrolls by so many pixels a frame of 16 ms. @returns whether each step was fast */
function scroll(...steps: readonly number[]): readonly boolean[] {
  const speed = createScrollSpeed()
  let [top, now] = [10_000, 0]
  speed.isFast(top, view, now)
  return steps.map((step) => {
    top += step
    now += 16
    return speed.isFast(top, view, now)
  })
}

it('lets somebody read', () => {
  expect(scroll(5, 20, -20, 38)).toEqual([false, false, false, false])
})

it('knows a list that flies by, in either direction', () => {
  expect(scroll(160, -160, 40)).toEqual([true, true, true])
})

it('takes a jump after a pause for no flight', () => {
  const speed = createScrollSpeed()
  expect(speed.isFast(0, view, 0)).toBe(false)
  expect(speed.isFast(500_000, view, 5000)).toBe(false)
  expect(speed.isFast(500_010, view, 5016)).toBe(false)
})

it.each([0, -1])('isn’t sure of anything in a view of %d pixels', (height) => {
  const speed = createScrollSpeed()
  speed.isFast(0, height, 0)
  expect(speed.isFast(10_000, height, 16)).toBe(false)
})

it('doesn’t divide by a clock that stands still', () => {
  const speed = createScrollSpeed()
  speed.isFast(0, view, 7)
  expect(speed.isFast(10_000, view, 7)).toBe(false)
})
