import { describe, expect, it } from 'vitest'
import type { LiveRoomsClient } from '../../../../main/capture/schedule/live-rooms.ts'
import {
  askAllLive,
  askNamed,
  concernsOneTick,
  watchStreams,
} from '../../../../main/capture/schedule/live-rooms.ts'
import type { ErrorCode } from '../../../../main/errors.ts'
import { StillroomError } from '../../../../main/errors.ts'
import type { LiveStream } from '../../../../main/videosdk/types.ts'

const { signal } = new AbortController()
const lasting: ReadonlySet<ErrorCode> = new Set(['auth-rejected'])

/** A client whose rooms are live, idle, or fail with a code. */
function clientOf(rooms: Readonly<Record<string, 'live' | 'idle' | ErrorCode>>): LiveRoomsClient {
  const stream = (roomId: string) => ({ roomId }) as LiveStream
  return {
    async listLive() {
      return Object.keys(rooms)
        .filter((roomId) => rooms[roomId] === 'live')
        .map(stream)
    },
    async activeStream(roomId) {
      const state = rooms[roomId] ?? 'idle'
      if (state === 'idle') return null
      if (state === 'live') return stream(roomId)
      throw new StillroomError(state)
    },
  }
}

describe('askNamed', () => {
  it('sorts the rooms, in their order', async () => {
    const client = clientOf({ a: 'live', b: 'idle', c: 'timeout', d: 'live' })
    expect(await askNamed(['d', 'c', 'b', 'a'], client, { signal, lasting })).toEqual({
      live: ['d', 'a'],
      idle: ['b'],
      unknown: [{ roomId: 'c', error: new StillroomError('timeout') }],
    })
  })

  it.each<ErrorCode>(['auth-rejected', 'cancelled'])('passes %s on', async (code) => {
    const client = clientOf({ a: 'live', b: code })
    const asked = askNamed(['a', 'b'], client, { signal, lasting })
    await expect(asked).rejects.toMatchObject({ code })
  })
})

describe('askAllLive', () => {
  it('knows live rooms only', async () => {
    const client = clientOf({ a: 'live', b: 'idle', c: 'live' })
    expect(await askAllLive(client, signal)).toEqual({ live: ['a', 'c'], idle: [], unknown: [] })
  })
})

describe('a failure', () => {
  it.each([
    [new StillroomError('offline'), true],
    [new StillroomError('clock-skew'), true],
    [new StillroomError('auth-rejected'), false],
    [new StillroomError('cancelled'), false],
    [new TypeError('a bug'), false],
    [null, false],
  ])('%s concerns one tick only: %s', (error, isOne) => {
    expect(concernsOneTick(error, lasting)).toBe(isOne)
  })
})

describe('streams', () => {
  const now = (live: readonly string[], unknown: readonly string[] = []) => ({
    live,
    idle: [],
    unknown: unknown.map((roomId) => ({ roomId, error: new StillroomError('timeout') })),
  })

  it('have ended once each was live and none is any more', () => {
    const haveEnded = watchStreams(['a', 'b'])
    expect([['a'], [], ['b'], []].map((live) => haveEnded(now(live)))).toEqual([
      false,
      false,
      false,
      true,
    ])
  })

  it('that are known to have been live need not be seen again', () => {
    expect(watchStreams(['a', 'b'], ['a', 'b', 'c'])(now([]))).toBe(true)
    expect(watchStreams(['a', 'b'], ['a'])(now([]))).toBe(false)
  })

  it('that could not be asked about have not ended', () => {
    const haveEnded = watchStreams(['a'], ['a'])
    expect(haveEnded(now([], ['a']))).toBe(false)
    expect(haveEnded(now([]))).toBe(true)
  })

  it('of all live rooms never end', () => {
    expect(watchStreams([], ['a'])(now([]))).toBe(false)
  })
})
