import { describe, expect, it } from 'vitest'
import type { BlockReader } from '../../../main/images/jpeg-blocks.ts'
import type { Frame } from '../../../main/images/jpeg-frame.ts'
import { readFrame } from '../../../main/images/jpeg-frame.ts'
import { walkScan } from '../../../main/images/jpeg-scan.ts'
import { readScanHeader } from '../../../main/images/jpeg-scan-header.ts'
import type { Segment } from '../../../main/images/jpeg-segments.ts'
import { createTables } from '../../../main/images/jpeg-tables.ts'

function segment(marker: number, ...body: readonly number[]): Segment {
  return { marker, body: Buffer.from(body), data: Buffer.alloc(0) }
}

/** A frame header: id and sampling of each component, all with quantization table 0. */
function header(width: number, height: number, ...planes: readonly (readonly [number, number])[]) {
  const components = planes.flatMap(([id, sampling]) => [id, sampling, 0])
  return segment(0xc0, 8, 0, height, 0, width, planes.length, ...components)
}

const grey = readFrame([header(17, 9, [1, 0x11])])
const colour = readFrame([header(17, 9, [1, 0x22], [2, 0x11], [3, 0x11])])

describe('readFrame', () => {
  it('measures planes in blocks, with and without the filling of the last MCU', () => {
    expect(colour).toMatchObject({ width: 17, height: 9, mcusWide: 2, mcusHigh: 1 })
    expect(colour.components).toMatchObject([
      { id: 1, blocksWide: 3, blocksHigh: 2, storedWide: 4, storedHigh: 2 },
      { id: 2, blocksWide: 2, blocksHigh: 1, storedWide: 2, storedHigh: 1 },
      { id: 3, blocksWide: 2, blocksHigh: 1, storedWide: 2, storedHigh: 1 },
    ])
  })

  it.each([
    ['no frame header', []],
    ['more than one frame header', [header(8, 8, [1, 0x11]), header(8, 8, [1, 0x11])]],
    ['makes no sense', [segment(0xc0, 8, 0, 8)]],
    ['makes no sense', [segment(0xc0, 8, 0, 8, 0, 8, 1, 1, 0x11, 0, 0)]],
    ['makes no sense', [segment(0xc0, 8, 0, 8, 0, 8, 1, 1, 0x11, 4)]],
  ])('refuses one with %s', (message, segments) => {
    expect(() => readFrame(segments)).toThrow(message)
  })
})

describe('createTables', () => {
  it('refuses a restart interval of three bytes', () => {
    expect(() => createTables().apply(segment(0xdd, 0, 0, 0))).toThrow('restart interval')
  })

  it.each([64, 66, 128])('refuses a quantization table of %i bytes', (length) => {
    const body = Array<number>(length).fill(0)
    expect(() => createTables().apply(segment(0xdb, ...body))).toThrow('quantization table')
  })

  it('knows quantization tables of one byte and of two bytes a value', () => {
    const tables = createTables()
    tables.apply(segment(0xdb, 2, ...Array(64).fill(1), 0x13, ...Array(128).fill(1)))
    expect(() => tables.requireQuant(2)).not.toThrow()
    expect(() => tables.requireQuant(3)).not.toThrow()
    expect(() => tables.requireQuant(1)).toThrow('lacks')
  })
})

