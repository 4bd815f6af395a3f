import type { StillView } from '../../preload/contract.ts'
import { formatMoment } from '../ui/format.ts'

/** Why a still isn't to be seen as it was saved, and what to do. */
export interface PictureTrouble {
  readonly message: string
  readonly action: string
}

type Facts = Pick<StillView, 'isAway' | 'missingSince' | 'changedAt'>

/** Null where nothing is known to be wrong with its file. */
export function troubleOf({ isAway, missingSince, changedAt }: Facts): PictureTrouble | null {
  if (isAway)
    return {
      message: 'The drive or share that this still lies on can’t be reached.',
      action: 'Connect it: the still is back as soon as it is there.',
    }
  if (missingSince !== null)
    return {
      message: `Its file has been gone since ${formatMoment(missingSince)}.`,
      action:
        'If it was moved within the library’s folders, “Scan now” in the gallery’s library dialog finds it again. If it was deleted, put it back in its place.',
    }
  if (changedAt !== null)
    return {
      message: `Its file holds other bytes than those that were saved; found ${formatMoment(changedAt)}.`,
      action:
        'If somebody edited it on purpose, nothing is wrong. Otherwise restore it from a backup.',
    }
  return null
}

/** For a picture that can't be loaded although nothing is known to be wrong with its file. */
export const notLoaded: PictureTrouble = {
  message: 'The picture could not be loaded.',
  action: 'Try again. If it stays so, its file may be gone or damaged: scan the library.',
}
