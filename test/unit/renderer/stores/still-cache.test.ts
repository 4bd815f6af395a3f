import { describe, expect, it, vi } from 'vitest'
import { createStillCache } from '../../../../renderer/stores/still-cache.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeStill } from '../../../support/fake-data.ts'

const many = (count: number) => Array.from({ length: count }, (_, n) => fakeStill(n + 1))
const placeOf = (number: number) => fakeStill(number).place
const failure = { code: 'internal', message: 'No.' } as const

function open(count = 5) {
  const fake = createFakeApi({ stills: many(count) })
  const cache = createStillCache({ api: fake.api })
  const asked = () => fake.calls.map(({ args }) => (args as { places: number[] }).places)
  /** Wants a still and waits until it is known. */
  async function know(...numbers: number[]) {
    cache.want(numbers.map(placeOf))
    await vi.waitFor(() => {
      for (const number of numbers) expect(cache.get(placeOf(number))).not.toBeUndefined()
    })
  }
  return { ...fake, cache, asked, know }
}

describe('the still cache', () => {
  it('asks for all that a frame wants in one call', async () => {
    const { cache, asked, know } = open()
    cache.want([placeOf(1)])
    cache.want([placeOf(2), placeOf(1)])
    await know(3)
    expect(asked()).toEqual([[placeOf(2), placeOf(1), placeOf(3)]])
    expect(cache.get(placeOf(2))).toEqual(fakeStill(2))
  })

  it('knows null of a still that there is none of, and asks for nothing twice', async () => {
    const { cache, asked, know } = open(1)
    await know(1, 7)
    expect(cache.get(placeOf(7))).toBeNull()
    cache.want([placeOf(1), placeOf(7)])
    await know(1)
    expect(asked()).toHaveLength(1)
  })

  it('has the newest wishes first, 200 in a call, two calls at a time', async () => {
    const { cache, asked, hold, know } = open(600)
    const release = hold('getStills')
    cache.want(many(600).map(({ place }) => place))
    await vi.waitFor(() => expect(asked()).toHaveLength(2))
    expect(asked()[0]).toEqual(
      many(600)
        .slice(400)
        .map(({ place }) => place),
    )
    release()
    await know(1)
    expect(asked().map((places) => places.length)).toEqual([200, 200, 200])
  })

  it('fetches nothing while it is held, and what was wished for after it', async () => {
    const { cache, asked, know } = open()
    cache.hold(true)
    cache.want([placeOf(1)])
    cache.want([placeOf(2)])
    await Promise.resolve()
    expect(asked()).toEqual([])
    cache.hold(false)
    await know(1, 2)
    expect(asked()).toEqual([[placeOf(1), placeOf(2)]])
  })

  it('forgets wishes for what has long left the view', async () => {
    const { cache, asked } = open(1)
    cache.want(Array.from({ length: 1500 }, (_, place) => place))
    await vi.waitFor(() => expect(asked().flat()).toHaveLength(1000))
    expect(Math.min(...asked().flat())).toBe(500)
  })

  it('tells those who look at a still, until they go', async () => {
    const { cache, know } = open()
    const one = vi.fn()
    const other = vi.fn()
    const end = cache.subscribe(placeOf(1), one)
    cache.subscribe(placeOf(2), other)
    await know(1)
    expect(one).toHaveBeenCalledTimes(1)
    expect(other).not.toHaveBeenCalled()
    end()
    cache.take([fakeStill(1, { favourite: true })])
    expect(one).toHaveBeenCalledTimes(1)
    expect(cache.get(placeOf(1))?.favourite).toBe(true)
  })

  it('tries again what failed and is still in use, at the next wish', async () => {
    const { cache, asked, fail, know } = open()
    cache.subscribe(placeOf(1), () => {})
    fail('getStills', failure)
    cache.want([placeOf(1), placeOf(2)])
    await vi.waitFor(() => expect(asked()).toHaveLength(1))
    // The failed answer comes after the call.
    await Promise.resolve()
    await new Promise(setImmediate)
    fail('getStills', null)
    await know(3)
    expect(asked()[1]).toEqual([placeOf(1), placeOf(3)])
    expect(cache.get(placeOf(1))).toEqual(fakeStill(1))
    expect(cache.get(placeOf(2))).toBeUndefined()
  })

  it('fetches changed stills in use again, showing the old meanwhile, and forgets others', async () => {
    const { api, cache, know, asked } = open()
    await know(1, 2)
    const changed = vi.fn()
    cache.subscribe(placeOf(1), changed)
    await api.annotateStills({ places: [placeOf(1), placeOf(2)], favourite: true })
    cache.refresh([placeOf(1), placeOf(2)])
    expect(cache.get(placeOf(1))?.favourite).toBe(false)
    expect(cache.get(placeOf(2))).toBeUndefined()
    await vi.waitFor(() => expect(cache.get(placeOf(1))?.favourite).toBe(true))
    expect(changed).toHaveBeenCalledTimes(1)
    expect(asked().at(-1)).toEqual([placeOf(1)])
  })

  it('fetches all in use where any may have changed', async () => {
    const { cache, know, asked } = open()
    await know(1, 2, 3)
    cache.subscribe(placeOf(2), () => {})
    cache.refresh(null)
    expect([1, 2, 3].map((number) => cache.get(placeOf(number))?.id)).toEqual([
      undefined,
      'still-2',
      undefined,
    ])
    await vi.waitFor(() => expect(asked()).toHaveLength(2))
    expect(asked()[1]).toEqual([placeOf(2)])
  })

  it('drops an answer that was asked for before the change', async () => {
    let calls = 0
    const answers = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const { api } = createFakeApi({
      handlers: () => ({
        getStills: async () => {
          const note = `answer ${++calls}`
          await answers[calls - 1]?.promise
          return { ok: true, value: [fakeStill(1, { note })] }
        },
      }),
    })
    const cache = createStillCache({ api })
    cache.subscribe(placeOf(1), () => {})
    cache.want([placeOf(1)])
    await vi.waitFor(() => expect(calls).toBe(1))
    cache.refresh([placeOf(1)])
    await vi.waitFor(() => expect(calls).toBe(2))
    answers[1]?.resolve()
    await vi.waitFor(() => expect(cache.get(placeOf(1))?.note).toBe('answer 2'))
    answers[0]?.resolve()
    await new Promise(setImmediate)
    expect(cache.get(placeOf(1))?.note).toBe('answer 2')
  })

  it('keeps the newest 3000 and those in use', () => {
    const { cache } = open(0)
    cache.subscribe(placeOf(1), () => {})
    cache.take(many(3100))
    expect(cache.get(placeOf(1))).toBeDefined()
    expect(cache.get(placeOf(2))).toBeUndefined()
    expect(cache.get(placeOf(3100))).toBeDefined()
    expect(many(3100).filter(({ place }) => cache.get(place))).toHaveLength(3000)
  })
})
