import type { Difference } from '../library/still.ts'
import type { CaptureAnswer, ImageFormat } from '../videosdk/types.ts'
import type { Received } from './job.ts'
import type { CaptureOptions } from './options.ts'
import { formats, requestedSize } from './options.ts'

/**
 * Where the file differs from what was asked for, and from what the API's answer says of it.
 * Nobody knows how exact the API is, so a difference is a fact to show, not a failure.
 */
export function findDifferences(
  options: CaptureOptions,
  answer: CaptureAnswer,
  received: Received,
): readonly Difference[] {
  const size = requestedSize(options)
  const { meta } = answer
  const stated: readonly (readonly [Difference['source'], Difference['field'], unknown])[] = [
    ['request', 'width', size?.width],
    ['request', 'height', size?.height],
    ['request', 'format', formats(options).requested],
    ['answer', 'width', meta.width],
    ['answer', 'height', meta.height],
    ['answer', 'format', formatName(meta.format)],
    ['answer', 'bytes', answer.fileSize],
  ]
  return stated
    .filter(([, field, value]) => value != null && value !== received[field])
    .map(([source, field, value]) => ({
      field,
      source,
      stated: String(value),
      actual: String(received[field]),
    }))
}

/** `JPEG` and `.jpg` mean jpg. */
function formatName(format: string | null): ImageFormat | string | null {
  const name = format?.toLowerCase().replace(/^\.|^image\//u, '') ?? null
  return name === 'jpeg' ? 'jpg' : name
}
