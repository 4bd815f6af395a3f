import { say } from '../../../words/say.ts'
import { StillroomError } from '../../errors.ts'
import type { Size } from '../../images/place-on.ts'
import { openOutput } from '../output-file.ts'
import type { FilmWriter, TimelapseSpec } from './film-writer.ts'
import { frameDelay } from './frame-delays.ts'
import { chunk, pictureChunks, uint24 } from './webp-container.ts'

/** Of 100. As for previews, one step finer: films are looked at large. */
const quality = 82

/** Bytes: the length is a number of 32 bits, even, without the first eight. */
const longest = 2 ** 32 - 2

const noBackground = Buffer.alloc(4)
/** The loop count 0 means for ever. */
const forEver = Buffer.alloc(2)

/**
 * Writes an animated WebP frame by frame: the canvas encodes single pictures, and their packed
 * data go into a container of their own
 * (https://developers.google.com/speed/webp/docs/riff_container#animation).
 */
export async function openAnimatedWebp(
  file: string,
  size: Size,
  { framesPerSecond }: Pick<TimelapseSpec, 'framesPerSecond'>,
): Promise<FilmWriter> {
  const output = await openOutput(file)
  const head = header(size)
  let length = head.length
  let frames = 0
  await output.write(head)
  return {
    async add(canvas) {
      const chunks = pictureChunks(await canvas.encode('webp', quality))
      const frame = animationFrame(size, frameDelay(frames, framesPerSecond, 1000), chunks)
      length += frame.length
      if (length > longest) throw tooLong(frames)
      await output.write(frame)
      frames += 1
    },
    async finish() {
      await output.patch(uint32(length - 8), 4)
      await output.finish()
      return null
    },
    close: () => output.close(),
  }
}

function header({ width, height }: Size): Buffer {
  const animated = 0b10
  const canvas = Buffer.concat([
    Buffer.from([animated, 0, 0, 0]),
    uint24(width - 1),
    uint24(height - 1),
  ])
  return Buffer.concat([
    Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'),
    chunk('VP8X', canvas),
    chunk('ANIM', Buffer.concat([noBackground, forEver])),
  ])
}

/** @param ms that it is shown for */
function animationFrame({ width, height }: Size, ms: number, chunks: Buffer): Buffer {
  const overwriting = 0b10
  const place = Buffer.concat([uint24(0), uint24(0), uint24(width - 1), uint24(height - 1)])
  return chunk('ANMF', Buffer.concat([place, uint24(ms), Buffer.from([overwriting]), chunks]))
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function tooLong(frames: number) {
  return new StillroomError('invalid-options', {
    message: say('webpFull', { frames }),
    action: say('fewerOrMp4'),
  })
}
