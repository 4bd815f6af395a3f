import { describe, expect, it } from 'vitest'
import type { AnswerRow } from './support/answer-row.ts'
import { playAnswerRow } from './support/answer-row.ts'
import {
  brokenOff,
  conflict,
  forbidden,
  late,
  nonsense,
  notReady,
  redirected,
  rejected,
  tooMany,
  trouble,
} from './support/api-failures.ts'
import { createBench } from './support/bench.ts'
import { inspect } from './support/describe-row.ts'
import { report } from './support/report.ts'
import { shareWorld } from './support/world.ts'

const world = shareWorld()

type Row = Omit<AnswerRow, 'route'>

const status = (code: number, message: string, headers: Readonly<Record<string, string>> = {}) =>
  ({ kind: 'status', status: code, headers, body: { message } }) as const

const refused = (failed: Row['failed'], serverMessage: string) => ({
  failed: { ...failed, serverMessage },
})

const tenMinutesOn = new Date(Date.now() + 600_000).toUTCString()

const statuses: readonly Row[] = [
  {
    fault: '401 once',
    spoil: status(401, 'Token is invalid'),
    times: 1,
    ...refused(rejected, 'Token is invalid'),
  },
  {
    fault: '401 from then on',
    spoil: status(401, 'Token is invalid'),
    ...refused(rejected, 'Token is invalid'),
  },
  {
    fault: '402 for a live room',
    spoil: status(402, 'Room is not available'),
    times: 1,
    ...refused(notReady, 'Room is not available'),
  },
  {
    fault: '403',
    spoil: status(403, 'Not in your plan'),
    times: 1,
    ...refused(forbidden, 'Not in your plan'),
  },
  {
    fault: '404 for a live room',
    spoil: status(404, 'Not found'),
    times: 1,
    ...refused(notReady, 'Not found'),
  },
  {
    fault: '409',
    spoil: status(409, 'Already capturing'),
    times: 1,
    ...refused(conflict, 'Already capturing'),
  },
  {
    fault: '429 with seconds',
    spoil: status(429, 'Too many requests', { 'retry-after': '30' }),
    times: 1,
    waits: tooMany,
    pause: { min: 30_000, max: 30_000 },
  },
  {
    fault: '429 with a date',
    spoil: status(429, 'Too many requests', { 'retry-after': tenMinutesOn }),
    times: 1,
    waits: tooMany,
    pause: { min: 300_000, max: 601_000 },
  },
  {
    fault: '429 without Retry-After',
    spoil: status(429, 'Too many requests'),
    times: 1,
    waits: tooMany,
    pause: { min: 0, max: 500 },
  },
  {
    fault: '429 for ever',
    spoil: status(429, 'Too many requests', { 'retry-after': '30' }),
    waits: tooMany,
    failed: tooMany,
    pause: { min: 30_000, max: 30_000 },
  },
  ...[500, 502, 503].flatMap((code): readonly Row[] => [
    {
      fault: `${code} once`,
      spoil: status(code, 'Oh dear'),
      times: 1,
      ...refused(trouble, 'Oh dear'),
    },
    {
      fault: `${code} for ever`,
      spoil: status(code, 'Oh dear'),
      ...refused(trouble, 'Oh dear'),
    },
  ]),
  { fault: '504', spoil: status(504, 'Too slow'), times: 1, ...refused(late, 'Too slow') },
]

const wires: readonly Row[] = [
  { fault: 'reset before headers', spoil: { kind: 'reset' }, times: 1, failed: brokenOff },
  { fault: 'reset mid-body', spoil: { kind: 'reset-mid-body' }, times: 1, failed: brokenOff },
  { fault: 'no answer at all', spoil: { kind: 'hang' }, times: 1, failed: late },
  { fault: 'headers, then silence', spoil: { kind: 'stall' }, times: 1, failed: late },
  { fault: 'slow drip', spoil: { kind: 'drip', bytes: 40, everyMs: 10 } },
  { fault: 'short body', spoil: { kind: 'short-body' }, times: 1, failed: brokenOff },
  { fault: 'long body', spoil: { kind: 'long-body' } },
  {
    fault: 'length too small',
    spoil: { kind: 'wrong-length', contentLength: 20 },
    times: 1,
    failed: nonsense,
  },
  {
    fault: 'length too great',
    spoil: { kind: 'wrong-length', contentLength: 20_000 },
    times: 1,
    failed: late,
  },
  { fault: 'wrong type', spoil: { kind: 'content-type', contentType: 'image/png' } },
  { fault: 'gzip’d answer', spoil: { kind: 'gzip' } },
  {
    fault: 'redirect chain',
    spoil: { kind: 'redirect', count: 2 },
    times: 1,
    failed: redirected,
  },
  {
    fault: 'redirect loop',
    spoil: { kind: 'redirect', count: 'endless' },
    times: 1,
    failed: redirected,
  },
  {
    fault: 'redirect to another server',
    spoil: { kind: 'redirect', location: 'http://127.0.0.1:9/', status: 307 },
    times: 1,
    failed: redirected,
  },
  { fault: 'a web page instead', spoil: { kind: 'html' }, times: 1, failed: nonsense },
  {
    fault: 'an answer without end',
    spoil: { kind: 'endless-body' },
    times: 1,
    failed: { code: 'bad-response', message: 'The server’s answer is longer than 10 MB.' },
  },
]

describe('a request for a capture', () => {
  it.for([...statuses, ...wires])('API: $fault', async (row, context) => {
    await playAnswerRow({ ...row, fault: `API: ${row.fault}`, route: 'capture' }, world, context)
  })

  it('API: 404 for a room that isn’t there', async (context) => {
    await playAbsentRoom('zzzz-zzzz-zzzz', 'room-not-found', context)
  })

  it('API: 404 for a room whose stream has ended', async (context) => {
    const idle = world.sandbox.rooms.find(({ live, disabled }) => !live && !disabled)
    await playAbsentRoom(idle?.roomId ?? '', 'stream-not-live', context)
  })

  async function playAbsentRoom(
    roomId: string,
    code: string,
    context: Parameters<typeof report>[0],
  ) {
    const bench = await createBench(world)
    await bench.order([...world.rooms.slice(0, 2), roomId, ...world.rooms.slice(2, 4)])
    await bench.settle()
    const { row, stills } = await inspect(bench, context.task.name)
    report(context, row)
    expect(stills).toHaveLength(4)
    expect(await bench.engine.jobs()).toMatchObject([
      { roomId, state: 'failed', failure: { code, serverMessage: expect.any(String) } },
    ])
    expect(bench.requests().captures).toBe(5)
  }
})
