import type { Size } from '../../images/place-on.ts'
import type { ExportJob } from '../export-job.ts'
import type { ExportStill } from '../export-state.ts'
import { readPicture } from '../picture.ts'
import { awayReason, noneReadable, skipReason } from '../skipping.ts'
import type { Caption } from './text.ts'
import { captionOf } from './text.ts'

/** What a sheet needs of a still until it is drawn: for thousands of them, so no more than that. */
export interface SheetPicture extends Size {
  readonly still: Pick<ExportStill, 'folder' | 'file'>
  readonly caption: Caption
}

/**
 * Looks at the head of each file: whoever lays out a sheet must know all shapes, and what can't be
 * read shall leave no hole.
 *
 * @param most pictures that the sheet can hold; what is beyond is left for the caller to refuse
 * @throws StillroomError `image-invalid` where none could be read
 */
export async function collectPictures(job: ExportJob, most: number): Promise<SheetPicture[]> {
  const pictures: SheetPicture[] = []
  for await (const still of job.stills) {
    const picture = look(job, still)
    if (picture) pictures.push(picture)
    else job.onDone()
    if (pictures.length > most) break
  }
  if (pictures.length === 0) throw noneReadable()
  return pictures
}

function look(job: ExportJob, still: ExportStill): SheetPicture | null {
  if (still.isAway) {
    job.onSkipped(still, awayReason)
    return null
  }
  try {
    const { outline } = readPicture(still)
    const { folder, file, width, height } = still
    // EXIF data may turn the picture; the catalogue has the size as it is shown.
    const isTurned = outline.width === height && outline.height === width
    const size = isTurned ? { width, height } : { width: outline.width, height: outline.height }
    return { still: { folder, file }, caption: captionOf(still, job.locale), ...size }
  } catch (error) {
    job.onSkipped(still, skipReason(error))
    return null
  }
}
