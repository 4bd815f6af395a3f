import { describe, expect, it } from 'vitest'
import type { CpuProfile } from '../../bench/start/profile.ts'
import { moduleOf, selfTimes } from '../../bench/start/profile.ts'

const node = (id: number, url: string) => {
  return { id, callFrame: { functionName: '', url, lineNumber: 0, columnNumber: 0 } }
}

const profile: CpuProfile = {
  nodes: [node(1, 'host'), node(2, 'main'), node(3, 'zod')],
  samples: [1, 2, 3, 3, 1, 2],
  timeDeltas: [0, 1000, 2000, 3000, 4000, 5000],
}
const isFirst = ({ url }: { readonly url: string }) => url === 'main'
const nameOf = ({ url }: { readonly url: string }) => url

describe('the times of functions in a CPU profile', () => {
  it('begin with the first function that counts, and last from sample to sample', () => {
    const times = selfTimes(profile, { isFirst, ms: 100 }, nameOf)
    expect(Object.fromEntries(times)).toEqual({ main: 2, zod: 7, host: 5 })
  })

  it('end with the span', () => {
    const times = selfTimes(profile, { isFirst, ms: 5 }, nameOf)
    expect(Object.fromEntries(times)).toEqual({ main: 2, zod: 3 })
  })
})

describe('the module of a source file', () => {
  it.each([
    ['main/library/gallery/places.ts', 'main/library'],
    ['main/errors.ts', 'main/errors.ts'],
    ['node_modules/zod/v4/core/parse.js', 'zod'],
    ['../../node_modules/@hono/node-server/dist/index.mjs', '@hono/node-server'],
    ['/app/node_modules/a/node_modules/b/index.js', 'b'],
  ])('%s is %s', (file, module) => expect(moduleOf(file)).toBe(module))
})
