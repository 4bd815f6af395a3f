import type { StillView } from '../../preload/contract.ts'
import type { Fit } from '../capture/draft.ts'
import { formatNumberOf, formatSize } from '../ui/format.ts'

/** "webp, made from png". */
export function formatWords({ format, convertedFrom }: StillView): string {
  return convertedFrom ? `${format}, made from ${convertedFrom}` : format
}

const fitWords: Readonly<Record<Fit, string>> = { crop: 'cropped', pad: 'with bars' }

/** "1280 × 720, cropped"; null for what came in its size. */
export function fittedWords({ fittedFrom, options }: StillView): string | null {
  if (!fittedFrom) return null
  return [formatSize(fittedFrom), options.fit && fitWords[options.fit]].filter(Boolean).join(', ')
}

/** Several takes are several requests, also where the first try of each succeeds. */
export function triesWords({ attempts, assessment }: StillView): string {
  return assessment ? formatNumberOf(attempts, 'request') : formatNumberOf(attempts, 'try', 'tries')
}
