import { describe, expect, it } from 'vitest'
import type { RoomsNow } from '../../../main/capture/schedule/live-rooms.ts'
import { askNamed } from '../../../main/cli/ask-rooms.ts'
import { captureOnSchedule } from '../../../main/cli/scheduled-capture.ts'
import type { ErrorCode } from '../../../main/errors.ts'
import { StillroomError } from '../../../main/errors.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

type Answer = Partial<RoomsNow> | Error

/** Runs a schedule of seconds to its end; at each tick the rooms are as `answers` say. */
async function run(answers: readonly Answer[], roomIds: readonly string[] = []) {
  const clock = createFakeClock()
  const captured: (readonly string[])[] = []
  const told: string[] = []
  const left = answers.values()
  const done = captureOnSchedule(
    { intervalMs: 1000, count: answers.length },
    {
      clock,
      roomIds,
      signal: new AbortController().signal,
      tell: (line) => void told.push(line),
      async ask() {
        const answer = left.next().value
        if (answer instanceof Error) throw answer
        return { live: [], idle: [], unknown: [], ...answer }
      },
      capture: async (rooms) => void captured.push(rooms),
    },
  )
  const outcome = done.catch((error: unknown) => error)
  await clock.advance(answers.length * 1000)
  return { captured, told, outcome: await outcome }
}

describe('each tick', () => {
  it('captures what is live then', async () => {
    const { captured, told, outcome } = await run([
      { live: ['a', 'b'] },
      { live: [] },
      { live: ['c'] },
    ])
    expect(captured).toEqual([['a', 'b'], ['c']])
    expect(told).toEqual(['Tick 2: no room is live.'])
    expect(outcome).toEqual([])
  })

  it('names the rooms that it leaves out', async () => {
    const { captured, told } = await run([{ live: ['a'], idle: ['b', 'c'] }], ['a', 'b', 'c'])
    expect(captured).toEqual([['a']])
    expect(told).toEqual(['Tick 1: not live, so not captured: b, c.'])
  })

  it('that can’t be asked about is a failure, and the next one comes', async () => {
    const { captured, told, outcome } = await run([new StillroomError('offline'), { live: ['a'] }])
    expect(captured).toEqual([['a']])
    expect(told).toEqual([
      'Tick 1 failed: The server can’t be reached. Check the network, then try again.',
    ])
    expect(outcome).toEqual(['offline'])
  })

  it('captures the other rooms where one can’t be asked about', async () => {
    const unknown = [{ roomId: 'a', error: new StillroomError('server-error') }]
    const { captured, told, outcome } = await run([{ live: ['b'], unknown }], ['a', 'b'])
    expect(captured).toEqual([['b']])
    expect(told[0]).toContain('Tick 1, a not captured: VideoSDK had a problem of its own.')
    expect(outcome).toEqual(['server-error'])
  })

  it.each([
    new StillroomError('auth-rejected'),
    new StillroomError('clock-skew'),
    new TypeError('a bug'),
  ])('is the last after %s', async (error) => {
    const { captured, outcome } = await run([error, { live: ['a'] }])
    expect(captured).toEqual([])
    expect(outcome).toBe(error)
  })
})

describe('the schedule of named rooms', () => {
  const roomIds = ['a', 'b']

  it('ends once the stream of each has ended', async () => {
    const { captured, told } = await run(
      [
        { live: ['a'], idle: ['b'] },
        { live: ['b'], idle: ['a'] },
        { idle: roomIds },
        { live: ['a'] },
      ],
      roomIds,
    )
    expect(captured).toEqual([['a'], ['b']])
    expect(told.at(-1)).toBe('Tick 3: every stream has ended, and with them the schedule.')
  })

  it('waits for a stream that has not begun', async () => {
    const { captured } = await run(
      [{ live: ['a'], idle: ['b'] }, { idle: roomIds }, { live: ['b'], idle: ['a'] }],
      roomIds,
    )
    expect(captured).toEqual([['a'], ['b']])
  })

  it('does not take a question without an answer for an end', async () => {
    const unknown = [{ roomId: 'a', error: new StillroomError('timeout') }]
    const { captured } = await run([{ live: ['a'] }, { unknown }, { live: ['a'] }], ['a'])
    expect(captured).toEqual([['a'], ['a']])
  })
})

describe('askNamed', () => {
  const { signal } = new AbortController()
  const failingWith = (code: ErrorCode) => ({
    activeStream: () => Promise.reject(new StillroomError(code)),
    listLive: () => Promise.reject(new StillroomError(code)),
  })

  it.each<ErrorCode>(['auth-rejected', 'clock-skew', 'keychain-locked', 'invalid-options'])(
    'passes %s on, which nobody is there to mend',
    async (code) => {
      await expect(askNamed(['a'], failingWith(code), signal)).rejects.toMatchObject({ code })
    },
  )

  it.each<ErrorCode>(['timeout', 'forbidden', 'rate-limited'])(
    'keeps %s for later',
    async (code) => {
      const { unknown } = await askNamed(['a'], failingWith(code), signal)
      expect(unknown).toMatchObject([{ roomId: 'a', error: { code } }])
    },
  )
})
