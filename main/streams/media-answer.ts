import { StillroomError } from '../errors.ts'
import { StreamProblem } from './stream-problem.ts'
import type { UpstreamAnswer } from './upstream.ts'

const range = /^bytes=\d{1,15}-\d{0,15}$/u
const contentRange = /^bytes \d{1,15}-\d{1,15}\/(?:\d{1,15}|\*)$/u
const moving = /^(?:video|audio)\/[\w.+-]{1,60}$/u
/** What servers say of files that they know nothing about, and of subtitles. */
const plain = new Set([
  'application/octet-stream',
  'binary/octet-stream',
  'application/mp4',
  'text/vtt',
])

/** The page's `Range`, where it is one of a single part. */
export function readRange(request: Request): string | undefined {
  const value = request.headers.get('range') ?? ''
  return range.test(value) ? value : undefined
}

/** True where the server hasn't got it, or not any more: some say that it may not be seen. */
export function isMissing({ status }: UpstreamAnswer): boolean {
  return status === 403 || status === 404 || status === 410
}

/** @throws StreamProblem or StillroomError for an answer that isn't what was asked for */
export function checkAnswer(answer: UpstreamAnswer): void {
  const { status, headers } = answer
  if (isMissing(answer)) throw new StreamProblem('missing')
  if (status === 429) throw new StillroomError('rate-limited')
  if (status >= 500) throw new StillroomError('server-error')
  const isEncoded = (headers['content-encoding'] ?? 'identity') !== 'identity'
  if ((status !== 200 && status !== 206) || isEncoded) throw new StillroomError('bad-response')
}

/**
 * The headers that go to the page.
 *
 * @throws StillroomError `bad-response` for what is no media, such as a page of HTML
 */
export function mediaHeaders({ headers }: UpstreamAnswer): Headers {
  const [type = ''] = (headers['content-type'] ?? 'application/octet-stream').split(';', 1)
  const known = type.trim().toLowerCase()
  if (!moving.test(known) && !plain.has(known)) throw new StillroomError('bad-response')
  const passed = new Headers({ 'content-type': known })
  const { 'content-length': length = '', 'content-range': part = '' } = headers
  if (/^\d{1,15}$/u.test(length)) passed.set('content-length', length)
  if (contentRange.test(part)) passed.set('content-range', part)
  return passed
}
