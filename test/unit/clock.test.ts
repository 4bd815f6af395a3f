import { expect, it } from 'vitest'
import { systemClock } from '../../main/clock.ts'

it('sleeps, and wakes up at once when it is aborted', async () => {
  await systemClock.sleep(1)
  const controller = new AbortController()
  const asleep = systemClock.sleep(60_000, controller.signal)
  controller.abort()
  await expect(asleep).rejects.toMatchObject({ code: 'cancelled' })
  await expect(systemClock.sleep(0, controller.signal)).rejects.toMatchObject({ code: 'cancelled' })
})

it('has a clock that goes on evenly', async () => {
  const [before, began] = [systemClock.monotonic(), performance.now()]
  await systemClock.sleep(50)
  const passed = systemClock.monotonic() - before
  expect(Math.abs(passed - (performance.now() - began))).toBeLessThan(25)
})

it('tells the time', () => {
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000)
})
