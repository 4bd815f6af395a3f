import type { StillView } from '../../preload/contract.ts'
import { formatMoment } from '../ui/format.ts'
import { words } from '../ui/words.ts'

/** Why a still isn't to be seen as it was saved, and what to do. */
export interface PictureTrouble {
  readonly message: string
  readonly action: string
}

type Facts = Pick<StillView, 'isAway' | 'missingSince' | 'changedAt'>

/** Null where nothing is known to be wrong with its file. */
export function troubleOf({ isAway, missingSince, changedAt }: Facts): PictureTrouble | null {
  const { trouble } = words().viewer
  if (isAway) return trouble.away
  if (missingSince !== null) return trouble.missing(formatMoment(missingSince))
  if (changedAt !== null) return trouble.changed(formatMoment(changedAt))
  return null
}
