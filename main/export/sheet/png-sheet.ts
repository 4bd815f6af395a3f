import { createCanvas } from '@napi-rs/canvas'
import { say } from '../../../words/say.ts'
import { StillroomError } from '../../errors.ts'
import { drawPaper, drawRows, drawTitle } from './draw-rows.ts'
import type { Row, SheetMeasures } from './layout.ts'
import { layRows, stackHeight } from './layout.ts'
import { pictureMeasures } from './measures.ts'
import type { Sheet } from './sheet.ts'

/** Pixels a side: what image programs and browsers still open. */
const longestSide = 16_384

/** Pixels: four bytes each while it is drawn. */
const mostPixels = 200_000_000

/** Beyond it no number of columns makes them fit. */
export const mostOnPicture = 5000

/** @throws StillroomError `invalid-options` where the picture would be too large */
export async function makePng(sheet: Sheet): Promise<Buffer> {
  const { job, pictures, choices, title, font } = sheet
  const measures = pictureMeasures(choices)
  const rows = layRows(pictures, measures).map(wholePixels)
  const height = heightOf(rows, measures)
  checkSize(measures.width, height, pictures.length)
  const canvas = createCanvas(measures.width, height)
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  const drawing = { job, context, measures, pictures, font, captions: choices.captions, density: 1 }
  drawPaper(drawing, height)
  drawTitle(drawing, title, measures.margin)
  await drawRows(drawing, rows, measures.margin + measures.titleHeight)
  return canvas.encode('png')
}

/** Pictures that begin or end within a pixel have soft edges. */
function wholePixels(row: Row): Row {
  const cells = row.cells.map((cell) => ({
    ...cell,
    size: { width: even(cell.size.width), height: even(cell.size.height) },
  }))
  return { cells, pictureHeight: even(row.pictureHeight), height: even(row.height) }
}

/** Even, so that what is centred begins at a whole pixel. */
function even(length: number): number {
  return Math.max(2, Math.round(length / 2) * 2)
}

function heightOf(rows: readonly Row[], { margin, gap, titleHeight }: SheetMeasures): number {
  return 2 * margin + titleHeight + stackHeight(rows, gap)
}

function checkSize(width: number, height: number, count: number): void {
  if (height <= longestSide && width <= longestSide && width * height <= mostPixels) return
  throw new StillroomError('invalid-options', {
    message: say('pictureTooLarge', { count, width, height }),
    action: say('makePdfInstead'),
  })
}
