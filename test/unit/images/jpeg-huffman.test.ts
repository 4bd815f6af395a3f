import { describe, expect, it } from 'vitest'
import type { HuffmanTable } from '../../../main/images/jpeg-huffman.ts'
import { readHuffmanTables } from '../../../main/images/jpeg-huffman.ts'

/** A table as it stands in a file: how many codes of each length, then their symbols. */
function table(slot: number, counts: readonly number[], symbols: readonly number[]): Buffer {
  return Buffer.from([slot, ...counts, ...Array(16 - counts.length).fill(0), ...symbols])
}

function read(body: Buffer): ReadonlyMap<number, HuffmanTable> {
  const tables = new Map<number, HuffmanTable>()
  readHuffmanTables(body, (slot, found) => tables.set(slot, found))
  return tables
}

describe('readHuffmanTables', () => {
  it('finds a symbol by the bits that begin with its code', () => {
    const found = read(table(0x11, [0, 2, 1], [7, 8, 9])).get(0x11)
    expect(found?.[0b0000_0000_0000_0000]).toBe((2 << 8) | 7)
    expect(found?.[0b0011_1111_1111_1111]).toBe((2 << 8) | 7)
    expect(found?.[0b0100_0000_0000_0000]).toBe((2 << 8) | 8)
    expect(found?.[0b1001_0101_0101_0101]).toBe((3 << 8) | 9)
    expect(found?.[0b1010_0000_0000_0000]).toBe(0)
    expect(found?.[0b1111_1111_1111_1111]).toBe(0)
  })

  it('reads several from one segment', () => {
    const body = Buffer.concat([table(0x00, [1], [5]), table(0x13, [0, 1], [6])])
    expect([...read(body).keys()]).toEqual([0x00, 0x13])
  })

  it.each([
    ['gives away the code of ones only', table(0, [2], [1, 2])],
    ['has more codes than bits allow', table(0, [1, 3], [1, 2, 3, 4])],
    ['lacks symbols', table(0, [0, 3], [1, 2])],
    ['is cut in its counts', table(0, [0, 1], [1]).subarray(0, 9)],
    ['has more than 256 symbols', table(0, [0, 0, 0, 0, 0, 0, 0, 0, 255, 2], Array(257).fill(1))],
    ['is for slot 4', table(0x04, [1], [1])],
    ['is neither for DC nor for AC', table(0x20, [1], [1])],
  ])('refuses one that %s', (_name, body) => {
    expect(() => read(body)).toThrow('Huffman table that makes no sense')
  })
})
