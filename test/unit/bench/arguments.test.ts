import { expect, it } from 'vitest'
import { readArguments } from '../../bench/arguments.ts'
import { benchmarks } from '../../bench/benchmarks.ts'
import { usualSizes } from '../../bench/sizes.ts'

it('runs all of them in their order where none is named', () => {
  const { names, sizes } = readArguments([])
  expect(names).toEqual(Object.keys(benchmarks))
  expect(sizes).toEqual(usualSizes)
})

it('runs what is named, in the order of all', () => {
  expect(readArguments(['many', 'capture']).names).toEqual(['capture', 'many'])
})

it('takes sizes, and several for the concurrency', () => {
  const args = ['batch', '--rounds', '5', '--concurrency', '16', '--concurrency=4', 'many']
  const { names, sizes, flags } = readArguments(args)
  expect(names).toEqual(['batch', 'many'])
  expect(sizes).toEqual({ ...usualSizes, rounds: 5, concurrency: [16, 4] })
  expect(flags).toEqual(['--rounds', '5', '--concurrency', '16', '--concurrency=4'])
})

it.each([
  [['nothing'], 'No benchmark nothing. There are capture,'],
  [['toString'], 'No benchmark toString.'],
  [['--rounds', '0'], '“0” is no whole number above 0.'],
  [['--rounds', '1.5'], '“1.5” is no whole number above 0.'],
  [['--rounds', 'many'], '“many” is no whole number above 0.'],
  [['--rounds'], "'--rounds <value>' argument missing"],
  [['--laps', '3'], "Unknown option '--laps'"],
])('refuses %j', (args, message) => {
  expect(() => readArguments(args)).toThrow(message)
})
