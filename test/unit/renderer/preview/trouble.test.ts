import { describe, expect, it } from 'vitest'
import { failureOf } from '../../../../renderer/preview/hls-failure.ts'
import type { StreamFailure } from '../../../../renderer/preview/stream-types.ts'
import type { TroubleKind } from '../../../../renderer/preview/trouble.ts'
import { retryDelay, troubleOf } from '../../../../renderer/preview/trouble.ts'

const fresh = { hasPlayed: false, age: 2_000 }
const load = (code: string | null, status = 502, detail: string | null = null): StreamFailure => ({
  cause: 'load',
  status,
  code,
  detail,
})

describe('troubleOf', () => {
  it.each<[StreamFailure, TroubleKind]>([
    [load('stream-not-live', 404), 'not-playable'],
    [load('stream-not-live', 503, 'starting'), 'not-playable'],
    [load('bad-response', 404, 'missing'), 'stalled'],
    [load('room-not-found', 404), 'refused'],
    [load('auth-rejected'), 'refused'],
    [load('forbidden'), 'refused'],
    [load('clock-skew'), 'refused'],
    [load('keychain-locked'), 'refused'],
    [load('offline'), 'offline'],
    [load('timeout'), 'timeout'],
    [load('rate-limited'), 'busy'],
    [load('server-error'), 'busy'],
    [load('bad-response'), 'broken'],
    [load('no such code'), 'broken'],
    [load(null, 0), 'offline'],
    [load(null, 404), 'not-playable'],
    [load(null, 403), 'refused'],
    [load(null, 429), 'busy'],
    [load(null, 503), 'busy'],
    [load(null, 418), 'broken'],
    [{ cause: 'codec', status: 0, code: null, detail: null }, 'codec'],
    [{ cause: 'timeout', status: 0, code: null, detail: null }, 'timeout'],
    [{ cause: 'media', status: 0, code: null, detail: null }, 'broken'],
  ])('%j is %s', (failure, kind) => {
    expect(troubleOf(failure, fresh)).toBe(kind)
  })

  it.each([
    [{ hasPlayed: false, age: null }, 'not-playable'],
    [{ hasPlayed: false, age: 59_000 }, 'not-playable'],
    [{ hasPlayed: false, age: 61_000 }, 'ended'],
    [{ hasPlayed: true, age: 2_000 }, 'ended'],
  ] as const)('what is not live is, in %j, %s', (circumstances, kind) => {
    expect(troubleOf(load('stream-not-live', 404), circumstances)).toBe(kind)
  })

  it('believes that a stream begins only now, however old the list says it is', () => {
    const circumstances = { hasPlayed: false, age: 600_000 }
    const starting = load('stream-not-live', 503, 'starting')
    expect(troubleOf(starting, circumstances)).toBe('not-playable')
  })
})

describe('retryDelay', () => {
  it.each(['not-playable', 'offline', 'timeout', 'stalled', 'busy'] as const)(
    'tries %s again and again, ever more slowly, within half a minute',
    (kind) => {
      const delays = Array.from({ length: 40 }, (_, index) => retryDelay(kind, index + 1) ?? -1)
      expect(delays).toEqual(delays.toSorted((a, b) => a - b))
      expect(delays[0]).toBeGreaterThan(0)
      expect(delays.at(-1)).toBeLessThanOrEqual(30_000)
    },
  )

  it('gives up on what stays broken', () => {
    expect([1, 3, 4].map((tries) => retryDelay('broken', tries))).toEqual([2_000, 6_000, null])
  })

  it.each(['ended', 'codec', 'refused'] as const)('leaves %s to a person', (kind) => {
    expect(retryDelay(kind, 1)).toBeNull()
  })
})

describe('failureOf', () => {
  const error = (type: string, details: string, more: object = {}) =>
    failureOf({ type, details, ...more } as Parameters<typeof failureOf>[0])
  const bytes = (text: string) => new TextEncoder().encode(text).buffer

  it.each([
    ['text', '{"code":"offline"}', 'offline'],
    ['bytes', bytes('{"code":"forbidden"}'), 'forbidden'],
    ['no JSON', '<html>', null],
    ['no code', '{"error":1}', null],
    ['a code of another kind', '{"code":404}', null],
    ['null', 'null', null],
    ['nothing', undefined, null],
  ])('reads the code of an answer: %s', (_, response, code) => {
    const more = { response: { code: 502 }, networkDetails: { response } }
    const failure = error('networkError', 'manifestLoadError', more)
    expect(failure).toEqual({ cause: 'load', status: 502, code, detail: null })
  })

  it('reads what the answer says besides', () => {
    const networkDetails = { response: '{"code":"stream-not-live","detail":"ended"}' }
    expect(error('networkError', 'levelLoadError', { networkDetails })).toMatchObject({
      code: 'stream-not-live',
      detail: 'ended',
    })
  })

  it.each([
    ['networkError', 'levelLoadError', 'load'],
    ['networkError', 'fragLoadError', 'load'],
    ['networkError', 'manifestLoadTimeOut', 'timeout'],
    ['networkError', 'fragLoadTimeOut', 'timeout'],
    ['networkError', 'manifestParsingError', 'media'],
    ['mediaError', 'manifestIncompatibleCodecsError', 'codec'],
    ['mediaError', 'bufferAddCodecError', 'codec'],
    ['mediaError', 'bufferAppendError', 'media'],
    ['muxError', 'fragParsingError', 'media'],
  ])('%s %s is of the kind %s', (type, details, cause) => {
    expect(error(type, details)).toEqual({ cause, status: 0, code: null, detail: null })
  })
})
