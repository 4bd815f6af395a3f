import { createCanvas, loadImage } from '@napi-rs/canvas'
import { clockLayout, decodeClock } from '../../main/sandbox/clock-code.ts'

/** A picture as it is decoded: four bytes a pixel, row after row. */
interface Pixels {
  readonly data: Uint8Array | Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/**
 * The moment that a picture of the sandbox shows: ms of stream in a still, ms of the loop in the
 * video. Null where no code can be read, as in pictures narrower than about 160 pixels.
 */
export function readClock({ data, width, height }: Pixels): number | null {
  const rowHeight = Math.min(width, height) * clockLayout.height
  const y = Math.min(height - 1, Math.floor(height - rowHeight / 2))
  const cellWidth = width / clockLayout.cells
  const brightness = Array.from({ length: clockLayout.cells }, (_, cell) => {
    const from = Math.floor((cell + 0.3) * cellWidth)
    const to = Math.max(from + 1, Math.ceil((cell + 0.7) * cellWidth))
    const columns = Array.from({ length: to - from }, (_, index) => from + index)
    const sum = columns.reduce((total, x) => total + brightnessAt(data, (y * width + x) * 4), 0)
    return sum / columns.length
  })
  const middle = (Math.max(...brightness) + Math.min(...brightness)) / 2
  return decodeClock(brightness.map((value) => value > middle))
}

/** The same of an encoded image: jpg, png or webp. */
export async function readClockOf(image: Buffer | string): Promise<number | null> {
  const decoded = await loadImage(image)
  const { width, height } = decoded
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(decoded, 0, 0)
  return readClock(context.getImageData(0, 0, width, height))
}

function brightnessAt(data: Pixels['data'], offset: number): number {
  const [red = 0, green = 0, blue = 0] = data.subarray(offset, offset + 3)
  return 0.299 * red + 0.587 * green + 0.114 * blue
}
