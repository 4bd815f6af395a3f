import classes from './gallery-grid.module.css'
import { GridRow } from './grid-row.tsx'
import { GroupHeading } from './group-heading.tsx'
import type { DrawnGroup } from './use-grid-rows.ts'

interface Props extends DrawnGroup {
  readonly columns: number
  readonly places: readonly number[]
  readonly selected: ReadonlySet<number>
  /** The one still of the grid that the Tab key reaches. */
  readonly tabStop: number | null
  /** Ms since 1970: the local midnight before now. */
  readonly today: number
}

/** A group's heading, and those of its rows that are near the view. */
export function GridGroup({ group, rows, columns, places, selected, tabStop, today }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table's parts can't lie where they are put.
    <div role="rowgroup" className={classes.group} style={{ top: group.top, height: group.height }}>
      {group.hasHeading && (
        <GroupHeading
          group={group}
          columns={columns}
          places={places}
          selected={selected}
          today={today}
        />
      )}
      {rows.map(({ number, start, end, top }) => (
        <GridRow
          key={number}
          places={places}
          start={start}
          end={end}
          number={number}
          top={top - group.top}
          selected={selected}
          tabStop={tabStop}
          told={group.about.kind}
        />
      ))}
    </div>
  )
}
