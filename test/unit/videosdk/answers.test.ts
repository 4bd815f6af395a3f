import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StillroomError } from '../../../main/errors.ts'
import {
  readActiveStream,
  readCaptureAnswer,
  readListPage,
  readOngoingSession,
  readRoom,
} from '../../../main/videosdk/answers.ts'

describe('readRoom', () => {
  it('keeps four fields and nothing of the owner', () => {
    const room = readRoom({
      id: '60c9',
      roomId: 'abcd-efgh-ijkl',
      customRoomId: 'studio-1',
      disabled: false,
      createdAt: '2022-03-17T10:33:57+05:30',
      user: { name: 'Ada', email: 'ada@example.com' },
      email: 'ada@example.com',
      links: { get_room: 'https://x.example' },
    })
    expect(room).toEqual({
      roomId: 'abcd-efgh-ijkl',
      customRoomId: 'studio-1',
      disabled: false,
      createdAt: '2022-03-17T05:03:57.000Z',
    })
  })

  it('fills what is missing', () => {
    const bare = { customRoomId: null, disabled: false, createdAt: null }
    expect(readRoom({ roomId: 'a' })).toEqual({ roomId: 'a', ...bare })
    const odd = { roomId: 'a', customRoomId: 7, disabled: 'no', createdAt: 'yesterday 1' }
    expect(readRoom(odd)).toEqual({ roomId: 'a', ...bare })
  })

  it.each([
    null,
    [],
    'a',
    7,
    {},
    { roomId: '' },
    { roomId: 5 },
    { roomId: '../rooms' },
    { roomId: 'a b' },
    { roomId: 'a'.repeat(201) },
  ])('drops %j', (raw) => {
    expect(readRoom(raw)).toBeNull()
  })

  it('cleans and cuts text', () => {
    const customRoomId = `\u0007show\n\u202e${'x'.repeat(2000)}`
    const room = readRoom({ roomId: 'a', customRoomId })
    expect(room?.customRoomId).toBe(`show ${'x'.repeat(995)}`)
  })
})

describe('readOngoingSession', () => {
  it.each([
    [
      { id: 's', roomId: 'a' },
      { id: 's', roomId: 'a' },
    ],
    [
      { id: 's', meetingId: 'a', participants: [{ name: 'Ada' }] },
      { id: 's', roomId: 'a' },
    ],
    [{ roomId: 'a' }, { id: 'a', roomId: 'a' }],
    [{ id: 's', roomId: 'a', status: 'ended' }, null],
    [{ id: 's' }, null],
    [null, null],
  ])('reads %j', (raw, session) => {
    expect(readOngoingSession(raw)).toEqual(session)
  })
})

describe('readActiveStream', () => {
  const live = {
    id: 'h1',
    roomId: 'abcd-efgh-ijkl',
    start: '2022-04-19T09:18:13.432Z',
    end: null,
    duration: 75.173,
    playbackHlsUrl: 'https://cdn.videosdk.live/meetings-hls/h1/index.m3u8',
    quality: 'high',
    orientation: 'portrait',
  }

  it('reads the documented answer', () => {
    expect(readActiveStream({ code: 200, data: live }, 'asked')).toEqual({
      roomId: 'abcd-efgh-ijkl',
      streamId: 'h1',
      startedAt: '2022-04-19T09:18:13.432Z',
      quality: 'high',
      orientation: 'portrait',
      playbackUrl: 'https://cdn.videosdk.live/meetings-hls/h1/index.m3u8',
    })
  })

  it.each([
    ['the old names', { downstreamUrl: live.playbackHlsUrl, meetingId: 'm' }, 'm', true],
    ['an id only', { id: 'h1' }, 'asked', false],
    ['an address only', { playbackHlsUrl: live.playbackHlsUrl }, 'asked', true],
    ['no end yet', { id: 'h1', end: '' }, 'asked', false],
  ])('takes a stream with %s for live', (_name, data, roomId, hasUrl) => {
    const stream = readActiveStream({ data }, 'asked')
    expect(stream).toMatchObject({ roomId, quality: null })
    expect(stream?.playbackUrl).toBe(hasUrl ? live.playbackHlsUrl : null)
  })

  it.each([
    ['an empty body', undefined],
    ['{}', {}],
    ['a code alone', { code: 404 }],
    ['data: null', { data: null }],
    ['data: {}', { data: {} }],
    ['neither id nor address', { data: { roomId: 'a', end: null } }],
    ['an end', { data: { ...live, end: '2022-04-19T10:00:00.000Z' } }],
    ['an end in ms', { data: { ...live, end: 1650362400000 } }],
  ])('takes %s for not live', (_name, raw) => {
    expect(readActiveStream(raw, 'asked')).toBeNull()
  })

  it.each([['a page'], [7], [null], [[]], [{ data: 'x' }], [{ data: [live] }]])(
    'refuses %j',
    (raw) => {
      expect(() => readActiveStream(raw, 'asked')).toThrow(
        expect.objectContaining({ code: 'bad-response' }),
      )
    },
  )

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'index.m3u8',
    '',
    7,
    { toString: 1 },
    `https://cdn.example/${'a'.repeat(8200)}`,
  ])('drops the playback address %j', (playbackHlsUrl) => {
    expect(readActiveStream({ data: { ...live, playbackHlsUrl } }, 'a')?.playbackUrl).toBeNull()
  })

  it.each([
    ['HIGH', 'high'],
    ['ultra', null],
    [7, null],
    [{ toString: 1 }, null],
  ])('reads the quality %j as %j', (quality, expected) => {
    expect(readActiveStream({ data: { ...live, quality } }, 'a')?.quality).toBe(expected)
  })
})

