import { describe, it } from 'vitest'
import type { AnswerRow } from './support/answer-row.ts'
import { playAnswerRow } from './support/answer-row.ts'
import { shareWorld } from './support/world.ts'

const world = shareWorld()

type Row = Omit<AnswerRow, 'route'>

const status = (code: number, headers: Readonly<Record<string, string>> = {}) =>
  ({ kind: 'status', status: code, headers }) as const

const answered = (code: number) => `The server of images answered with status ${code}.`

const refused = (code: number) =>
  ({ code: 'bad-response', message: answered(code), action: 'Capture again.' }) as const
const trouble = (code: number) =>
  ({
    code: 'server-error',
    message: answered(code),
    action: 'Try again in a minute.',
  }) as const
const tooMany = {
  code: 'rate-limited',
  message: answered(429),
  action: 'Wait a moment, or capture fewer rooms at a time.',
} as const
const brokenOff = {
  code: 'offline',
  message: 'The connection to the server broke off.',
  action: 'Check the network, then try again.',
} as const
const late = {
  code: 'timeout',
  message: 'The image took too long to come.',
  action: 'Try again. If it keeps happening, check the network.',
} as const
const invalid = (message: string) =>
  ({ code: 'image-invalid', message, action: 'Capture again.' }) as const
const tooManyHops = {
  code: 'bad-response',
  message: 'The image’s address redirects more than 3 times.',
} as const

const statuses: readonly Row[] = [
  ...[401, 402, 403, 404, 409].map((code) => ({
    fault: String(code),
    spoil: status(code),
    times: 1,
    failed: refused(code),
  })),
  {
    fault: '429 with seconds',
    spoil: status(429, { 'retry-after': '20' }),
    times: 1,
    waits: tooMany,
  },
  {
    fault: '429 with a date far away',
    spoil: status(429, { 'retry-after': new Date(Date.now() + 600_000).toUTCString() }),
    times: 1,
    failed: tooMany,
    again: 0,
  },
  { fault: '429 without Retry-After', spoil: status(429), times: 1, waits: tooMany },
  { fault: '429 for ever', spoil: status(429), waits: tooMany, failed: tooMany, again: 0 },
  ...[500, 502, 503].flatMap((code): readonly Row[] => [
    { fault: `${code} once`, spoil: status(code), times: 1, waits: trouble(code) },
    {
      fault: `${code} for ever`,
      spoil: status(code),
      waits: trouble(code),
      failed: trouble(code),
      again: 0,
    },
  ]),
]

const wires: readonly Row[] = [
  { fault: 'reset before headers', spoil: { kind: 'reset' }, times: 2, waits: brokenOff },
  {
    fault: 'reset for ever',
    spoil: { kind: 'reset' },
    waits: brokenOff,
    failed: brokenOff,
    again: 0,
  },
  { fault: 'reset mid-body', spoil: { kind: 'reset-mid-body' }, times: 2, waits: brokenOff },
  { fault: 'no answer at all', spoil: { kind: 'hang' }, times: 2, waits: late },
  { fault: 'headers, then silence', spoil: { kind: 'stall' }, times: 2, waits: late },
  { fault: 'slow drip that comes in time', spoil: { kind: 'drip', bytes: 100, everyMs: 10 } },
  {
    fault: 'slow drip that never ends',
    spoil: { kind: 'drip', bytes: 1, everyMs: 100 },
    times: 1,
    waits: late,
  },
  { fault: 'short body', spoil: { kind: 'short-body' }, times: 2, waits: brokenOff },
  { fault: 'long body', spoil: { kind: 'long-body' } },
  {
    fault: 'length too small',
    spoil: { kind: 'wrong-length', contentLength: 100 },
    times: 1,
    failed: invalid('The JPEG image is cut short.'),
  },
  {
    fault: 'length too great',
    spoil: { kind: 'wrong-length', contentLength: 200_000 },
    times: 2,
    waits: late,
  },
  { fault: 'wrong type', spoil: { kind: 'content-type', contentType: 'text/html' } },
  { fault: 'gzip’d image', spoil: { kind: 'gzip' } },
  { fault: 'three redirects', spoil: { kind: 'redirect', count: 3 } },
  { fault: 'four redirects', spoil: { kind: 'redirect', count: 4 }, failed: tooManyHops },
  { fault: 'redirect loop', spoil: { kind: 'redirect', count: 'endless' }, failed: tooManyHops },
  {
    fault: 'redirect to another server in plain http',
    spoil: { kind: 'redirect', location: 'http://127.0.0.1:9/a.jpg' },
    times: 1,
    failed: {
      code: 'bad-response',
      message: 'The image’s address redirects to another server without encryption.',
    },
  },
  {
    fault: 'a web page instead',
    spoil: { kind: 'html' },
    times: 1,
    failed: invalid('The file is no JPEG, PNG or WebP image.'),
  },
  {
    fault: 'an image cut short',
    spoil: { kind: 'truncated' },
    times: 1,
    failed: invalid('The JPEG image is cut short.'),
  },
  {
    fault: 'an image without end',
    spoil: { kind: 'endless-body' },
    times: 1,
    failed: { code: 'image-too-large', message: 'The image is larger than 64 MB.' },
  },
]

describe('the download of an image', () => {
  it.for([...statuses, ...wires])('image: $fault', async (row, context) => {
    await playAnswerRow(
      { ...row, fault: `image: ${row.fault}`, route: 'thumbnail' },
      world,
      context,
    )
  })
})
