import type { GridLayout, GridRow } from './grid-layout.ts'
import { rowAt, rowAtOffset, rowOfIndex } from './grid-layout.ts'

interface Movement {
  readonly key: string
  /** Ctrl, or Cmd on a Mac. */
  readonly withModifier: boolean
  /** Index of the still with the focus; -1 for none. */
  readonly index: number
  readonly layout: GridLayout
  /** Pixels that are seen at a time. */
  readonly viewHeight: number
}

/** Where a key leads: the index of a still, or undefined for a key that doesn't move. */
export function nextIndex(movement: Movement): number | undefined {
  const { key, withModifier, index, layout } = movement
  const last = layout.count - 1
  if (last < 0 || !isMoving(key)) return undefined
  if (index < 0) return key === 'End' && withModifier ? last : 0
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, index + 1)
    case 'ArrowLeft':
      return Math.max(0, index - 1)
    case 'ArrowDown':
      return byRows(layout, index, 1)
    case 'ArrowUp':
      return byRows(layout, index, -1)
    case 'Home':
      return withModifier ? 0 : (rowWith(layout, index)?.start ?? 0)
    case 'End':
      return withModifier ? last : (rowWith(layout, index)?.end ?? layout.count) - 1
    default:
      return byPage(movement, key === 'PageDown' ? 1 : -1)
  }
}

const movingKeys = new Set([
  'ArrowRight',
  'ArrowLeft',
  'ArrowDown',
  'ArrowUp',
  'Home',
  'End',
  'PageDown',
  'PageUp',
])

function isMoving(key: string): boolean {
  return movingKeys.has(key)
}

function rowWith(layout: GridLayout, index: number): GridRow | undefined {
  return rowAt(layout, rowOfIndex(layout, index))
}

/** The next row of cells, past a heading; the same column, or the row's last cell. */
function byRows(layout: GridLayout, index: number, step: 1 | -1): number {
  const row = rowOfIndex(layout, index)
  const target = cellsFrom(layout, row + step, step)
  return target ? inColumn(layout, target, index) : index
}

function byPage({ layout, index, viewHeight }: Movement, step: 1 | -1): number {
  const row = rowWith(layout, index)
  if (!row) return index
  const way = Math.max(layout.rowHeight, viewHeight - layout.rowHeight)
  const reached = rowAtOffset(layout, Math.max(0, row.top + step * way))
  const target = reached && cellsFrom(layout, numberOf(layout, reached), step)
  const end = cellsFrom(layout, step > 0 ? layout.rows - 1 : 0, step > 0 ? -1 : 1)
  const found = target ?? end
  return found ? inColumn(layout, found, index) : index
}

function numberOf(layout: GridLayout, row: GridRow): number {
  return row.kind === 'heading' ? row.group.firstRow : rowOfIndex(layout, row.start)
}

/** The row itself, or the next one that way, that has cells. */
function cellsFrom(layout: GridLayout, row: number, step: 1 | -1): GridRow | undefined {
  const found = rowAt(layout, row)
  return found?.kind === 'heading' ? cellsFrom(layout, row + step, step) : found
}

function inColumn(layout: GridLayout, target: GridRow, index: number): number {
  const column = index - (rowWith(layout, index)?.start ?? index)
  return Math.min(target.start + column, target.end - 1)
}
