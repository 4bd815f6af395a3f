import type { Size } from '../../images/place-on.ts'

/** Lengths of a sheet: pixels on a picture, points on paper. */
export interface SheetMeasures {
  readonly width: number
  readonly margin: number
  readonly gap: number
  readonly columns: number
  readonly cellWidth: number
  /** The most that a picture may be high. */
  readonly tallest: number
  /** Font sizes. */
  readonly titleSize: number
  readonly captionSize: number
  /** Below each picture; 0 without captions. */
  readonly captionHeight: number
  /** Above the first row; 0 without a title. */
  readonly titleHeight: number
}

/** A picture in its cell. The cell's corner is where the caption begins, too. */
export interface Cell {
  /** Which picture. */
  readonly index: number
  /** From the left of the sheet. */
  readonly x: number
  /** Of the picture, centred in the cell's width and its row's height. */
  readonly size: Size
}

export interface Row {
  readonly cells: readonly Cell[]
  /** Of its highest picture. */
  readonly pictureHeight: number
  /** With captions, without the gap below. */
  readonly height: number
}

/** Puts pictures into rows, in their order; each keeps its shape. */
export function layRows(pictures: readonly Size[], measures: SheetMeasures): readonly Row[] {
  const { columns, cellWidth, margin, gap, captionHeight } = measures
  const rows: Row[] = []
  for (let first = 0; first < pictures.length; first += columns) {
    const cells = pictures.slice(first, first + columns).map((picture, column) => ({
      index: first + column,
      x: margin + column * (cellWidth + gap),
      size: contain(picture, { width: cellWidth, height: measures.tallest }),
    }))
    const pictureHeight = Math.max(...cells.map(({ size }) => size.height))
    rows.push({ cells, pictureHeight, height: pictureHeight + captionHeight })
  }
  return rows
}

function contain(picture: Size, box: Size): Size {
  const scale = Math.min(box.width / picture.width, box.height / picture.height)
  return { width: picture.width * scale, height: picture.height * scale }
}

/** The height of rows with the gaps between them. */
export function stackHeight(rows: readonly Row[], gap: number): number {
  return rows.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, rows.length - 1)
}

/**
 * Puts rows onto pages, as many as fit on each and at least one.
 *
 * @param room the height that the first page has for rows, and that each other one has
 */
export function breakPages(
  rows: readonly Row[],
  gap: number,
  room: { readonly first: number; readonly other: number },
): readonly (readonly Row[])[] {
  const pages: Row[][] = []
  let page: Row[] = []
  for (const row of rows) {
    const available = pages.length === 0 ? room.first : room.other
    if (page.length > 0 && stackHeight([...page, row], gap) > available) {
      pages.push(page)
      page = []
    }
    page.push(row)
  }
  return page.length > 0 ? [...pages, page] : pages
}
