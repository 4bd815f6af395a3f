import { say } from '../../words/say.ts'
import { invalidImage } from './invalid.ts'
import type { HuffmanTable } from './jpeg-huffman.ts'
import { readHuffmanTables } from './jpeg-huffman.ts'
import type { Segment } from './jpeg-segments.ts'
import { marker } from './jpeg-segments.ts'

/** The tables in force at one point of the file; each scan uses those that stand before it. */
export interface JpegTables {
  /** Takes over what the segment defines, if it is a table. */
  apply(segment: Segment): void
  /** @throws `image-invalid` where the file hasn't defined it */
  huffman(slot: number): HuffmanTable
  /** @throws `image-invalid` where the file hasn't defined it */
  requireQuant(index: number): void
  /** MCUs between restart markers; 0 for none. */
  restartInterval(): number
}

export function createTables(): JpegTables {
  const huffman = new Map<number, HuffmanTable>()
  const quantTables = new Set<number>()
  let restartInterval = 0
  return {
    apply({ marker: code, body }) {
      if (code === marker.DHT) readHuffmanTables(body, (slot, table) => huffman.set(slot, table))
      if (code === marker.DQT) readQuantTables(body, quantTables)
      if (code === marker.DRI) restartInterval = readRestartInterval(body)
    },
    huffman(slot) {
      const table = huffman.get(slot)
      if (!table) throw invalidImage(say('jpegNoHuffman'))
      return table
    },
    requireQuant(index) {
      if (!quantTables.has(index)) throw invalidImage(say('jpegNoQuant'))
    },
    restartInterval: () => restartInterval,
  }
}

/** 64 values each, of one byte or two (ITU-T T.81, B.2.4.1). */
function readQuantTables(body: Buffer, found: Set<number>): void {
  for (let at = 0; at < body.length; ) {
    const head = body.readUInt8(at)
    at += 1 + ((head >> 4) + 1) * 64
    if (head >> 4 > 1 || (head & 15) > 3 || at > body.length) {
      throw invalidImage(say('jpegQuant'))
    }
    found.add(head & 15)
  }
}

function readRestartInterval(body: Buffer): number {
  if (body.length !== 2) throw invalidImage(say('jpegRestart'))
  return body.readUInt16BE(0)
}
