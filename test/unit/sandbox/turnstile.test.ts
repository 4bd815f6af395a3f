import { describe, expect, it } from 'vitest'
import { createTurnstile } from '../../../main/sandbox/turnstile.ts'

describe('createTurnstile', () => {
  it('lets no more through than the limit, in order', async () => {
    const turnstile = createTurnstile(2)
    const begun: number[] = []
    let inside = 0
    let most = 0
    const task = (id: number) =>
      turnstile(async () => {
        begun.push(id)
        inside += 1
        most = Math.max(most, inside)
        await new Promise(setImmediate)
        inside -= 1
        return id
      })
    expect(await Promise.all([1, 2, 3, 4, 5].map(task))).toEqual([1, 2, 3, 4, 5])
    expect(begun).toEqual([1, 2, 3, 4, 5])
    expect(most).toBe(2)
  })

  it('goes on after a failure', async () => {
    const turnstile = createTurnstile(1)
    await expect(turnstile(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await turnstile(async () => 'next')).toBe('next')
  })
})
