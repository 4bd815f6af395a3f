import { assertNever } from '../../errors.ts'
import type { ExportJob, ExportNote } from '../export-job.ts'
import { withOutputFile } from '../output-file.ts'
import { noFonts, sansSerif } from './fonts.ts'
import { makePdf, mostOnPaper } from './pdf-sheet.ts'
import { makePng, mostOnPicture } from './png-sheet.ts'
import type { Sheet, SheetSpec } from './sheet.ts'
import { collectPictures } from './sheet-plan.ts'
import { oneLine } from './text.ts'

/**
 * Draws the pictures in a grid, each in its own shape, onto A4 pages or one tall picture.
 *
 * @throws StillroomError `invalid-options` where they are too many or letters can't be drawn,
 *   `image-invalid` where none could be read, or what writing met
 */
export async function makeContactSheet(job: ExportJob, spec: SheetSpec): Promise<ExportNote> {
  const title = oneLine(spec.title)
  const font = sansSerif()
  if (font === null && (title !== '' || spec.captions)) throw noFonts()
  const pictures = await collectPictures(job, spec.as === 'pdf' ? mostOnPaper : mostOnPicture)
  const choices = {
    columns: Math.min(spec.columns, pictures.length),
    hasTitle: title !== '',
    captions: spec.captions,
    upright: 2 * pictures.filter(({ width, height }) => height > width).length > pictures.length,
  }
  const bytes = await draw({ job, pictures, choices, title, font }, spec.as)
  await withOutputFile(job.part, (output) => output.write(bytes))
  return null
}

function draw(sheet: Sheet, as: SheetSpec['as']): Promise<Buffer> {
  switch (as) {
    case 'pdf':
      return makePdf(sheet)
    case 'png':
      return makePng(sheet)
    default:
      return assertNever(as)
  }
}
