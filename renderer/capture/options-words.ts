import type { CaptureOptions, StandardSizes } from '../types.ts'
import { formatSize } from '../ui/format.ts'
import type { Fit } from './draft.ts'
import { requestedSize } from './requested-size.ts'
import { formatStreamTime } from './stream-time.ts'

const fitWords: Readonly<Record<Fit, string>> = { crop: 'cropped to fit', pad: 'bars to fit' }

/** "1280 × 720 pixels, cropped to fit · png · best of 3, all kept · real time". */
export function optionsWords(options: CaptureOptions, sizes: StandardSizes): string {
  const { fit, format = 'jpg', convert, best = 1, keepAll, time } = options
  const size = requestedSize(options, sizes)
  const parts = [
    size ? `${formatSize(size)} pixels${fit ? `, ${fitWords[fit]}` : ''}` : 'Size of the stream',
    convert ? 'png, saved as webp' : format,
    best > 1 && `best of ${best}${keepAll ? ', all kept' : ''}`,
    time === undefined ? 'real time' : `at ${formatStreamTime(time)}`,
  ]
  return parts.filter(Boolean).join(' · ')
}
