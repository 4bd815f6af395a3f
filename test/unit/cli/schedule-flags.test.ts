import { describe, expect, it } from 'vitest'
import { runCli } from '../../../main/cli/run.ts'
import { parseSchedule } from '../../../main/cli/schedule-flags.ts'
import { createContext } from './context.ts'

describe('parseSchedule', () => {
  it.each([
    [{}, undefined],
    [{ every: 1000 }, { intervalMs: 1000, count: Infinity }],
    [
      { every: 60_000, count: 1 },
      { intervalMs: 60_000, count: 1 },
    ],
  ])('makes of %j %j', (flags, schedule) => {
    expect(parseSchedule(flags)).toEqual(schedule)
  })
})

describe.each([['capture', '--sandbox', '--all-live', '--json'], ['demo']])(
  'stillroom %s refuses as wrong usage',
  (...command) => {
    it.each([
      [['--every', '500ms'], '“500ms” is no interval'],
      [['--every', '90'], '“90” is no interval'],
      [['--every', ''], '“” is no interval'],
      [['--every', '0s'], 'An interval is 1s to 24h.'],
      [['--every', '25h'], 'An interval is 1s to 24h.'],
      [['--every'], 'argument missing'],
      [['--count', '3'], '--count goes with --every.'],
      [['--every', '1s', '--count', '0'], '--count is 1 or more.'],
      [['--every', '1s', '--count', '-1'], 'Not a whole number.'],
      [['--every', '1s', '--count', '1.5'], 'Not a whole number.'],
      [['--every', '1s', '--count', '1e999'], 'Not a number.'],
    ])('%j', async (flags, words) => {
      const { context, written } = createContext()
      const args = command.filter((word) => word !== undefined)
      expect(await runCli([...args, '--out', '/nonexistent/out', ...flags], context)).toBe(2)
      expect(written.stdout).toBe('')
      expect(written.stderr).toContain(words)
    })
  },
)
