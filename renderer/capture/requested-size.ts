import type { CaptureOptions, Size, StandardSizes } from '../types.ts'

/**
 * The size that VideoSDK is asked for, or undefined where it is left to the stream. Width and
 * height come first; quality or orientation alone is completed with high, landscape.
 */
export function requestedSize(options: CaptureOptions, sizes: StandardSizes): Size | undefined {
  const { width, height, quality, orientation } = options
  if (width !== undefined && height !== undefined) return { width, height }
  if (!quality && !orientation) return undefined
  return sizes[quality ?? 'high'][orientation ?? 'landscape']
}
