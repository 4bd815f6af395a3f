import type { StillView } from '../../preload/contract.ts'
import { formatSize } from '../ui/format.ts'
import { words } from '../ui/words.ts'

/** "webp, made from png". */
export function formatWords({ format, convertedFrom }: StillView): string {
  return convertedFrom ? words().stills.details.madeFrom(format, convertedFrom) : format
}

/** "1280 × 720, cropped"; null for what came in its size. */
export function fittedWords({ fittedFrom, options }: StillView): string | null {
  if (!fittedFrom) return null
  const { cropped, padded } = words().stills.details
  const how = options.fit && (options.fit === 'crop' ? cropped : padded)
  return [formatSize(fittedFrom), how].filter(Boolean).join(', ')
}

/** Several takes are several requests, also where the first try of each succeeds. */
export function triesWords({ attempts, assessment }: StillView): string {
  const { counts } = words()
  return assessment ? counts.requests(attempts) : counts.tries(attempts)
}
