import { GifEncoder } from '@napi-rs/canvas'
import type { Size } from '../../images/place-on.ts'
import { openOutput } from '../output-file.ts'
import type { FilmWriter, TimelapseSpec } from './film-writer.ts'
import { frameDelay } from './frame-delays.ts'
import { gifHead, gifTrailer, toGifFrame } from './gif-container.ts'

/** Of NeuQuant, 1 (best) to 30: 10 is its author's own compromise. */
const quality = 10

/**
 * Writes an animated GIF frame by frame, each with 256 colours of its own. The encoder would keep
 * all frames unpacked until the end, so it makes one picture at a time, and its parts are moved
 * into a film (gif-container.ts).
 */
export async function openAnimatedGif(
  file: string,
  { width, height }: Size,
  { framesPerSecond }: Pick<TimelapseSpec, 'framesPerSecond'>,
): Promise<FilmWriter> {
  const output = await openOutput(file)
  let frames = 0
  await output.write(gifHead({ width, height }))
  return {
    async add(canvas) {
      using encoder = new GifEncoder(width, height, { quality })
      encoder.addFrame(canvas.data(), width, height)
      const delay = frameDelay(frames, framesPerSecond, 100)
      await output.write(toGifFrame(encoder.finish(), delay))
      frames += 1
    },
    async finish() {
      await output.write(gifTrailer)
      await output.finish()
      return null
    },
    close: () => output.close(),
  }
}
