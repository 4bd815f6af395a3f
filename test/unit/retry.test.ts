import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { StillroomError } from '../../main/errors.ts'
import { maxTries, retryDelay, withRetry } from '../../main/retry.ts'
import { createFakeClock } from '../support/fake-clock.ts'

const offline = new StillroomError('offline')

describe('retryDelay', () => {
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

  it('lies between nothing and a limit that doubles up to 30 s', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), random, (failedTries, value) => {
        const limit = Math.min(30_000, 500 * 2 ** (failedTries - 1))
        const delay = retryDelay(offline, failedTries, () => value)
        expect(delay).toBeGreaterThanOrEqual(0)
        expect(delay).toBeLessThanOrEqual(limit)
        expect(Number.isInteger(delay)).toBe(true)
      }),
    )
  })

  it('uses all of that range', () => {
    expect([1, 2, 3, 4, 5, 9].map((tries) => retryDelay(offline, tries, () => 0.9999))).toEqual([
      500, 1000, 2000, 4000, 7999, 29997,
    ])
    expect(retryDelay(offline, 5, () => 0)).toBe(0)
  })

  it('does what the server asks for instead, even nothing', () => {
    fc.assert(
      fc.property(fc.nat(3_600_000), fc.integer({ min: 1, max: 5 }), (retryAfterMs, tries) => {
        const error = new StillroomError('rate-limited', { retryAfterMs })
        expect(retryDelay(error, tries)).toBe(retryAfterMs)
      }),
    )
  })
})

describe('withRetry', () => {
  /** Runs a step that fails so many times, on a clock that a test turns. */
  function run(failures: number, error: unknown = offline, signal?: AbortSignal) {
    const clock = createFakeClock()
    const step = vi.fn(async () => {
      if (step.mock.calls.length <= failures) throw error
      return 'done'
    })
    const onRetry = vi.fn()
    const result = withRetry(step, {
      clock,
      isRetryable: ({ code }) => code === 'offline',
      onRetry,
      random: () => 0.5,
      ...(signal && { signal }),
    })
    return { clock, step, onRetry, result: result.catch((thrown: unknown) => thrown) }
  }

  it('tries until it works, and says so before each wait', async () => {
    const { clock, step, onRetry, result } = run(2)
    await clock.advance(249)
    expect(step).toHaveBeenCalledTimes(1)
    await clock.advance(1)
    expect(step).toHaveBeenCalledTimes(2)
    await clock.advance(500)
    expect(await result).toBe('done')
    expect(onRetry.mock.calls).toEqual([
      [offline, 250, 1],
      [offline, 500, 2],
    ])
  })

  it('gives up after five tries', async () => {
    const { clock, step, result } = run(100)
    await clock.advance(60_000)
    expect(await result).toBe(offline)
    expect(step).toHaveBeenCalledTimes(maxTries)
    expect(maxTries).toBe(5)
  })

  it.each([new StillroomError('bad-response'), new TypeError('a bug')])(
    'does not repeat after %s',
    async (error) => {
      const { step, result } = run(1, error)
      expect(await result).toBe(error)
      expect(step).toHaveBeenCalledTimes(1)
    },
  )

  it('ends at once when it is aborted while it waits', async () => {
    const controller = new AbortController()
    const { clock, step, result } = run(1, offline, controller.signal)
    await clock.advance(0)
    controller.abort()
    expect(await result).toMatchObject({ code: 'cancelled' })
    expect(step).toHaveBeenCalledTimes(1)
    expect(clock.waits).toEqual([])
  })
})
