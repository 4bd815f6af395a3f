import type { CaptureOptions } from '../types.ts'
import type { Draft } from './draft.ts'
import { formatStreamTime } from './stream-time.ts'

/** The form that stands for these options. */
export function draftOf(options: CaptureOptions): Draft {
  const { quality, orientation, width, height, format, time, convert, fit, best, keepAll } = options
  return {
    quality: quality ?? '',
    orientation: orientation ?? '',
    width: width === undefined ? '' : String(width),
    height: height === undefined ? '' : String(height),
    format: format ?? 'jpg',
    time: time === undefined ? '' : formatStreamTime(time),
    convert: convert ?? false,
    fit: fit ?? '',
    best: best ?? 1,
    keepAll: keepAll ?? false,
  }
}

/** True where a capture with one would be a capture with the other. */
export function isSameOptions(a: CaptureOptions, b: CaptureOptions): boolean {
  const other = draftOf(b)
  return Object.entries(draftOf(a)).every(([field, value]) => value === other[field as keyof Draft])
}

/** What of the options outlasts a capture: a moment of the stream passes. */
export function lastingOptions({ time: _, convert: __, ...options }: CaptureOptions) {
  return options
}
