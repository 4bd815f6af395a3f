import { memo } from 'react'
import classes from './gallery-grid.module.css'
import type { Group } from './groups.ts'
import { StillCell } from './still-cell.tsx'

interface Props {
  readonly places: readonly number[]
  /** The row's stills: from this index to before `end`. */
  readonly start: number
  readonly end: number
  /** From 0, of all rows of the grid. */
  readonly number: number
  /** Pixels from the top of its group. */
  readonly top: number
  readonly selected: ReadonlySet<number>
  /** The one still of the grid that the Tab key reaches. */
  readonly tabStop: number | null
  /** What its group's heading tells already. */
  readonly told: Group['about']['kind']
}

export const GridRow = memo(function GridRow(props: Props) {
  const { places, start, end, number, top, selected, tabStop, told } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table's rows can't lie where they are put.
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus.
    <div role="row" aria-rowindex={number + 1} className={classes.row} style={{ top }}>
      {places.slice(start, end).map((place, column) => (
        <StillCell
          key={place}
          place={place}
          column={column}
          isSelected={selected.has(place)}
          isTabStop={place === tabStop}
          told={told}
        />
      ))}
    </div>
  )
})
