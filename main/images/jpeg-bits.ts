import { say } from '../../words/say.ts'
import { invalidImage } from './invalid.ts'
import { marker } from './jpeg-segments.ts'

/** Entropy-coded data between two restart markers, and how far it has been read. */
export interface Bits {
  readonly bytes: Uint8Array
  /** In bits. */
  position: number
  /** In bits. */
  readonly end: number
  /** Blocks still to come that an end-of-band run has declared done (progressive images). */
  emptyBlocks: number
}

/**
 * The 16 bits at `position`. Beyond the end of the data they mean nothing: whoever reads compares
 * {@link Bits.position} with {@link Bits.end} once a block, which is cheaper than once a code.
 */
export function peek16(bytes: Uint8Array, position: number): number {
  const at = position >> 3
  const window = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
  return (window >> (8 - (position & 7))) & 0xffff
}

/** @param count 1 to 16 */
export function takeBits(bits: Bits, count: number): number {
  const value = peek16(bits.bytes, bits.position) >> (16 - count)
  bits.position += count
  return value
}

/** The data of one scan, an interval at a time. */
export interface Intervals {
  /** @throws `image-invalid` where no further interval begins, or not with its own number */
  next(): Bits
  /** True when all data has been handed out. */
  isDone(): boolean
}

export function createIntervals(data: Uint8Array): Intervals {
  const clean = new Uint8Array(data.length)
  let at = 0
  let count = 0
  return {
    next() {
      if (count > 0) at = afterRestart(data, at, count - 1)
      count += 1
      const { length, end } = unstuff(data, at, clean)
      at = end
      return { bytes: clean, position: 0, end: length * 8, emptyBlocks: 0 }
    },
    isDone: () => at === data.length,
  }
}

function afterRestart(data: Uint8Array, at: number, index: number): number {
  if (data[at] !== marker.RST0 + (index & 7)) {
    throw invalidImage(say('jpegPart'))
  }
  return at + 1
}

/**
 * Copies data up to the next marker: 0xFF00 stands for 0xFF, and 0xFF before 0xFF is filling
 * (ITU-T T.81, B.1.1.2 and B.1.1.5).
 *
 * @returns how much was copied, and where the marker's code stands
 */
function unstuff(data: Uint8Array, start: number, target: Uint8Array) {
  let length = 0
  let at = start
  for (; at < data.length; at += 1) {
    const byte = data[at] ?? 0
    if (byte === 0xff) {
      at += 1
      const code = data[at] ?? 0xff
      if (code === 0xff) {
        at -= 1
        continue
      }
      if (code !== 0) return { length, end: at }
    }
    target[length] = byte
    length += 1
  }
  return { length, end: at }
}
