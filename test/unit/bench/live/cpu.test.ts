import { expect, it } from 'vitest'
import { parseTimes } from '../../../bench/live/cpu.ts'

it('reads a process’s times, whatever its name', () => {
  const stat = '42 (a) R (b) S 7 42 42 0 -1 4194304 99 0 0 0 12 3 40 5 20 0 1 0 1476110 3133440 413'
  expect(parseTimes(stat)).toEqual({ parent: 7, own: 150, ended: 450 })
})
