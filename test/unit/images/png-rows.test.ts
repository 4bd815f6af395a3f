import { describe, expect, it } from 'vitest'
import type { PngHeader } from '../../../main/images/png-header.ts'
import { createRowCheck } from '../../../main/images/png-rows.ts'

function header(width: number, height: number, more: Partial<PngHeader> = {}): PngHeader {
  const plain = { bitsPerPixel: 8, hasPalette: false, hasAlpha: false, interlaced: false }
  return { width, height, ...plain, ...more }
}

/** Feeds rows in pieces of the given length. */
function check(head: PngHeader, bytes: Buffer, pieceLength = bytes.length): void {
  const rows = createRowCheck(head)
  for (let at = 0; at < bytes.length; at += pieceLength) {
    rows.add(bytes.subarray(at, at + pieceLength))
  }
  rows.end()
}

const interlaced = { interlaced: true }

describe('createRowCheck', () => {
  it.each([
    ['3 × 2 bytes', header(3, 2), 2 * 4],
    ['9 × 2 bits', header(9, 2, { bitsPerPixel: 1 }), 2 * 3],
    ['3 × 1 pixels of 48 bits', header(3, 1, { bitsPerPixel: 48 }), 1 + 18],
    ['1 × 1 interlaced', header(1, 1, interlaced), 2],
    ['5 × 1 interlaced', header(5, 1, interlaced), 2 + 2 + 2 + 3],
    ['1 × 5 interlaced', header(1, 5, interlaced), 5 * 2],
    ['8 × 8 interlaced', header(8, 8, interlaced), 2 + 2 + 3 + 6 + 10 + 20 + 36],
  ])('expects the right length of %s', (_name, head, length) => {
    expect(() => check(head, Buffer.alloc(length))).not.toThrow()
    expect(() => check(head, Buffer.alloc(length - 1))).toThrow('fit its size')
    expect(() => check(head, Buffer.alloc(length + 1))).toThrow('fit its size')
    expect(() => check(head, Buffer.alloc(0))).toThrow('fit its size')
  })

  it.each([1, 2, 3, 4, 5, 12])('finds each row’s filter in pieces of %i bytes', (pieceLength) => {
    const head = header(3, 3)
    const good = Buffer.from([0, 9, 9, 9, 4, 9, 9, 9, 2, 9, 9, 9])
    expect(() => check(head, good, pieceLength)).not.toThrow()
    for (const row of [0, 4, 8]) {
      const bad = Buffer.from(good)
      bad[row] = 5
      expect(() => check(head, bad, pieceLength)).toThrow('unknown filter')
    }
  })

  it('stops at the first piece that is too much', () => {
    const rows = createRowCheck(header(3, 2))
    rows.add(Buffer.alloc(8))
    expect(() => rows.add(Buffer.alloc(1))).toThrow('fit its size')
  })
})
