import type { SheetMeasures } from './layout.ts'

/** A sheet of paper, A4 on its side, in points. */
export const page = { width: 842, height: 595, margin: 36, footer: 20 } as const

export interface SheetChoices {
  readonly columns: number
  readonly hasTitle: boolean
  readonly captions: boolean
  /** More of the pictures stand than lie. */
  readonly upright: boolean
}

/** The highest that a picture may be: a single portrait shall not make all of its row as high. */
function tallestIn(cellWidth: number, { upright }: SheetChoices): number {
  return cellWidth * (upright ? 1.35 : 0.75)
}

/** For paper. Small cells get small letters, down to what can just be read. */
export function paperMeasures(choices: SheetChoices): SheetMeasures {
  const { columns, hasTitle, captions } = choices
  const gap = columns > 6 ? 8 : 12
  const cellWidth = (page.width - 2 * page.margin - gap * (columns - 1)) / columns
  const captionSize = clamp(cellWidth / 18, 4.5, 9)
  const captionHeight = captions ? heightOfCaption(captionSize) : 0
  const titleHeight = hasTitle ? 34 : 0
  const room = page.height - 2 * page.margin - page.footer - titleHeight - captionHeight
  return {
    width: page.width,
    margin: page.margin,
    gap,
    columns,
    cellWidth,
    tallest: Math.min(tallestIn(cellWidth, choices), room),
    titleSize: 17,
    captionSize,
    captionHeight,
    titleHeight,
  }
}

/** For one picture: the more columns, the smaller each. */
export function pictureMeasures(choices: SheetChoices): SheetMeasures {
  const { columns, hasTitle, captions } = choices
  const cellWidth = columns <= 2 ? 640 : columns <= 6 ? 480 : 320
  const captionSize = cellWidth / 22
  const [margin, gap] = [48, 24]
  return {
    width: 2 * margin + columns * cellWidth + (columns - 1) * gap,
    margin,
    gap,
    columns,
    cellWidth,
    tallest: tallestIn(cellWidth, choices),
    titleSize: 40,
    captionSize,
    captionHeight: captions ? heightOfCaption(captionSize) : 0,
    titleHeight: hasTitle ? 80 : 0,
  }
}

/** Two lines, and a little air above them. */
function heightOfCaption(size: number): number {
  return Math.ceil(size * 3.1)
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
