import { expect, it } from 'vitest'
import { better, isBad, judge } from '../../bench/guard/verdict.ts'
import type { Row } from '../../bench/report.ts'

function row(ratio: number): Row {
  const summary = { median: 1, p95: 1, min: 1, max: 1 }
  return { name: 'ours', unit: 'ms', summary, ratios: { bare: ratio } }
}

const ratios = [{ row: 'ours', baseline: 'bare', usual: 1.5 }]
const speeds = [{ row: 'ours', baseline: 'bare', usual: 1.5, isSpeed: true }]

it.each([
  ['half as much', 0.75, false],
  ['as usual', 1.5, false],
  ['nearly twice', 2.99, false],
  ['twice', 3, true],
  ['no number', Number.NaN, true],
])('judges %s', (_, found, bad) => {
  expect(judge({ name: 'a', ratios }, [row(found)]).map(isBad)).toEqual([bad])
})

it.each([
  ['twice as fast', 3, false],
  ['a little slower', 0.8, false],
  ['half as fast', 0.75, true],
  ['nothing at all', 0, true],
])('judges a speed: %s', (_, found, bad) => {
  expect(judge({ name: 'a', ratios: speeds }, [row(found)]).map(isBad)).toEqual([bad])
})

it('fails where the row or the baseline has gone', () => {
  expect(judge({ name: 'a', ratios }, []).map(isBad)).toEqual([true])
  const { ratios: _, ...without } = row(1)
  expect(judge({ name: 'a', ratios }, [without])).toMatchObject([{ found: null }])
})

it('keeps the better one of two runs', () => {
  const judged = (found: number) => judge({ name: 'a', ratios }, [row(found)])
  expect(better(judged(4), judged(1))).toEqual(judged(1))
  expect(better(judged(1), judged(4))).toEqual(judged(1))
})
