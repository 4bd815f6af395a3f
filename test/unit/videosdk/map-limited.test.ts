import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { mapLimited } from '../../../main/videosdk/map-limited.ts'

it('keeps the order and never does more than allowed at once', async () => {
  const items = Array.from({ length: 40 }, (_, index) => index)
  let busy = 0
  let most = 0
  const results = await mapLimited(items, 6, async (item) => {
    busy += 1
    most = Math.max(most, busy)
    for (let turn = item % 3; turn >= 0; turn -= 1) await setImmediate()
    busy -= 1
    return item * 2
  })
  expect(results).toEqual(items.map((item) => item * 2))
  expect(most).toBe(6)
})

it('aborts what is under way and starts nothing more after a failure', async () => {
  const started: number[] = []
  const aborted: number[] = []
  const work = async (item: number, signal: AbortSignal) => {
    started.push(item)
    if (item === 1) throw new Error('broken')
    await new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        aborted.push(item)
        reject(signal.reason)
      })
    })
  }
  await expect(mapLimited([0, 1, 2, 3, 4], 3, work)).rejects.toThrow('broken')
  expect({ started, aborted }).toEqual({ started: [0, 1, 2], aborted: [0, 2] })
})

it('hands on the caller’s abort', async () => {
  const controller = new AbortController()
  const work = (_: number, signal: AbortSignal) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
    })
  const done = mapLimited([1], 2, work, controller.signal)
  controller.abort(new Error('enough'))
  await expect(done).rejects.toThrow('enough')
})

it('has nothing to do for an empty list', async () => {
  expect(await mapLimited([], 6, async () => 1)).toEqual([])
})
