import { say } from '../../words/say.ts'
import { invalidImage } from './invalid.ts'
import type { Bits } from './jpeg-bits.ts'
import { peek16, takeBits } from './jpeg-bits.ts'
import type { HuffmanTable } from './jpeg-huffman.ts'

/**
 * Walks over one block's codes as a decoder does (ITU-T T.81, F.2.2 and G.2), without computing a
 * single sample: every code must exist, and no coefficient may lie outside the block.
 *
 * Each code is a run of zeros (high half) before a coefficient of `size` bits (low half).
 */
export type BlockReader = (bits: Bits, block: number) => void

/** With size 0 it stands for 16 zeros; every lower run with size 0 ends the band. */
const longestRun = 15

/** All coefficients of a sequential image. */
export function sequentialBlock(dc: HuffmanTable, ac: HuffmanTable): BlockReader {
  return (bits) => {
    const { bytes } = bits
    let position = skipDc(bytes, bits.position, dc)
    let k = 1
    for (; k < 64; k += 1) {
      const code = find(ac, bytes, position)
      const size = code & 15
      const run = (code >> 4) & 15
      position += (code >> 8) + size
      if (size === 0 && run !== longestRun) break
      k += run
    }
    if (k > 64) throw outsideBlock()
    bits.position = position
  }
}

/** The DC coefficients of a progressive image, but for their last bits. */
export function firstDcBlock(dc: HuffmanTable): BlockReader {
  return (bits) => {
    bits.position = skipDc(bits.bytes, bits.position, dc)
  }
}

/** One more bit of the DC coefficients. */
export const refinedDcBlock: BlockReader = (bits) => {
  bits.position += 1
}

/** A band of the AC coefficients of a progressive image. */
export interface Band {
  readonly table: HuffmanTable
  /** 1 to 63. */
  readonly first: number
  /** `first` to 63. */
  readonly last: number
  readonly nonZero: CoefficientSet
}

/** The coefficients of a component that aren't zero so far: a bit each, 8 bytes a block. */
export type CoefficientSet = Uint8Array

/** The coefficients of the band, but for their last bits. */
export function firstAcBlock({ table, first, last, nonZero }: Band): BlockReader {
  return (bits, block) => {
    if (bits.emptyBlocks > 0) {
      bits.emptyBlocks -= 1
      return
    }
    for (let k = first; k <= last; k += 1) {
      const code = find(table, bits.bytes, bits.position)
      const size = code & 15
      const run = (code >> 4) & 15
      bits.position += (code >> 8) + size
      if (size === 0 && run !== longestRun) {
        bits.emptyBlocks = blockCount(bits, run) - 1
        return
      }
      k += run
      if (k > last) throw outsideBlock()
      if (size !== 0) add(nonZero, block, k)
    }
  }
}

/** One more bit of the band's coefficients, and those that this bit makes non-zero. */
export function refinedAcBlock(band: Band): BlockReader {
  const { table, first, last, nonZero } = band
  return (bits, block) => {
    let k = first
    while (k <= last && bits.emptyBlocks === 0) {
      const code = find(table, bits.bytes, bits.position)
      const size = code & 15
      const run = (code >> 4) & 15
      bits.position += (code >> 8) + size
      if (size > 1) throw noSuchCode()
      if (size === 0 && run !== longestRun) {
        bits.emptyBlocks = blockCount(bits, run)
        break
      }
      k = skipZeros(bits, band, block, k, run)
      if (k > last) throw outsideBlock()
      if (size !== 0) add(nonZero, block, k)
      k += 1
    }
    if (bits.emptyBlocks === 0) return
    skipZeros(bits, band, block, k, 64)
    bits.emptyBlocks -= 1
  }
}

/** Passes `zeros` zero coefficients; each non-zero one on the way has a bit in the data. */
function skipZeros(bits: Bits, band: Band, block: number, from: number, zeros: number): number {
  let left = zeros
  for (let k = from; k <= band.last; k += 1) {
    if (has(band.nonZero, block, k)) bits.position += 1
    else if (left === 0) return k
    else left -= 1
  }
  return band.last + 1
}

/** How many blocks, this one included, have no further codes in this band (T.81, G.1.2.2). */
function blockCount(bits: Bits, run: number): number {
  return (1 << run) + takeBits(bits, run)
}

/** @returns the position after a DC coefficient; 8-bit images have at most 11 bits in one */
function skipDc(bytes: Uint8Array, position: number, table: HuffmanTable): number {
  const code = find(table, bytes, position)
  const size = code & 0xff
  if (size > 11) throw noSuchCode()
  return position + (code >> 8) + size
}

function find(table: HuffmanTable, bytes: Uint8Array, position: number): number {
  const code = table[peek16(bytes, position)] ?? 0
  if (code === 0) throw noSuchCode()
  return code
}

function has(set: CoefficientSet, block: number, k: number): boolean {
  return (((set[(block << 3) + (k >> 3)] ?? 0) >> (k & 7)) & 1) === 1
}

function add(set: CoefficientSet, block: number, k: number): void {
  const at = (block << 3) + (k >> 3)
  set[at] = (set[at] ?? 0) | (1 << (k & 7))
}

function noSuchCode() {
  return invalidImage(say('jpegCode'))
}

function outsideBlock() {
  return invalidImage(say('jpegBlock'))
}
