import path from 'node:path'
import { expect, it } from 'vitest'
import { overlap } from '../../../main/library/overlap.ts'

it.each([
  ['/a/b', '/a/b', true],
  ['/a/b', '/a', true],
  ['/a', '/a/b/c', true],
  ['/a/b', '/a/bc', false],
  ['/a/..b', '/a', true],
  ['/a/b', '/a/c', false],
])('%s and %s: %s', (one, other, expected) => {
  expect(overlap(path.resolve(one), path.resolve(other))).toBe(expected)
})
