import { UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import classes from './gallery-grid.module.css'
import { headingOf } from './gallery-words.ts'
import type { GridGroup } from './grid-layout.ts'

interface Props {
  readonly group: GridGroup
  readonly columns: number
  readonly places: readonly number[]
  readonly selected: ReadonlySet<number>
  /** Ms since 1970: the local midnight before now. */
  readonly today: number
}

/** Stays at the top of the view while any of its group is seen. */
export function GroupHeading({ group, columns, places, selected, today }: Props) {
  const { picks } = useStores()
  const texts = words().gallery.selection
  const { title, more } = headingOf(group, today)
  const { start, count } = group
  const isSelected = useMemo(
    () => isAllSelected(places, start, count, selected),
    [places, start, count, selected],
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table's rows can't lie where they are put.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid's keys move from still to still.
    <div role="row" aria-rowindex={group.firstRow + 1} className={classes.heading}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above. */}
      <div role="rowheader" aria-colindex={1} aria-colspan={columns} className={classes.headings}>
        <span className={classes.title}>{title}</span>
        {more && <span className={classes.dimmed}>{more}</span>}
        <span className={classes.dimmed}>{words().counts.stills(count)}</span>
        <UnstyledButton
          // The grid is one stop of the Tab key; Ctrl or Cmd+Shift+A does the same there.
          tabIndex={-1}
          className={classes.all}
          aria-label={isSelected ? texts.deselectAllOf(title) : texts.selectAllOf(title)}
          onClick={() => picks.getState().toggleAll(places.slice(start, start + count))}
        >
          {isSelected ? texts.deselectAll : texts.selectAll}
        </UnstyledButton>
      </div>
    </div>
  )
}

function isAllSelected(
  places: readonly number[],
  start: number,
  count: number,
  selected: ReadonlySet<number>,
): boolean {
  if (selected.size < count) return false
  for (let index = start; index < start + count; index += 1)
    if (!selected.has(places[index] ?? -1)) return false
  return true
}
