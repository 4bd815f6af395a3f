import { assertNever } from '../../errors.ts'
import type { Size } from '../../images/place-on.ts'
import type { ExportJob, ExportNote } from '../export-job.ts'
import { noneReadable } from '../skipping.ts'
import type { FilmWriter, TimelapseSpec } from './film-writer.ts'

/**
 * Makes a film of the stills, each for one frame. No more than one of them is in memory.
 *
 * @throws StillroomError `image-invalid` where none could be read, `invalid-options` where the
 *   film would be too tall or no encoder is there, or what writing met
 */
export async function makeTimelapse(job: ExportJob, spec: TimelapseSpec): Promise<ExportNote> {
  // Nothing is written here, and fonts take longer to load than anything else.
  Object.assign(process.env, { DISABLE_SYSTEM_FONTS_LOAD: '1' })
  const { createFrame, pictures } = await import('./frames.ts')
  const { frameSize } = await import('./frame-size.ts')
  let draw: ReturnType<typeof createFrame> | undefined
  let writer: FilmWriter | undefined
  try {
    for await (const image of pictures(job)) {
      if (!draw || !writer) {
        const size = frameSize(image, spec.width, spec.as === 'mp4')
        draw = createFrame(size)
        writer = await openWriter(job, spec, size)
      }
      await writer.add(draw(image))
    }
    if (!writer) throw noneReadable()
    return await writer.finish()
  } finally {
    await writer?.close()
  }
}

async function openWriter(job: ExportJob, spec: TimelapseSpec, size: Size): Promise<FilmWriter> {
  switch (spec.as) {
    case 'webp':
      return (await import('./animated-webp.ts')).openAnimatedWebp(job.part, size, spec)
    case 'gif':
      return (await import('./animated-gif.ts')).openAnimatedGif(job.part, size, spec)
    case 'mp4':
      return (await import('./mp4.ts')).openMp4(job, size, spec)
    default:
      return assertNever(spec.as)
  }
}
