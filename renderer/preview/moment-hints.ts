import type { Draft } from '../capture/draft.ts'
import { words } from '../ui/words.ts'

type Options = Pick<Draft, 'format' | 'best' | 'time'>

/** What of the form's options doesn't count for these buttons, so that nothing is left out unsaid. */
export function momentHints({ format, best, time }: Options): readonly string[] {
  const { webpHere, onePicture, timeUnused } = words().preview
  return [
    ...(format === 'webp' ? [webpHere] : []),
    ...(best > 1 ? [onePicture(best)] : []),
    ...(time.trim() === '' ? [] : [timeUnused]),
  ]
}
