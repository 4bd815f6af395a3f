import type { SKRSContext2D } from '@napi-rs/canvas'
import { PDFDocument } from '@napi-rs/canvas'
import { say } from '../../../words/say.ts'
import { StillroomError } from '../../errors.ts'
import type { SheetDrawing } from './draw-rows.ts'
import { drawPageNumber, drawPaper, drawRows, drawTitle } from './draw-rows.ts'
import type { Row, SheetMeasures } from './layout.ts'
import { breakPages, layRows } from './layout.ts'
import { page, paperMeasures } from './measures.ts'
import type { Sheet } from './sheet.ts'

/** Dots an inch: sharp in print. */
const density = 200 / 72

/** Of 100. */
const quality = 85

/** The document lies in memory until it is complete. */
export const mostOnPaper = 2000

/** @throws StillroomError `invalid-options` where there are too many pictures */
export async function makePdf(sheet: Sheet): Promise<Buffer> {
  const { pictures, choices, title } = sheet
  if (pictures.length > mostOnPaper) throw tooMany()
  const measures = paperMeasures(choices)
  const pages = breakPages(layRows(pictures, measures), measures.gap, roomForRows(measures))
  const document = new PDFDocument({ title, creator: 'Stillroom', encodingQuality: quality })
  for (const [index, rows] of pages.entries()) {
    const context = document.beginPage(page.width, page.height) as unknown as SKRSContext2D
    await drawPage(sheet, drawingOn(sheet, context, measures), rows, index, pages.length)
    document.endPage()
  }
  return document.close()
}

function drawingOn(sheet: Sheet, context: SKRSContext2D, measures: SheetMeasures): SheetDrawing {
  const { job, pictures, font, choices } = sheet
  return { job, context, measures, pictures, font, captions: choices.captions, density }
}

async function drawPage(
  { title }: Sheet,
  drawing: SheetDrawing,
  rows: readonly Row[],
  index: number,
  count: number,
): Promise<void> {
  const { measures } = drawing
  drawPaper(drawing, page.height)
  if (index === 0) drawTitle(drawing, title, measures.margin)
  const top = measures.margin + (index === 0 ? measures.titleHeight : 0)
  await drawRows(drawing, rows, top)
  drawPageNumber(drawing, `${index + 1} / ${count}`, page.height - page.margin)
}

function roomForRows({ titleHeight }: SheetMeasures) {
  const other = page.height - 2 * page.margin - page.footer
  return { first: other - titleHeight, other }
}

function tooMany() {
  return new StillroomError('invalid-options', {
    message: say('pdfTooMany', { most: mostOnPaper }),
    action: say('selectFewerForPdf'),
  })
}
