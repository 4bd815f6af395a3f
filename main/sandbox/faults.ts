import { z } from 'zod'

/** The routes whose answers can be spoilt, one at a time. */
export const faultRoutes = [
  'rooms',
  'room',
  'validate',
  'sessions',
  'hls',
  'active',
  'start',
  'end',
  'capture',
  'thumbnail',
  'playlist',
  'segment',
] as const
export type FaultRoute = (typeof faultRoutes)[number]

const bytes = z.int().min(0)
const ms = z.int().min(0).max(600_000)

/** Answers that come instead of the real one; the request has no effect. */
const insteadFaultSchema = z.discriminatedUnion('kind', [
  /** This status, with a JSON object or raw text, and headers such as Retry-After or Date. */
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(200).max(599),
    body: z.union([z.record(z.string(), z.unknown()), z.string()]).optional(),
    headers: z.record(z.string(), z.string()).optional(),
  }),
  /** A page of HTML with status 200, as a captive portal answers. */
  z.strictObject({ kind: z.literal('html') }),
  /**
   * Redirects `count` times (1 by default, 'endless' for a loop) to the same route; the last one
   * goes to `location` where that is given, else to the real answer.
   */
  z.strictObject({
    kind: z.literal('redirect'),
    location: z.string().optional(),
    count: z.union([z.int().min(1), z.literal('endless')]).optional(),
    status: z.union([301, 302, 303, 307, 308].map((status) => z.literal(status))).optional(),
  }),
  /** Takes the request and never answers. */
  z.strictObject({ kind: z.literal('hang') }),
  /** Resets the connection (TCP RST) before any header. */
  z.strictObject({ kind: z.literal('reset') }),
])

/** Whole answers with something wrong in them. */
const contentFaultSchema = z.discriminatedUnion('kind', [
  /** The real body under another Content-Type. */
  z.strictObject({ kind: z.literal('content-type'), contentType: z.string() }),
  /** The first half of the body, or `keepBytes` of it, with a Content-Length that fits. */
  z.strictObject({ kind: z.literal('truncated'), keepBytes: bytes.optional() }),
  /** A plain grey image instead, 1 x 1 by default, in the format asked for by default. */
  z.strictObject({
    kind: z.literal('other-image'),
    width: z.int().min(1).max(8192).optional(),
    height: z.int().min(1).max(8192).optional(),
    format: z.enum(['jpg', 'png', 'webp']).optional(),
    /** #rrggbb; grey by default. */
    color: z
      .string()
      .regex(/^#[\da-f]{6}$/iu)
      .optional(),
  }),
  /** The body compressed, with Content-Encoding: gzip and the compressed Content-Length. */
  z.strictObject({ kind: z.literal('gzip') }),
  /** Says it is JSON, and breaks off. */
  z.strictObject({ kind: z.literal('bad-json') }),
  /**
   * Merges `patch` into the JSON answer as RFC 7386 says: objects deeply, null (or undefined)
   * removes a key, everything else replaces. Errors are patched too.
   */
  z.strictObject({ kind: z.literal('patch'), patch: z.record(z.string(), z.unknown()) }),
])

/** The real answer, broken on its way over the connection. */
const wireFaultSchema = z.discriminatedUnion('kind', [
  /** Headers and half of the body, then a reset. */
  z.strictObject({ kind: z.literal('reset-mid-body') }),
  /** Headers and `afterBytes` (0 by default) of the body, then silence. */
  z.strictObject({ kind: z.literal('stall'), afterBytes: bytes.optional() }),
  /** `bytes` (1 by default) every `everyMs` (100 by default), to the end. */
  z.strictObject({
    kind: z.literal('drip'),
    bytes: z.int().min(1).optional(),
    everyMs: ms.optional(),
  }),
  /** The true Content-Length, then `missing` bytes less (half by default) and an orderly close. */
  z.strictObject({ kind: z.literal('short-body'), missing: bytes.optional() }),
  /** The true Content-Length, then `extra` bytes (1024 by default) too many. */
  z.strictObject({ kind: z.literal('long-body'), extra: bytes.optional() }),
  /** A false Content-Length with the whole body; the connection stays open. */
  z.strictObject({ kind: z.literal('wrong-length'), contentLength: bytes }),
  /** No Content-Length, the body, and then more and more. */
  z.strictObject({ kind: z.literal('endless-body') }),
])

/** The real answer, `ms` later. */
const latencyFaultSchema = z.strictObject({ kind: z.literal('latency'), ms })

export const faultSchema = z.discriminatedUnion('kind', [
  insteadFaultSchema,
  contentFaultSchema,
  wireFaultSchema,
  latencyFaultSchema,
])

export type InsteadFault = Readonly<z.infer<typeof insteadFaultSchema>>
export type ContentFault = Readonly<z.infer<typeof contentFaultSchema>>
export type WireFault = Readonly<z.infer<typeof wireFaultSchema>>
/** What can go wrong with an answer; `kind` says what, each described in this file. */
export type Fault = Readonly<z.infer<typeof faultSchema>>

/** Switches for faults. A route has one at most: a new one replaces it. */
export interface Faults {
  /** @param options.times how many requests it spoils before it switches itself off; all without */
  set(route: FaultRoute, fault: Fault, options?: { readonly times?: number }): void
  /** Switches off the route's fault, or all. */
  clear(route?: FaultRoute): void
}

export interface FaultBox extends Faults {
  /** The fault for the request that has just come, which counts it. */
  take(route: FaultRoute): Fault | undefined
}

export function createFaults(): FaultBox {
  const active = new Map<FaultRoute, { readonly fault: Fault; left: number }>()
  return {
    set: (route, fault, { times = Number.POSITIVE_INFINITY } = {}) => {
      active.set(route, { fault, left: times })
    },
    clear: (route) => {
      if (route === undefined) active.clear()
      else active.delete(route)
    },
    take: (route) => {
      const entry = active.get(route)
      if (!entry || entry.left < 1) return undefined
      entry.left -= 1
      return entry.fault
    },
  }
}
