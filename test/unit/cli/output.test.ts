import { describe, expect, it } from 'vitest'
import { sentence, size, table, told } from '../../../main/cli/output.ts'

describe('table', () => {
  it('has columns as wide as their widest cell and no space at line ends', () => {
    const text = table(
      ['ROOM', 'STATE'],
      [
        ['abcd-efgh', 'live'],
        ['x', ''],
      ],
    )
    expect(text).toBe('ROOM       STATE\nabcd-efgh  live\nx')
  })
})

describe('a failure in words', () => {
  const failure = { code: 'offline', message: 'No network.' } as const

  it.each([
    [failure, 'No network.'],
    [{ ...failure, action: 'Plug it in.' }, 'No network. Plug it in.'],
    [
      { ...failure, serverMessage: 'nope', action: 'Plug it in.' },
      'No network. The server says: “nope” Plug it in.',
    ],
  ])('%j', (value, words) => {
    expect(sentence(value)).toBe(words)
  })

  it('keeps the advice for people', () => {
    expect(told({ ...failure, serverMessage: 'nope' })).toBe('No network. The server says: “nope”')
  })
})

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [415_153, '415 kB'],
  [12_345_678, '12,346 kB'],
])('%i bytes are %s', (bytes, words) => {
  expect(size(bytes)).toBe(words)
})
