import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { untilAborted } from '../../../../main/capture/schedule/until-aborted.ts'

describe('untilAborted', () => {
  it('hands on what the work comes to, and leaves nothing on the signal', async () => {
    const { signal } = new AbortController()
    expect(await untilAborted(Promise.resolve(5), signal)).toBe(5)
    const failing = untilAborted(Promise.reject(new TypeError('a bug')), signal)
    await expect(failing).rejects.toThrow('a bug')
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it('gives up at an abort', async () => {
    const controller = new AbortController()
    const waiting = untilAborted(new Promise(() => {}), controller.signal)
    controller.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('doesn’t wait where it is aborted already', async () => {
    const waiting = untilAborted(new Promise(() => {}), AbortSignal.abort())
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
  })
})
