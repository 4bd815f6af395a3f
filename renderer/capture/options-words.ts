import type { CaptureOptions, StandardSizes } from '../types.ts'
import { formatSize } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import { requestedSize } from './requested-size.ts'
import { formatStreamTime } from './stream-time.ts'

/** "1280 × 720 pixels, cropped to fit · png · best of 3, all kept · real time". */
export function optionsWords(options: CaptureOptions, sizes: StandardSizes): string {
  const { fit, format = 'jpg', convert, best = 1, keepAll, time } = options
  const size = requestedSize(options, sizes)
  const texts = words().capture.summary
  const parts = [
    size
      ? [texts.pixels(formatSize(size)), fit && texts.fits[fit]].filter(Boolean).join(', ')
      : texts.streamSize,
    convert ? texts.converted : format,
    best > 1 && (keepAll ? texts.bestOfKept(best) : texts.bestOf(best)),
    time === undefined ? texts.realTime : texts.at(formatStreamTime(time)),
  ]
  return parts.filter(Boolean).join(' · ')
}
