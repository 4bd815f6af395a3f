import { say } from '../../words/say.ts'
import { invalidImage } from './invalid.ts'

/**
 * A Huffman table as one array: the next 16 bits of the data lead straight to
 * `length of the code << 8 | symbol`. 0 stands for bits that begin with no code.
 */
export type HuffmanTable = Uint16Array

const longestCode = 16

/**
 * Reads the tables of one DHT segment (ITU-T T.81, B.2.4.2 and annex C).
 *
 * @param define told each table, with its class and number as they stand in the file: 0x00 to 0x03
 *   for DC, 0x10 to 0x13 for AC
 */
export function readHuffmanTables(
  body: Buffer,
  define: (slot: number, table: HuffmanTable) => void,
): void {
  for (let at = 0; at < body.length; ) {
    const counts = body.subarray(at + 1, at + 1 + longestCode)
    const total = counts.reduce((sum, count) => sum + count, 0)
    const symbols = body.subarray(at + 1 + longestCode, at + 1 + longestCode + total)
    const slot = body[at] ?? 0
    if (symbols.length !== total || total > 256 || (slot & ~0x13) !== 0) throw wrongTable()
    define(slot, buildTable(counts, symbols))
    at += 1 + longestCode + total
  }
}

function buildTable(counts: Uint8Array, symbols: Uint8Array): HuffmanTable {
  const table = new Uint16Array(1 << longestCode)
  let from = 0
  let next = 0
  for (const [index, count] of counts.entries()) {
    const length = index + 1
    const span = 1 << (longestCode - length)
    for (let taken = 0; taken < count; taken += 1) {
      table.fill((length << 8) | (symbols[next] ?? 0), from, from + span)
      from += span
      next += 1
    }
  }
  // The code of ones only is never given away, so a sound table leaves room at its end.
  if (from >= table.length) throw wrongTable()
  return table
}

function wrongTable() {
  return invalidImage(say('jpegHuffman'))
}
