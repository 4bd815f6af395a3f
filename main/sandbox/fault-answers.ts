import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { assertNever } from '../errors.ts'
import type { ImageFormat } from '../videosdk/types.ts'
import type { ContentFault, InsteadFault } from './faults.ts'
import { drawPlain } from './frame.ts'
import { contentTypes } from './image-types.ts'

/** An answer in hand: what the sandbox would have sent. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Buffer
}

const compress = promisify(gzip)

/** Statuses whose answers have no body: https://fetch.spec.whatwg.org/#null-body-status */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304])

const page = '<!doctype html><title>Sign in</title><p>Sign in to use this network.</p>'

/** @returns the answer of a `status` fault */
export function statusAnswer(fault: InsteadFault & { readonly kind: 'status' }): Response {
  const { status, body = { message: `The sandbox answers ${status}.` }, headers = {} } = fault
  const isText = typeof body === 'string'
  return new Response(bodiless.has(status) ? null : isText ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': isText ? 'text/plain' : 'application/json', ...headers },
  })
}

export function htmlAnswer(): Response {
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

/** @returns the next redirect of a chain or loop; undefined at the chain's end */
export function redirectAnswer(
  fault: InsteadFault & { readonly kind: 'redirect' },
  url: URL,
): Response | undefined {
  const { location, count = 1, status = 302 } = fault
  const hop = Number(url.searchParams.get('hop') ?? 0)
  const last = count === 'endless' ? Number.POSITIVE_INFINITY : count
  if (hop >= last) return undefined
  const next = new URL(url)
  next.searchParams.set('hop', String(hop + 1))
  const goesOut = location !== undefined && (hop + 1 === last || count === 'endless')
  return new Response(null, {
    status,
    headers: { location: goesOut ? location : `${next.pathname}${next.search}` },
  })
}

/** Spoils an answer that still arrives whole and in order. */
export async function spoil(fault: ContentFault, answer: Answer): Promise<Answer> {
  switch (fault.kind) {
    case 'content-type':
      return changed(answer, { 'content-type': fault.contentType })
    case 'truncated':
      return changed(answer, {}, answer.body.subarray(0, fault.keepBytes ?? half(answer.body)))
    case 'gzip':
      return changed(answer, { 'content-encoding': 'gzip' }, await compress(answer.body))
    case 'bad-json':
      return changed(
        answer,
        { 'content-type': 'application/json' },
        Buffer.from('{"message": "cap'),
      )
    case 'patch':
      return changed(answer, {}, patched(answer.body, fault.patch))
    case 'other-image':
      return otherImage(fault, answer)
    default:
      return assertNever(fault)
  }
}

export function half(body: Buffer): number {
  return Math.floor(body.length / 2)
}

function changed(
  { status, headers, body }: Answer,
  newHeaders: Readonly<Record<string, string>>,
  newBody: Buffer = body,
): Answer {
  const merged = new Headers(headers)
  for (const [name, value] of Object.entries(newHeaders)) merged.set(name, value)
  merged.set('content-length', String(newBody.length))
  return { status, headers: merged, body: newBody }
}

async function otherImage(
  { width = 1, height = 1, format, color }: ContentFault & { readonly kind: 'other-image' },
  answer: Answer,
): Promise<Answer> {
  const body = await drawPlain(width, height, format ?? formatOf(answer), color)
  return changed(answer, {}, body)
}

function formatOf({ headers }: Answer): ImageFormat {
  const type = headers.get('content-type')
  if (type === contentTypes.png) return 'png'
  return type === contentTypes.webp ? 'webp' : 'jpg'
}

function patched(body: Buffer, patch: unknown): Buffer {
  return Buffer.from(JSON.stringify(merge(JSON.parse(body.toString()), patch)))
}

/** JSON Merge Patch: https://www.rfc-editor.org/rfc/rfc7386 */
function merge(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch
  const merged: Record<string, unknown> = isObject(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null || value === undefined) delete merged[key]
    else merged[key] = merge(merged[key], value)
  }
  return merged
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
