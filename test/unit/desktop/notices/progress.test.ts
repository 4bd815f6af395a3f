import { expect, it } from 'vitest'
import { followProgress } from '../../../../main/desktop/notices/progress.ts'
import { progressOf } from '../../../support/batch-progress.ts'

const ended = '2026-11-26T10:05:00.000Z'

it('goes from the first batch to the last, and is gone', () => {
  const { take } = followProgress()
  expect(take([progressOf({ id: 'a', waiting: 3, running: 1 })])).toEqual({
    value: 0,
    mode: 'normal',
  })
  expect(take([progressOf({ id: 'a', waiting: 1, running: 1, saved: 2 })])).toMatchObject({
    value: 0.5,
  })
  expect(take([progressOf({ id: 'b', waiting: 4 })])).toMatchObject({ value: 0.25 })
  // What has ended still counts: the bar never jumps back because of it.
  expect(take([progressOf({ id: 'a', saved: 4, endedAt: ended })])).toMatchObject({ value: 0.5 })
  expect(take([progressOf({ id: 'b', saved: 4, endedAt: ended })])).toEqual({
    value: -1,
    mode: 'normal',
  })
})

it('shows failures and pauses', () => {
  const { take, canResume } = followProgress()
  expect(take([progressOf({ running: 1, failed: 1 })])).toMatchObject({ mode: 'error' })
  expect(canResume()).toBe(false)
  expect(take([progressOf({ paused: 1, failed: 1 })])).toMatchObject({ mode: 'paused' })
  expect(canResume()).toBe(true)
})

it('leaves out what schedules capture, and tells nothing twice', () => {
  const { take } = followProgress()
  expect(take([progressOf({ scheduleId: 's', running: 1 })])).toBeUndefined()
  expect(take([progressOf({ id: 'a', endedAt: ended, saved: 1 })])).toBeUndefined()
  take([progressOf({ id: 'b', running: 1 })])
  expect(take([progressOf({ id: 'b', running: 1 })])).toBeUndefined()
})
