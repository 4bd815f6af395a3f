import { describe, expect, it } from 'vitest'
import {
  assertNever,
  errorCodes,
  isCancelled,
  StillroomError,
  toFailure,
} from '../../main/errors.ts'

describe('StillroomError', () => {
  it.each(errorCodes)('has a sentence for %s', (code) => {
    const error = new StillroomError(code)
    expect(error.message).toMatch(/^[A-Z].*\.$/u)
    expect(toFailure(error)).toMatchObject({ code, message: error.message })
    if (error.action !== undefined) expect(error.action).toMatch(/^[A-Z].*\.$/u)
  })

  it('takes better words than its code’s own', () => {
    const error = new StillroomError('offline', { message: 'No Wi-Fi.', action: 'Turn it on.' })
    expect(toFailure(error)).toEqual({
      code: 'offline',
      message: 'No Wi-Fi.',
      action: 'Turn it on.',
    })
  })

  it('keeps 500 characters of the server’s words', () => {
    const error = new StillroomError('server-error', { serverMessage: 'x'.repeat(1000) })
    expect(toFailure(error).serverMessage).toBe('x'.repeat(500))
  })
})

describe('toFailure', () => {
  it.each([[new TypeError('secret detail')], ['a string'], [undefined], [{ code: 'offline' }]])(
    'makes a bug of %s, without its words',
    (thrown) => {
      expect(toFailure(thrown)).toEqual({
        code: 'internal',
        message: 'Something unexpected went wrong in Stillroom.',
        action: expect.any(String),
      })
    },
  )

  it('leaves out what is not there', () => {
    expect(Object.keys(toFailure(new StillroomError('cancelled')))).toEqual(['code', 'message'])
  })
})

describe('isCancelled', () => {
  it.each([
    [new StillroomError('cancelled'), true],
    [AbortSignal.abort().reason, true],
    [Object.assign(new Error('x'), { name: 'AbortError' }), true],
    [new StillroomError('timeout'), false],
    [new Error('cancelled'), false],
    ['cancelled', false],
  ])('%s: %s', (error, expected) => {
    expect(isCancelled(error)).toBe(expected)
  })
})

it('assertNever throws, should a case be missing after all', () => {
  expect(() => assertNever('new' as never)).toThrow('Unhandled case: new')
})