describe('readCaptureAnswer', () => {
  it('takes numbers as strings and drops what is none', () => {
    const answer = readCaptureAnswer({
      message: 'captured',
      filePath: 'https://cdn.example/a.jpg',
      fileSize: '415153',
      fileName: 'a.jpg',
      meta: { width: '1280', height: 'abc', format: 'jpg', createdAt: '2023-10-19T07:24:55.195Z' },
    })
    expect(answer).toEqual({
      message: 'captured',
      filePath: 'https://cdn.example/a.jpg',
      fileSize: 415153,
      fileName: 'a.jpg',
      meta: { width: 1280, height: null, format: 'jpg', createdAt: '2023-10-19T07:24:55.195Z' },
    })
  })

  it.each([-1, 1.5, '-1', '1e3', '0x10', '', ' 5', '9'.repeat(30), 2 ** 60, true, [], {}, null])(
    'takes %j for no number',
    (width) => {
      expect(readCaptureAnswer({ meta: { width } })?.meta.width).toBeNull()
    },
  )

  it.each([[undefined], [null], ['x'], [7], [[]]])('lives with meta: %j', (meta) => {
    const noMeta = { createdAt: null, width: null, height: null, format: null }
    expect(readCaptureAnswer({ meta })?.meta).toEqual(noMeta)
  })
})

describe('readListPage', () => {
  it.each([
    [{ data: [1], pageInfo: { currentPage: 1, perPage: 20, lastPage: 7 } }, [1], 20, 7],
    [{ data: [1], pageInfo: { perPage: '20', lastPage: '7' } }, [1], 20, 7],
    [{ data: [1], pagination: { perPage: 20, totalPages: 3 } }, [1], 20, 3],
    [{ data: [1], pageInfo: 'x' }, [1], null, 1],
    [{ data: [] }, [], null, 1],
    [[1, 2], [1, 2], null, 1],
  ])('reads %j', (raw, data, perPage, lastPage) => {
    expect(readListPage(raw)).toEqual({ data, perPage, lastPage })
  })

  it.each([[undefined], [null], ['<html>'], [7], [{}], [{ data: {} }], [{ data: null }]])(
    'refuses %j',
    (raw) => {
      expect(() => readListPage(raw)).toThrow(expect.objectContaining({ code: 'bad-response' }))
    },
  )
})

it('meets any JSON without a surprise', () => {
  const names = ['data', 'roomId', 'id', 'end', 'meta', 'filePath', 'pageInfo', 'quality', 'start']
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...names, 'toString', '__proto__'), tie('tree')),
    ),
  }))
  fc.assert(
    fc.property(tree, (raw) => {
      const attempts = [
        () => readRoom(raw),
        () => readOngoingSession(raw),
        () => readActiveStream(raw, 'a'),
        () => readCaptureAnswer(raw),
        () => readListPage(raw),
      ]
      for (const attempt of attempts) {
        try {
          attempt()
        } catch (error) {
          expect(error).toBeInstanceOf(StillroomError)
        }
      }
    }),
  )
})
