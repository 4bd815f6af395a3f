import type { Canvas, Image } from '@napi-rs/canvas'
import { createCanvas } from '@napi-rs/canvas'
import type { Size } from '../../images/place-on.ts'
import { placeOn } from '../../images/place-on.ts'
import { smoothingFor } from '../../images/smoothing.ts'
import type { ExportJob } from '../export-job.ts'
import type { ExportStill } from '../export-state.ts'
import { openPicture } from '../picture.ts'
import { awayReason, skipReason } from '../skipping.ts'

/** Stills that can be read, decoded one at a time; the others are reported as left out. */
export async function* pictures(job: ExportJob): AsyncGenerator<Image> {
  for await (const still of job.stills) {
    const image = await open(job, still)
    if (image) yield image
    job.onDone()
  }
}

async function open(job: ExportJob, still: ExportStill): Promise<Image | null> {
  if (still.isAway) {
    job.onSkipped(still, awayReason)
    return null
  }
  try {
    return await openPicture(still)
  } catch (error) {
    job.onSkipped(still, skipReason(error))
    return null
  }
}

/** Draws one picture after another, each between black bars where its shape is another one. */
export function createFrame(size: Size) {
  const canvas = createCanvas(size.width, size.height)
  const context = canvas.getContext('2d')
  return (image: Image): Canvas => {
    const at = placeOn(image, size, 'pad')
    context.fillStyle = 'black'
    context.fillRect(0, 0, size.width, size.height)
    context.imageSmoothingQuality = smoothingFor(image, at)
    context.drawImage(image, at.x, at.y, at.width, at.height)
    return canvas
  }
}
