import { describe, expect, it } from 'vitest'
import { createTurns } from '../../main/in-turn.ts'

describe('createTurns', () => {
  it('runs one after the other, in the order of the calls, also after a failure', async () => {
    const inTurn = createTurns()
    const log: string[] = []
    const work = (name: string, rounds: number) => async () => {
      log.push(`${name} starts`)
      for (let round = 0; round < rounds; round += 1) await Promise.resolve()
      log.push(`${name} ends`)
      if (name === 'b') throw new Error('b fails')
      return name
    }
    const results = await Promise.allSettled([
      inTurn(work('a', 9)),
      inTurn(work('b', 1)),
      inTurn(work('c', 0)),
    ])

    expect(log).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends'])
    expect(results).toMatchObject([
      { value: 'a' },
      { reason: { message: 'b fails' } },
      { value: 'c' },
    ])
  })
})
