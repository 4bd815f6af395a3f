import { describe, expect, it } from 'vitest'
import type { Bits } from '../../../main/images/jpeg-bits.ts'
import {
  firstAcBlock,
  firstDcBlock,
  refinedAcBlock,
  refinedDcBlock,
  sequentialBlock,
} from '../../../main/images/jpeg-blocks.ts'
import type { HuffmanTable } from '../../../main/images/jpeg-huffman.ts'

/** `0` in binary digits, spaces for the eye. */
function bitsOf(digits: string): Bits {
  const dense = digits.replaceAll(' ', '')
  const bytes = new Uint8Array(Math.ceil(dense.length / 8))
  for (const [index, digit] of [...dense].entries()) {
    bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (Number(digit) << (7 - (index & 7)))
  }
  return { bytes, position: 0, end: dense.length, emptyBlocks: 0 }
}

/** A table in which every symbol has a code of four bits: its place in the list. */
function tableOf(...symbols: readonly number[]): HuffmanTable {
  const table = new Uint16Array(1 << 16)
  for (const [code, symbol] of symbols.entries()) {
    table.fill((4 << 8) | symbol, code << 12, (code + 1) << 12)
  }
  return table
}

const unknown = 'a code that its tables lack'
const outside = 'more than 64 values'

describe('a sequential block', () => {
  // 0000: end of block; 0001: a value of 3 bits; 0010: 16 zeros; 0011: 15 zeros, then one bit.
  const ac = tableOf(0x00, 0x03, 0xf0, 0xf1)
  const read = sequentialBlock(tableOf(0, 2, 11, 12), ac)

  it.each([
    ['nothing but its end', '0000 0000', 8],
    ['a DC value', '0001 11 0000', 10],
    ['the longest DC value', '0010 11111111111 0000', 19],
    ['an AC value', '0000 0001 101 0000', 15],
    ['zeros and an AC value', `0000 0010 0011 1 0000`, 17],
    ['63 AC values, and so no end', `0000${' 0001 101'.repeat(63)}`, 445],
    ['a value in the last place', `0000 0010 0010 0010 ${'0001 101'.repeat(14)} 0001 101`, 121],
  ])('with %s is read to its end', (_name, digits, end) => {
    const bits = bitsOf(`${digits} 11111111`)
    read(bits, 0)
    expect(bits.position).toBe(end)
  })

  it.each([
    ['an unknown code for DC', '1111 0000', unknown],
    ['a DC value of 12 bits', '0011 111111111111 0000', unknown],
    ['an unknown code for AC', '0000 1111', unknown],
    ['65 values', `0000 0010 0010 0010 ${'0001 101'.repeat(14)} 0011 1`, outside],
    ['65 zeros', '0000 0010 0010 0010 0010', outside],
  ])('with %s is refused', (_name, digits, message) => {
    expect(() => read(bitsOf(digits), 0)).toThrow(message)
  })
})

describe('a progressive DC value', () => {
  it('comes with a code first, then a bit at a time', () => {
    const bits = bitsOf('0001 10 1 0')
    firstDcBlock(tableOf(0, 2))(bits, 0)
    expect(bits.position).toBe(6)
    refinedDcBlock(bits, 0)
    expect(bits.position).toBe(7)
  })
})

describe('a progressive AC band', () => {
  // 0000: end of band; 0001: one bit; 0010: 16 zeros; 0011: 2 zeros, then one bit; 0100: a run of
  // 4 to 7 ended bands; 0101: two bits.
  const table = tableOf(0x00, 0x01, 0xf0, 0x21, 0x20, 0x02)

  function band(first: number, last: number, blocks = 8) {
    return { table, first, last, nonZero: new Uint8Array(blocks * 8) }
  }

  it('notes which values aren’t zero, a block at a time', () => {
    const read = band(1, 10)
    const bits = bitsOf('0011 1 0001 0 0000')
    firstAcBlock(read)(bits, 2)
    expect(bits.position).toBe(14)
    expect([...read.nonZero.subarray(16, 18)]).toEqual([0b0001_1000, 0])
  })

  it('is skipped where a run of ended bands covers it', () => {
    const read = firstAcBlock(band(1, 63))
    const bits = bitsOf('0100 01 0001 1')
    for (let block = 0; block < 5; block += 1) read(bits, block)
    expect(bits).toMatchObject({ position: 6, emptyBlocks: 0 })
  })

  it.each([
    ['an unknown code', '1111', unknown],
    ['a value beyond its end', '0001 1 0001 1 0011 1', outside],
    ['zeros beyond its end', '0010', outside],
  ])('is refused with %s', (_name, digits, message) => {
    expect(() => firstAcBlock(band(1, 4))(bitsOf(digits), 0)).toThrow(message)
  })

  /** A band in which the values at 3 and 5 aren't zero so far. */
  function started() {
    const read = band(1, 10)
    firstAcBlock(read)(bitsOf('0011 1 0101 11 0000'), 0)
    read.nonZero[0] = 0b0010_1000
    return read
  }

  it('is refined by a bit for each value, and a code for each new one', () => {
    const read = started()
    // 1 becomes new; then 2 and 4 stay zero, 3 and 5 have a bit each, and 6 becomes new.
    const bits = bitsOf('0001 1 0011 0 1 1 0000')
    refinedAcBlock(read)(bits, 0)
    expect(bits.position).toBe(16)
    expect([...read.nonZero.subarray(0, 2)]).toEqual([0b0110_1010, 0])
  })

  it('is refined by a bit for each value where it has no further codes', () => {
    const refine = refinedAcBlock(started())
    const bits = bitsOf('0100 00 1 0')
    refine(bits, 0)
    expect(bits).toMatchObject({ position: 8, emptyBlocks: 3 })
    refine(bits, 1)
    expect(bits).toMatchObject({ position: 8, emptyBlocks: 2 })
  })

  it.each([
    ['an unknown code', '1111', unknown],
    ['more than one bit at a time', '0101 11', unknown],
    ['a new value beyond its end', '0011 1 1 0011 1 1 0011 1', outside],
    ['zeros beyond its end', '0010 11', outside],
  ])('isn’t refined by %s', (_name, digits, message) => {
    expect(() => refinedAcBlock(started())(bitsOf(digits), 0)).toThrow(message)
  })
})
