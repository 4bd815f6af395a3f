import { Check } from 'lucide-react'
import { memo } from 'react'
import type { StillView } from '../../preload/contract.ts'
import { previewOf } from '../stills/picture.ts'
import { useStill } from '../stores/use-still.ts'
import { captionOf, cellWords } from './gallery-words.ts'
import type { Group } from './groups.ts'
import { momentOf } from './places.ts'
import classes from './still-cell.module.css'
import { StillMarks } from './still-marks.tsx'
import { StillPicture } from './still-picture.tsx'

interface Props {
  readonly place: number
  /** From 0. */
  readonly column: number
  readonly isSelected: boolean
  /** True for the one cell that the Tab key reaches. */
  readonly isTabStop: boolean
  /** What its group's heading tells already. */
  readonly told: Group['about']['kind']
}

/** What it does on a click or a key is told by the grid around it. */
export const StillCell = memo(function StillCell({
  place,
  column,
  isSelected,
  isTabStop,
  told,
}: Props) {
  const still = useStill(place)
  const capturedAt = still?.capturedAt ?? new Date(momentOf(place)).toISOString()
  const { title, more } = captionOf(still, capturedAt, told)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table's cells can't lie where they are put.
    <div
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={isSelected}
      aria-label={cellWords(still, capturedAt)}
      tabIndex={isTabStop ? 0 : -1}
      className={classes.cell}
      data-place={place}
      draggable
    >
      <span className={classes.picture} data-gone={still ? isGone(still) || undefined : undefined}>
        {still && <StillPicture src={previewOf(still)} />}
        {still && <StillMarks still={still} />}
        {isSelected && (
          <span className={classes.check}>
            <Check size={12} strokeWidth={3} />
          </span>
        )}
      </span>
      <span className={classes.caption}>
        <span className={classes.title}>{title}</span>
        <span className={classes.more}>{more}</span>
      </span>
    </div>
  )
})

function isGone({ isAway, missingSince }: StillView): boolean {
  return isAway || missingSince !== null
}
