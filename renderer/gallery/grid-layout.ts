import type { Group } from './groups.ts'

/** Pixels, in the style sheet too. */
export const measures = {
  /** Between cells, and around all of them. */
  gap: 8,
  /** Of a group's heading. */
  heading: 34,
  /** Between a cell's edge and its picture, left and right. */
  inset: 4,
  /** Of what stands below a picture, and its own distance from the top. */
  caption: 42,
} as const

/**
 * Pixels: Chromium draws no element that is higher than 2^25. With more, the cells become smaller
 * than asked for, which only happens with several hundred thousand stills.
 */
const highest = 30_000_000

export interface GridGroup extends Group {
  /** Index of its first row: its heading, where it has one. */
  readonly firstRow: number
  readonly hasHeading: boolean
  readonly rows: number
  /** Pixels from the top of the grid. */
  readonly top: number
  readonly height: number
}

/** Where everything stands. Rows are headings and rows of cells, counted from the top. */
export interface GridLayout {
  readonly columns: number
  /** Pixels. */
  readonly cellWidth: number
  readonly pictureHeight: number
  /** Of a row of cells, with the gap below it. */
  readonly rowHeight: number
  readonly groups: readonly GridGroup[]
  readonly count: number
  readonly rows: number
  readonly height: number
}

export interface GridRow {
  readonly group: GridGroup
  readonly kind: 'heading' | 'cells'
  /** Stills of the row: from this index to before `end`. */
  readonly start: number
  readonly end: number
  /** Pixels from the top of the grid. */
  readonly top: number
  readonly height: number
}

/** @param width pixels of the grid. @param wished pixels that a cell shall be wide, about */
export function layOut(groups: readonly Group[], width: number, wished: number): GridLayout {
  const { gap } = measures
  const most = Math.max(1, Math.floor((width - gap) / 40))
  let columns = Math.max(1, Math.min(most, Math.floor((width - gap) / (wished + gap))))
  let layout = layOutIn(groups, width, columns)
  while (layout.height > highest && columns < most) {
    columns += 1
    layout = layOutIn(groups, width, columns)
  }
  return layout
}

function layOutIn(groups: readonly Group[], width: number, columns: number): GridLayout {
  const { gap, heading, inset, caption } = measures
  const cellWidth = Math.max(20, Math.floor((width - gap) / columns) - gap)
  const pictureHeight = Math.round(((cellWidth - 2 * inset) * 9) / 16)
  const rowHeight = pictureHeight + caption + gap
  let rows = 0
  let height = 0
  let count = 0
  const laidOut = groups.map((group): GridGroup => {
    const hasHeading = group.about.kind !== 'all'
    const cellRows = Math.ceil(group.count / columns)
    const own = {
      firstRow: rows,
      hasHeading,
      rows: cellRows + (hasHeading ? 1 : 0),
      top: height,
      height: cellRows * rowHeight + (hasHeading ? heading : gap),
    }
    rows += own.rows
    height += own.height
    count += group.count
    return { ...group, ...own }
  })
  return { columns, cellWidth, pictureHeight, rowHeight, groups: laidOut, count, rows, height }
}

/** @returns the row of that number; undefined beyond the ends */
export function rowAt(layout: GridLayout, row: number): GridRow | undefined {
  if (row < 0 || row >= layout.rows) return undefined
  const group = lastGroup(layout.groups, ({ firstRow }) => firstRow <= row)
  return group && rowOf(layout, group, row - group.firstRow)
}

/** The row at a distance from the top; the first or the last for one beyond. @param y pixels */
export function rowAtOffset(layout: GridLayout, y: number): GridRow | undefined {
  const group = lastGroup(layout.groups, ({ top }) => top <= Math.max(0, y))
  if (!group) return undefined
  const beforeCells = leadOf(group)
  const inCells = Math.max(0, y - group.top) - beforeCells
  const cellRow = Math.floor(Math.max(0, inCells) / layout.rowHeight)
  const isHeading = group.hasHeading && inCells < 0
  const lead = group.hasHeading ? 1 : 0
  const row = isHeading ? 0 : Math.min(group.rows - 1, cellRow + lead)
  return rowOf(layout, group, row)
}

/** The number of the row that a still stands in. @param index of the still */
export function rowOfIndex(layout: GridLayout, index: number): number {
  const group = lastGroup(layout.groups, ({ start }) => start <= index)
  if (!group) return -1
  const lead = group.hasHeading ? 1 : 0
  return group.firstRow + lead + Math.floor((index - group.start) / layout.columns)
}

function rowOf(layout: GridLayout, group: GridGroup, rowInGroup: number): GridRow {
  if (group.hasHeading && rowInGroup === 0) {
    const { start, count, top } = group
    const height = measures.heading
    return { group, kind: 'heading', start, end: start + count, top, height }
  }
  const cellRow = rowInGroup - (group.hasHeading ? 1 : 0)
  const start = group.start + cellRow * layout.columns
  return {
    group,
    kind: 'cells',
    start,
    end: Math.min(start + layout.columns, group.start + group.count),
    top: group.top + leadOf(group) + cellRow * layout.rowHeight,
    height: layout.rowHeight,
  }
}

/** Pixels above a group's first row of cells. */
function leadOf({ hasHeading }: GridGroup): number {
  return hasHeading ? measures.heading : measures.gap
}

/** The last group that it holds for: it holds up to one of them, and for none after. */
function lastGroup(
  groups: readonly GridGroup[],
  holds: (group: GridGroup) => boolean,
): GridGroup | undefined {
  let from = 0
  let to = groups.length
  while (from < to) {
    const middle = (from + to) >> 1
    const group = groups[middle]
    if (group && holds(group)) from = middle + 1
    else to = middle
  }
  return groups[from - 1]
}
