import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createCloneCodec } from '../../host/clone.ts'

const codec = createCloneCodec()

it('copies what structured clone copies', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    withNullPrototype: false,
  })
  fc.assert(
    fc.property(anything, (value) => {
      expect(codec.decode(codec.encode(value))).toEqual(structuredClone(value))
    }),
    { numRuns: 2000 },
  )
})

it.each([
  ['undefined', undefined],
  ['minus zero', -0],
  ['no number', Number.NaN],
  ['no end', Number.NEGATIVE_INFINITY],
  ['a whole that JSON has none for', 2n ** 80n],
  ['half a character', '\ud800'],
  ['a date that is none', new Date(Number.NaN)],
  ['a pattern', /a+b/giu],
  ['an own key called __proto__', JSON.parse('{"__proto__": {"x": 1}}')],
  ['holes', Object.assign(new Array(3), { 1: 1 })],
])('keeps %s', (_, value) => {
  expect(codec.decode(codec.encode([value]))).toStrictEqual([value])
})

it('keeps who refers to whom', () => {
  const shared = { name: 'shared' }
  const value: Record<string, unknown> = { first: shared, second: shared }
  value.itself = value
  const copy = codec.decode(codec.encode(value)) as typeof value
  expect(copy.itself).toBe(copy)
  expect(copy.first).toBe(copy.second)
})

it('does not pollute prototypes', () => {
  codec.decode(codec.encode(JSON.parse('{"__proto__": {"polluted": true}}')))
  expect({}).not.toHaveProperty('polluted')
})

it.each([
  ['functions', () => {}],
  ['symbols', Symbol('s')],
  ['promises', Promise.resolve()],
])('refuses %s, as structured clone does', (_, value) => {
  expect(() => codec.encode({ value })).toThrow(DOMException)
})
