import { say } from '../../words/say.ts'
import { invalidImage } from './invalid.ts'
import type { Chunk } from './png-chunks.ts'

export interface PngHeader {
  /** Pixels. */
  readonly width: number
  /** Pixels. */
  readonly height: number
  readonly bitsPerPixel: number
  readonly hasPalette: boolean
  readonly hasAlpha: boolean
  readonly interlaced: boolean
}

interface ColourType {
  readonly samples: number
  readonly depths: readonly number[]
  readonly hasPalette?: true
  readonly hasAlpha?: true
}

/** https://www.w3.org/TR/png-3/#table111 */
const colourTypes: ReadonlyMap<number, ColourType> = new Map([
  [0, { samples: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { samples: 3, depths: [8, 16] }],
  [3, { samples: 1, depths: [1, 2, 4, 8], hasPalette: true }],
  [4, { samples: 2, depths: [8, 16], hasAlpha: true }],
  [6, { samples: 4, depths: [8, 16], hasAlpha: true }],
])

export function readPngHeader(chunk: Chunk | undefined): PngHeader {
  if (chunk?.type !== 'IHDR' || chunk.data.length !== 13) throw wrongHeader()
  const { data } = chunk
  const depth = data.readUInt8(8)
  const colour = colourTypes.get(data.readUInt8(9))
  const interlace = data.readUInt8(12)
  if (!colour?.depths.includes(depth) || data.readUInt16BE(10) !== 0 || interlace > 1) {
    throw wrongHeader()
  }
  return {
    width: data.readUInt32BE(0),
    height: data.readUInt32BE(4),
    bitsPerPixel: depth * colour.samples,
    hasPalette: colour.hasPalette ?? false,
    hasAlpha: colour.hasAlpha ?? false,
    interlaced: interlace === 1,
  }
}

function wrongHeader() {
  return invalidImage(say('pngHeader'))
}