describe('readScanHeader', () => {
  const progressive: Frame = { ...colour, progressive: true }

  it('names the parts, their tables and the band', () => {
    const scan = readScanHeader(Buffer.from([1, 2, 0x13, 1, 63, 0x21]), progressive)
    expect(scan).toMatchObject({ first: 1, last: 63, highBit: 2, lowBit: 1 })
    expect(scan.parts).toEqual([{ component: colour.components[1], dcSlot: 1, acSlot: 0x13 }])
  })

  it('takes the band of a sequential scan for granted', () => {
    const scan = readScanHeader(Buffer.from([1, 2, 0x11, 9, 9, 9]), colour)
    expect(scan).toMatchObject({ first: 0, last: 63, highBit: 0, lowBit: 0 })
  })

  it.each([
    ['the same component twice', [2, 1, 0, 1, 0, 0, 0, 0]],
    ['an unknown component', [1, 7, 0, 0, 0, 0]],
    ['no component', [0, 0, 0, 0]],
    ['a byte too many', [1, 1, 0, 0, 0, 0, 0]],
    ['DC and AC at once', [1, 1, 0, 0, 5, 0]],
    ['AC of two components', [2, 1, 0, 2, 0, 1, 5, 0]],
    ['a band that ends before it begins', [1, 1, 0, 5, 4, 0]],
    ['a band beyond the block', [1, 1, 0, 1, 64, 0]],
    ['more bits than there are', [1, 1, 0, 0, 0, 0xe0]],
    ['fewer bits than none', [1, 1, 0, 0, 0, 0x0e]],
  ])('refuses one with %s', (_name, body) => {
    expect(() => readScanHeader(Buffer.from(body), progressive)).toThrow('scan header')
  })

  it('refuses more than ten blocks in an MCU, unless a component is alone', () => {
    const large = readFrame([header(8, 8, [1, 0x33], [2, 0x21], [3, 0x11])])
    const all = Buffer.from([3, 1, 0, 2, 0, 3, 0, 0, 63, 0])
    expect(() => readScanHeader(all, large)).toThrow('scan header')
    expect(readScanHeader(Buffer.from([1, 1, 0, 0, 63, 0]), large).parts).toHaveLength(1)
  })
})

describe('walkScan', () => {
  /** Reads a byte a block and notes which block that was. */
  function byteReader() {
    const blocks: number[] = []
    const read: BlockReader = (bits, block) => {
      blocks.push(block)
      bits.position += 8
    }
    return { blocks, read }
  }

  function walk(frame: Frame, hex: string, restartInterval = 0) {
    const readers = frame.components.map((component) => ({ component, ...byteReader() }))
    walkScan(Buffer.from(hex.replaceAll(' ', ''), 'hex'), frame, readers, restartInterval)
    return readers.map(({ blocks }) => blocks)
  }

  it('takes the blocks of a single component row by row', () => {
    expect(walk(grey, '00 00 00 00 00 00')).toEqual([[0, 1, 2, 3, 4, 5]])
  })

  it('takes the blocks of several components MCU by MCU', () => {
    expect(walk(colour, '00'.repeat(12))).toEqual([
      [0, 1, 4, 5, 2, 3, 6, 7],
      [0, 1],
      [0, 1],
    ])
  })

  it('knows stuffed zeros and restart markers', () => {
    expect(walk(grey, 'ff00 00 ffd0 00 00 ffffd1 00 ff00', 2)).toEqual([[0, 1, 2, 3, 4, 5]])
  })

  it('counts restart markers from 0 to 7 and again', () => {
    const wide = readFrame([header(80, 8, [1, 0x11])])
    const data = Array.from({ length: 9 }, (_, index) => `00ffd${index & 7}`).join('')
    expect(walk(wide, `${data}00`, 1)).toHaveLength(1)
  })

  it.each([
    ['no data', '', 0, 'cut short'],
    ['a byte too few', '00 00 00 00 00', 0, 'cut short'],
    ['a byte too many', '00 00 00 00 00 00 00', 0, 'more data'],
    ['a byte too few before a marker', '00 ffd0 00 00 ffd1 00 00', 2, 'cut short'],
    ['a byte too many before a marker', '00 00 00 ffd0 00 00 ffd1 00 00', 2, 'more data'],
    ['a marker left out', '00 00 ffd1 00 00', 2, 'missing'],
    ['no marker', '00 00 00 00 00 00', 2, 'more data'],
    ['one interval too few', '00 00 ffd0 00 00', 2, 'missing'],
    ['one interval too many', '00 00 ffd0 00 00 ffd1 00 00 ffd2 00', 2, 'more data'],
    ['an empty interval at its end', '00 00 ffd0 00 00 ffd1 00 00 ffd2', 2, 'more data'],
    ['markers nobody asked for', '00 00 ffd0 00 00 ffd1 00 00', 0, 'cut short'],
  ])('refuses a scan with %s', (_name, hex, restartInterval, message) => {
    expect(() => walk(grey, hex, restartInterval)).toThrow(message)
  })

  it('refuses a run of empty blocks that goes beyond the image', () => {
    const [component] = grey.components
    const read: BlockReader = (bits) => {
      bits.emptyBlocks = 1
      bits.position += 8
    }
    const planes = component ? [{ component, read }] : []
    expect(() => walkScan(Buffer.alloc(6), grey, planes, 0)).toThrow('more data')
  })
})
