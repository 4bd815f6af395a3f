import { describe, expect, it } from 'vitest'
import type { RoomCondition, RoomView } from '../../../../preload/contract.ts'
import { failedCaptures } from '../../../../renderer/wall/failed-captures.ts'
import { sortTiles } from '../../../../renderer/wall/tile-order.ts'
import { tileName } from '../../../../renderer/wall/tile-words.ts'
import type { TileFacts } from '../../../../renderer/wall/trouble.ts'
import { countTroubles, tileOf, troubles } from '../../../../renderer/wall/trouble.ts'
import { wallRooms, withSeen } from '../../../../renderer/wall/wall-rooms.ts'
import { fakeJob, fakeLiveRoom, fakeRoom, fakeStill } from '../../../support/fake-data.ts'

const startedAt = '2026-11-23T14:00:00.000Z'
const capturedAt = '2026-11-23T14:05:00.000Z'
const live = fakeLiveRoom(1)
const room: RoomView = { ...live, live: live.live && { ...live.live, startedAt } }
const still = fakeStill(1, { roomId: room.roomId, capturedAt, savedAt: capturedAt })
const failure = { code: 'timeout', message: 'No answer came.', action: 'Try again.' } as const

function condition(change: Partial<RoomCondition> = {}): RoomCondition {
  const { roomId } = room
  return { roomId, place: still.place, flaw: null, sameCount: 1, sameSince: capturedAt, ...change }
}

function facts(change: Partial<TileFacts> = {}): TileFacts {
  return { room, still, condition: condition(), failed: undefined, ...change }
}

const before = { createdAt: '2026-11-23T14:04:59.000Z', failure }
const after = { createdAt: '2026-11-23T14:05:01.000Z', failure }

describe('what is wrong with a room', () => {
  it.each<readonly [string, Partial<TileFacts>, readonly string[]]>([
    ['nothing', {}, []],
    ['nothing known yet', { still: undefined, condition: undefined }, []],
    ['no still', { still: null, condition: undefined }, []],
    ['black', { condition: condition({ flaw: 'black' }) }, ['black']],
    ['frozen', { condition: condition({ flaw: 'frozen', sameCount: 4 }) }, ['frozen']],
    ['a failed capture since the still', { failed: after }, ['error']],
    ['a failed capture before the still', { failed: before }, []],
    ['a failed capture of a room without a still', { still: null, failed: before }, ['error']],
    [
      'black, and the next capture failed',
      { condition: condition({ flaw: 'black' }), failed: after },
      ['error', 'black'],
    ],
    ['the end of its stream', { room: { ...room, live: null } }, ['ended']],
    [
      'the end, whatever its last picture was',
      { room: { ...room, live: null }, condition: condition({ flaw: 'black' }) },
      ['ended'],
    ],
    [
      'a still of the stream before',
      {
        still: { ...still, capturedAt: '2026-11-23T13:59:59.000Z' },
        condition: condition({ flaw: 'black' }),
      },
      [],
    ],
  ])('%s', (_, change, expected) => {
    expect(tileOf(facts(change)).troubles).toEqual(expected)
  })

  it('is said in words that are heard', () => {
    const tile = tileOf(facts({ condition: condition({ flaw: 'black' }), failed: after }))
    const now = Date.parse(capturedAt) + 12_000
    expect(tileName({ ...tile, room: { ...room, customRoomId: null } }, now)).toBe(
      `${room.roomId}, capture failed, black, No answer came, 12 sec ago`,
    )
  })

  it('is counted by the worst of each room', () => {
    const both = tileOf(facts({ condition: condition({ flaw: 'black' }), failed: after }))
    const black = tileOf(facts({ condition: condition({ flaw: 'black' }) }))
    const counts = countTroubles([both, black, tileOf(facts())])
    expect([...counts]).toEqual([
      ['error', 1],
      ['black', 1],
    ])
  })
})

