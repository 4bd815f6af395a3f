import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Fault } from '../../../main/sandbox/faults.ts'
import { createFaults, faultRoutes, faultSchema } from '../../../main/sandbox/faults.ts'

const hang: Fault = { kind: 'hang' }
const reset: Fault = { kind: 'reset' }

describe('createFaults', () => {
  it('spoils one route until it is cleared', () => {
    const faults = createFaults()
    faults.set('capture', hang)
    expect([faults.take('capture'), faults.take('capture')]).toEqual([hang, hang])
    expect(faults.take('rooms')).toBeUndefined()
    faults.clear('capture')
    expect(faults.take('capture')).toBeUndefined()
  })

  it('counts the times', () => {
    const faults = createFaults()
    faults.set('capture', hang, { times: 2 })
    const taken = [1, 2, 3].map(() => faults.take('capture'))
    expect(taken).toEqual([hang, hang, undefined])
  })

  it('replaces a fault by a new one', () => {
    const faults = createFaults()
    faults.set('rooms', hang, { times: 1 })
    faults.set('rooms', reset)
    expect([faults.take('rooms'), faults.take('rooms')]).toEqual([reset, reset])
  })

  it('clears all', () => {
    const faults = createFaults()
    faults.set('rooms', hang)
    faults.set('end', hang)
    faults.clear()
    expect([faults.take('rooms'), faults.take('end')]).toEqual([undefined, undefined])
  })
})

describe('docs/sandbox.md', () => {
  const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

  it('describes every route and every fault', () => {
    const docs = read('docs/sandbox.md')
    const kinds = read('main/sandbox/faults.ts').matchAll(/kind: z\.literal\('([\w-]+)'\)/g)
    const names = [...faultRoutes, ...Array.from(kinds, ([, kind]) => String(kind))]
    expect(names).toContain('wrong-length')
    expect(names.filter((name) => !docs.includes(`| \`${name}\` |`))).toEqual([])
  })
})

describe('faultSchema', () => {
  it.each([
    {},
    { kind: 'nonsense' },
    { kind: 'status' },
    { kind: 'status', status: 100 },
    { kind: 'status', status: 600 },
    { kind: 'status', status: 500, body: [1] },
    { kind: 'status', status: 500, headers: { a: 1 } },
    { kind: 'latency' },
    { kind: 'latency', ms: -1 },
    { kind: 'redirect', count: 0 },
    { kind: 'redirect', status: 200 },
    { kind: 'wrong-length' },
    { kind: 'drip', bytes: 0 },
    { kind: 'patch', patch: [] },
    { kind: 'hang', typo: true },
  ])('refuses %o', (fault) => {
    expect(faultSchema.safeParse(fault).success).toBe(false)
  })
})
