import { describe, expect, it } from 'vitest'
import { createTurns } from '../../../main/export/turns.ts'

/** Work that ends when the test says so. */
function work() {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let hasBegun = false
  return {
    end: resolve,
    fail: reject,
    hasBegun: () => hasBegun,
    run: () => {
      hasBegun = true
      return promise
    },
  }
}

const never = new AbortController().signal
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('turns', () => {
  it('go to so many at a time, in order, and on when one fails', async () => {
    const turns = createTurns(2)
    const works = [work(), work(), work(), work()]
    const results = works.map(({ run }) => turns.take(never, run).catch((error) => error))
    await settle()
    expect(works.map(({ hasBegun }) => hasBegun())).toEqual([true, true, false, false])
    works[1]?.fail(new Error('broken'))
    await settle()
    expect(works.map(({ hasBegun }) => hasBegun())).toEqual([true, true, true, false])
    for (const each of works) each.end('done')
    expect(await Promise.all(results)).toEqual(['done', new Error('broken'), 'done', 'done'])
  })

  it('can be given up while waiting, without any for those behind', async () => {
    const turns = createTurns(1)
    const [first, second, third] = [work(), work(), work()]
    const giveUp = new AbortController()
    const running = turns.take(never, first.run)
    const waiting = turns.take(giveUp.signal, second.run)
    const last = turns.take(never, third.run)
    giveUp.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
    first.end('first')
    third.end('third')
    expect(await Promise.all([running, last])).toEqual(['first', 'third'])
    expect(second.hasBegun()).toBe(false)
    await expect(turns.take(giveUp.signal, second.run)).rejects.toMatchObject({ code: 'cancelled' })
    const again = work()
    again.end('again')
    expect(await turns.take(never, again.run)).toBe('again')
  })
})