describe('the order of the wall', () => {
  const named = (name: string, change: Partial<TileFacts> = {}) =>
    tileOf(facts({ room: { ...room, roomId: name, customRoomId: null }, ...change }))
  const tiles = [
    named('c-fine'),
    named('d-frozen', { condition: condition({ flaw: 'frozen' }) }),
    named('b-fine'),
    named('e-black', { condition: condition({ flaw: 'black' }) }),
    named('f-error', { failed: after }),
    { ...named('a-ended'), troubles: ['ended' as const] },
  ]

  it('by trouble has the worst first, and equals by their names', () => {
    expect(sortTiles(tiles, 'trouble').map((tile) => tile.room.roomId)).toEqual([
      'f-error',
      'e-black',
      'd-frozen',
      'a-ended',
      'b-fine',
      'c-fine',
    ])
  })

  it('by name follows the name that people gave', () => {
    const custom = tileOf(facts({ room: { ...room, roomId: 'zzz', customRoomId: 'Aaa' } }))
    const sorted = sortTiles([named('bbb'), custom], 'name')
    expect(sorted.map((tile) => tile.room.roomId)).toEqual(['zzz', 'bbb'])
  })

  it('by time on air has the longest first, and what has ended last', () => {
    const since = (iso: string | null) =>
      room.live && { ...room.live, startedAt: iso ?? room.live.startedAt }
    const long = tileOf(
      facts({ room: { ...room, roomId: 'long', live: since('2026-11-23T10:00:00.000Z') } }),
    )
    const ended = tileOf(facts({ room: { ...room, roomId: 'ended', live: null } }))
    const sorted = sortTiles([ended, named('short'), long], 'air')
    expect(sorted.map((tile) => tile.room.roomId)).toEqual(['long', 'short', 'ended'])
  })

  it('knows each trouble', () => expect(new Set(troubles).size).toBe(troubles.length))
})

describe('the rooms on the wall', () => {
  const other = fakeLiveRoom(2)
  const idle = fakeRoom(3)
  const none = { isFavourite: () => false, isHidden: () => false }
  const seen = withSeen(new Map(), [room, other, idle])
  const ids = (rooms: readonly RoomView[]) => rooms.map(({ roomId }) => roomId)

  it('are the live ones, and those that were', () => {
    const ended = { ...other, live: null }
    const shown = wallRooms({ rooms: [room, ended, idle], seen, ...none }, 'live')
    expect(ids(shown)).toEqual([room.roomId, other.roomId])
  })

  it('stay when their room leaves the list', () => {
    const shown = wallRooms({ rooms: [room], seen, ...none }, 'live')
    expect(shown[1]).toMatchObject({ roomId: other.roomId, live: null })
  })

  it('are the favourites, live or not, and never a hidden one', () => {
    const isFavourite = (roomId: string) => roomId !== other.roomId
    const isHidden = (roomId: string) => roomId === room.roomId
    const rooms = [room, other, idle]
    expect(ids(wallRooms({ rooms, seen, isFavourite, isHidden }, 'favourites'))).toEqual([
      idle.roomId,
    ])
    expect(ids(wallRooms({ rooms, seen, isFavourite, isHidden }, 'live'))).toEqual([other.roomId])
  })
})

describe('failed captures', () => {
  it('are the newest of each room of the project', () => {
    const job = (number: number, createdAt: string, change = {}) =>
      fakeJob(number, { state: 'failed', failure, roomId: 'room', createdAt, ...change })
    const found = failedCaptures(
      [
        job(1, '2026-01-01T00:00:02.000Z'),
        job(2, '2026-01-01T00:00:03.000Z'),
        job(3, '2026-01-01T00:00:04.000Z', { state: 'saved', failure: null }),
        job(4, '2026-01-01T00:00:05.000Z', { projectId: 'other' }),
      ],
      fakeJob(1).projectId,
    )
    expect([...found]).toEqual([['room', { createdAt: '2026-01-01T00:00:03.000Z', failure }]])
  })
})
