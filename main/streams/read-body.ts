import type { Readable } from 'node:stream'
import type { Watch } from '../capture/time-limits.ts'
import { StreamProblem } from './stream-problem.ts'
import type { UpstreamAnswer } from './upstream.ts'

export interface BodyLimits {
  /** Bytes. */
  readonly most: number
  /** Ms between two pieces. */
  readonly silenceMs: number
}

/** @throws StreamProblem `too-large` where the server says so */
export function checkLength({ headers }: UpstreamAnswer, { most }: BodyLimits): void {
  if (Number(headers['content-length'] ?? 0) > most) throw new StreamProblem('too-large')
}

/** The whole body as UTF-8, for what is small. */
export async function readText(body: Readable, limits: BodyLimits, watch: Watch): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of pieces(body, limits, watch)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/**
 * The body as it comes, read no faster than the page takes it.
 *
 * @param release called when nothing more will come, or be wanted; it ends the watch, and so the body
 */
export function toStream(
  body: Readable,
  limits: BodyLimits,
  watch: Watch,
  release: () => void,
): ReadableStream<Uint8Array> {
  const source = pieces(body, limits, watch)
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await source.next()
          if (!done) return controller.enqueue(new Uint8Array(value))
          release()
          controller.close()
        } catch (error) {
          release()
          controller.error(error)
        }
      },
      cancel: release,
    },
    { highWaterMark: 0 },
  )
}

async function* pieces(
  body: Readable,
  { most, silenceMs }: BodyLimits,
  watch: Watch,
): AsyncGenerator<Buffer, undefined> {
  let bytes = 0
  const chunks = body[Symbol.asyncIterator]()
  for (;;) {
    watch.expectWithin(silenceMs)
    const { done, value } = await chunks.next()
    watch.expectNothing()
    if (done) return undefined
    bytes += value.length
    if (bytes > most) {
      body.destroy()
      throw new StreamProblem('too-large')
    }
    yield value
  }
}
