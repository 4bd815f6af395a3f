import { describe, expect, it } from 'vitest'
import { createCdnStore } from '../../../main/sandbox/cdn.ts'

const file = (size: number) => ({ bytes: Buffer.alloc(size), contentType: 'image/png' })

describe('createCdnStore', () => {
  it('forgets the oldest of too many files', () => {
    const store = createCdnStore({ files: 2, bytes: 1000 })
    for (const name of ['a', 'b', 'c']) store.put(name, file(1))
    expect(['a', 'b', 'c'].map((name) => store.get(name) !== undefined)).toEqual([
      false,
      true,
      true,
    ])
  })

  it('forgets as many as it takes to keep the bytes in bounds', () => {
    const store = createCdnStore({ files: 10, bytes: 100 })
    for (const name of ['a', 'b', 'c']) store.put(name, file(40))
    store.put('d', file(80))
    expect(['a', 'b', 'c', 'd'].filter((name) => store.get(name))).toEqual(['d'])
  })
})
