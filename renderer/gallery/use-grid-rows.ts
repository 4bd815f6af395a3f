import type { Range, Virtualizer } from '@tanstack/react-virtual'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import { useCallback } from 'react'
import type { GridGroup, GridLayout, GridRow } from './grid-layout.ts'
import { measures, rowAt } from './grid-layout.ts'

/** Rows drawn beyond the view on either side, so that their pictures are there in time. */
const overscan = 3

interface DrawnRow extends GridRow {
  /** From 0, of all rows. */
  readonly number: number
}

export interface DrawnGroup {
  readonly group: GridGroup
  /** Those with cells. */
  readonly rows: readonly DrawnRow[]
}

interface Options {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly layout: GridLayout
  /** A row that stays in the page also out of view, as it has the focus; -1 for none. */
  readonly keptRow: number
}

/** The rows in view. Their places come from the layout; the virtualizer tells which they are. */
export function useGridRows({ scroller, layout, keptRow }: Options) {
  const virtualizer: Virtualizer<HTMLDivElement, Element> = useVirtualizer({
    count: layout.rows,
    getScrollElement: () => scroller.current,
    // The number of its first still, so that another layout is measured anew.
    getItemKey: useCallback((row: number) => keyOf(layout, row), [layout]),
    estimateSize: (row) => rowAt(layout, row)?.height ?? 0,
    paddingStart: layout.groups[0]?.hasHeading === false ? measures.gap : 0,
    overscan,
    rangeExtractor: useCallback((range: Range) => withIndex(range, keptRow), [keptRow]),
  })
  return drawnGroups(layout, virtualizer)
}

function keyOf(layout: GridLayout, number: number): number {
  const row = rowAt(layout, number)
  return row ? row.start * 2 + (row.kind === 'heading' ? 1 : 0) : -1
}

function drawnGroups(
  layout: GridLayout,
  virtualizer: Virtualizer<HTMLDivElement, Element>,
): readonly DrawnGroup[] {
  const drawn = new Map<string, { group: GridGroup; rows: DrawnRow[] }>()
  for (const { index } of virtualizer.getVirtualItems()) {
    const row = rowAt(layout, index)
    if (!row) continue
    const known = drawn.get(row.group.key) ?? { group: row.group, rows: [] }
    if (row.kind === 'cells') known.rows.push({ ...row, number: index })
    drawn.set(row.group.key, known)
  }
  return [...drawn.values()]
}

function withIndex(range: Range, index: number): number[] {
  const indexes = defaultRangeExtractor(range)
  if (index < 0 || index >= range.count || indexes.includes(index)) return indexes
  return [...indexes, index].toSorted((a, b) => a - b)
}
