import { describe, expect, it } from 'vitest'
import { readHeaders } from '../../../main/videosdk/answer-headers.ts'
import type { Refusal } from '../../../main/videosdk/api-error.ts'
import { apiError } from '../../../main/videosdk/api-error.ts'
import { readServerMessage } from '../../../main/videosdk/server-message.ts'

const now = Date.parse('2026-11-23T12:00:00Z')

function refusal(status: number, more: Partial<Refusal> = {}): Refusal {
  return {
    status,
    serverMessage: 'server words',
    now,
    serverTime: now,
    retryAfterMs: undefined,
    ...more,
  }
}

describe('apiError', () => {
  it.each([
    [300, 'bad-response'],
    [302, 'bad-response'],
    [304, 'bad-response'],
    [400, 'invalid-options'],
    [401, 'auth-rejected'],
    [402, 'room-not-found'],
    [403, 'forbidden'],
    [404, 'room-not-found'],
    [405, 'bad-response'],
    [408, 'timeout'],
    [409, 'server-error'],
    [418, 'bad-response'],
    [422, 'invalid-options'],
    [429, 'rate-limited'],
    [500, 'server-error'],
    [502, 'server-error'],
    [503, 'server-error'],
    [504, 'timeout'],
    [599, 'server-error'],
    [0, 'bad-response'],
  ])('calls %i %s', (status, code) => {
    expect(apiError(refusal(status, { retryAfterMs: 1500 }))).toMatchObject({
      code,
      httpStatus: status,
      serverMessage: 'server words',
      retryAfterMs: 1500,
      neverSent: false,
    })
  })

  it.each([
    [-5 * 60, '5 minutes behind'],
    [-61, '1 minute behind'],
    [61, '1 minute ahead'],
    [2 * 3600, '2 hours ahead'],
    [-30 * 86_400, '30 days behind'],
  ])('tells a clock that is %i s off from a wrong key', (seconds, words) => {
    const error = apiError(refusal(401, { serverTime: now - seconds * 1000 }))
    expect(error.code).toBe('clock-skew')
    expect(error.message).toContain(words)
  })

  it.each([0, 59, -60, 60])('calls a 401 with a clock %i s off a wrong key', (seconds) => {
    expect(apiError(refusal(401, { serverTime: now - seconds * 1000 })).code).toBe('auth-rejected')
  })

  it('calls a 401 without a date a wrong key', () => {
    expect(apiError(refusal(401, { serverTime: undefined })).code).toBe('auth-rejected')
  })

  it.each([400, 403, 404, 429, 500])('blames the clock for a 401 only, not for %i', (status) => {
    expect(apiError(refusal(status, { serverTime: 0 })).code).not.toBe('clock-skew')
  })
})

describe('readHeaders', () => {
  it.each([
    ['0', 0],
    ['7', 7000],
    [' 7 ', 7000],
    ['3600', 3600_000],
    ['99999999999999999999', 3600_000],
    ['Mon, 23 Nov 2026 12:01:30 GMT', 90_000],
    ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
    ['Mon, 23 Nov 2099 12:00:00 GMT', 3600_000],
    ['-5', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['', undefined],
    ['2026-11-23T12:01:30Z', undefined],
  ])('reads Retry-After: %j', (value, ms) => {
    expect(readHeaders(new Headers({ 'retry-after': value }), now).retryAfterMs).toBe(ms)
  })

  it('counts a date in Retry-After from the server’s own clock', () => {
    const headers = new Headers({
      date: 'Mon, 23 Nov 2026 10:00:00 GMT',
      'retry-after': 'Mon, 23 Nov 2026 10:00:20 GMT',
    })
    expect(readHeaders(headers, now)).toEqual({
      serverTime: Date.parse('2026-11-23T10:00:00Z'),
      retryAfterMs: 20_000,
    })
  })

  it('does without both', () => {
    const nothing = { serverTime: undefined, retryAfterMs: undefined }
    expect(readHeaders(new Headers(), now)).toEqual(nothing)
    expect(readHeaders(new Headers({ date: 'yesterday' }), now)).toEqual(nothing)
  })
})

describe('readServerMessage', () => {
  const token = 'eyJhbGciOiJIUzI1NiJ9.eyJhcGlrZXkiOiJrIn0.c2lnbmF0dXJl'

  it.each([
    ['{"message":"a","error":"b"}', 'a'],
    ['{"message":"","error":"b"}', 'b'],
    ['{"message":{"x":1},"msg":"c"}', 'c'],
    ['{"statusMessage":"d","code":400}', 'd'],
    ['"plain"', 'plain'],
    ['Too Many Requests', 'Too Many Requests'],
    ['{"message":"line\\none\\u0000\\u202e"}', 'line one'],
    [`{"message":"token ${token} is bad"}`, 'token [token] is bad'],
    [`{"message":"${'x'.repeat(2000)}"}`, 'x'.repeat(500)],
    ['<html><body>502</body></html>', undefined],
    ['{"code":500}', undefined],
    ['[1,2]', undefined],
    ['null', undefined],
    ['', undefined],
    ['   ', undefined],
  ])('finds the words in %s', (body, words) => {
    expect(readServerMessage(body)).toBe(words)
  })
})
