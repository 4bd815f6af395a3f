import { describe, expect, it } from 'vitest'
import { redirectAnswer, spoil } from '../../../main/sandbox/fault-answers.ts'
import type { InsteadFault } from '../../../main/sandbox/faults.ts'

const answer = (value: unknown) => ({
  status: 200,
  headers: new Headers({ 'content-type': 'application/json' }),
  body: Buffer.from(JSON.stringify(value)),
})

describe('patch', () => {
  it.each([
    { before: { a: 1, b: 2 }, patch: { a: '1' }, after: { a: '1', b: 2 } },
    { before: { a: 1, b: 2 }, patch: { a: null }, after: { b: 2 } },
    { before: { a: 1, b: 2 }, patch: { a: undefined }, after: { b: 2 } },
    { before: { meta: { w: 1, h: 2 } }, patch: { meta: { w: null } }, after: { meta: { h: 2 } } },
    { before: { meta: { w: 1 } }, patch: { meta: 'none' }, after: { meta: 'none' } },
    { before: { data: [1, 2] }, patch: { data: [] }, after: { data: [] } },
    { before: 'text', patch: { a: 1 }, after: { a: 1 } },
  ])('$patch makes $after of $before', async ({ before, patch, after }) => {
    const { body, headers } = await spoil({ kind: 'patch', patch }, answer(before))
    expect(JSON.parse(body.toString())).toEqual(after)
    expect(headers.get('content-length')).toBe(String(body.length))
  })
})

describe('redirectAnswer', () => {
  const chain = (fault: Omit<InsteadFault & { kind: 'redirect' }, 'kind'>, most = 6) => {
    const locations: string[] = []
    let url = new URL('http://127.0.0.1:9/thumbnail/a.jpg')
    while (locations.length < most) {
      const location = redirectAnswer({ kind: 'redirect', ...fault }, url)?.headers.get('location')
      if (!location) break
      locations.push(location)
      if (!location.startsWith('/')) break
      url = new URL(location, url)
    }
    return locations
  }

  it('goes once to the same route by default', () => {
    expect(chain({})).toEqual(['/thumbnail/a.jpg?hop=1'])
  })

  it('goes as often as it is told, then to the location', () => {
    expect(chain({ count: 3, location: 'https://elsewhere.example/' })).toEqual([
      '/thumbnail/a.jpg?hop=1',
      '/thumbnail/a.jpg?hop=2',
      'https://elsewhere.example/',
    ])
  })

  it('never ends where it is told so', () => {
    expect(chain({ count: 'endless' }, 50)).toHaveLength(50)
  })

  it('always goes to the location of a loop', () => {
    expect(chain({ count: 'endless', location: 'file:///etc/passwd' })).toEqual([
      'file:///etc/passwd',
    ])
  })
})
