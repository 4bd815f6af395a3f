import { describe, expect, it } from 'vitest'
import { outlineJpeg } from '../../../main/images/jpeg-check.ts'
import { drawImage, imageBytes, wholeJpegs } from '../../support/image-files.ts'

const endMarker = Buffer.from([0xff, 0xd9])
const invalid = { code: 'image-invalid' }

/** As inspectImage does it, but for the decoder. */
async function check(bytes: Buffer) {
  const outline = outlineJpeg(bytes)
  await outline.verify()
  return outline
}

/** Those lengths at which the image that `cut` makes is accepted. Any other error is a bug. */
async function lengths(end: number, cut: (length: number) => Buffer): Promise<readonly number[]> {
  const accepted: number[] = []
  for (let length = 2; length < end; length += 1) {
    const code = await check(cut(length)).then(
      () => 'accepted',
      (error) => error.code,
    )
    if (code !== 'image-invalid') accepted.push(length)
  }
  return accepted
}

/** Where the first segment of this marker begins. */
function find(bytes: Buffer, marker: number): number {
  const at = bytes.indexOf(Buffer.from([0xff, marker]))
  if (at === -1) throw new Error('There is no such segment.')
  return at
}

/** A copy with some bytes changed, counted from the start of a segment. */
function patch(name: string, marker: number, changes: Readonly<Record<number, number>>): Buffer {
  const bytes = imageBytes(name)
  const start = find(bytes, marker)
  for (const [offset, value] of Object.entries(changes)) bytes[start + Number(offset)] = value
  return bytes
}

function without(name: string, marker: number): Buffer {
  const bytes = imageBytes(name)
  const start = find(bytes, marker)
  const end = start + 2 + bytes.readUInt16BE(start + 2)
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
}

describe('a whole JPEG', () => {
  it.each(wholeJpegs)('%s is accepted', async (name) => {
    await expect(check(imageBytes(name))).resolves.toMatchObject({
      format: 'jpg',
      width: 90,
      height: 62,
      opaque: true,
    })
  })

  it.each([
    [1, 1],
    [8, 8],
    [9, 7],
    [16, 16],
    [17, 33],
    [640, 360],
  ])('of %i × %i pixels is accepted', async (width, height) => {
    const bytes = drawImage(width, height, 'jpeg')
    await expect(check(bytes)).resolves.toMatchObject({ width, height })
  })

  it('may be padded to a block of the disk, but not followed by more', async () => {
    const bytes = imageBytes('grey.jpg')
    await expect(check(Buffer.concat([bytes, Buffer.alloc(4096)]))).resolves.toBeDefined()
    await expect(check(Buffer.concat([bytes, Buffer.alloc(4097)]))).rejects.toMatchObject(invalid)
  })

  it('may have filling before its markers', async () => {
    const bytes = imageBytes('grey.jpg')
    const filled = [bytes.subarray(0, -2), Buffer.from([0xff, 0xff]), endMarker]
    await expect(check(Buffer.concat(filled))).resolves.toBeDefined()
  })
})

describe('a JPEG that is not whole', () => {
  it.each(wholeJpegs)('%s is refused, wherever it was cut', async (name) => {
    const bytes = imageBytes(name)
    const accepted = await lengths(bytes.length, (length) => bytes.subarray(0, length))
    expect(accepted).toEqual([])
  })

  it.each(['baseline-420.jpg', 'restart.jpg', 'progressive.jpg', 'progressive-grey.jpg'])(
    '%s is refused, also where an end marker was put after the cut',
    async (name) => {
      const bytes = imageBytes(name)
      const cut = (length: number) => Buffer.concat([bytes.subarray(0, length), endMarker])
      expect(await lengths(bytes.length - 2, cut)).toEqual([])
    },
  )

  it.each(['restart.jpg', 'restart-blocks.jpg', 'progressive-restart.jpg'])(
    '%s is refused where an interval between restart markers is missing',
    async (name) => {
      const bytes = imageBytes(name)
      const first = find(bytes, 0xd0)
      const second = find(bytes, 0xd1)
      const gap = [bytes.subarray(0, first), bytes.subarray(second)]
      await expect(check(Buffer.concat(gap))).rejects.toMatchObject(invalid)
    },
  )

  it('is refused where data was put in', async () => {
    const bytes = imageBytes('grey.jpg')
    const more = [bytes.subarray(0, -2), Buffer.alloc(2), endMarker]
    await expect(check(Buffer.concat(more))).rejects.toThrow('more data')
  })

  it('is refused where its scan comes twice', async () => {
    const bytes = imageBytes('grey.jpg')
    const scan = bytes.subarray(find(bytes, 0xda), -2)
    const twice = Buffer.concat([bytes.subarray(0, -2), scan, endMarker])
    await expect(check(twice)).rejects.toThrow('scans')
  })

  it('is refused where one of its three scans is missing', async () => {
    const bytes = imageBytes('three-scans.jpg')
    const last = bytes.lastIndexOf(Buffer.from([0xff, 0xda]))
    const cut = Buffer.concat([bytes.subarray(0, last), endMarker])
    await expect(check(cut)).rejects.toThrow('a scan is missing')
  })

  it('is refused where a progressive image ends between two scans', async () => {
    const bytes = imageBytes('progressive.jpg')
    let scans = 0
    for (let at = bytes.indexOf('ffda', 0, 'hex'); at !== -1; ) {
      const cut = Buffer.concat([bytes.subarray(0, at), endMarker])
      await expect(check(cut)).rejects.toThrow('a scan is missing')
      scans += 1
      at = bytes.indexOf('ffda', at + 1, 'hex')
    }
    expect(scans).toBe(10)
  })
})

describe('a progressive JPEG made of many scans', () => {
  const tables = ['ffdb0043 00', '01'.repeat(64), 'ffc4 0014 00 01', '00'.repeat(16)]
  const head = [
    'ffd8',
    ...tables,
    'ffc4 0014 10 01',
    '00'.repeat(16),
    'ffc2000b 08 0008 0008 01 01 11 00',
  ]

  /** One block of nothing: each scan has a single code of one bit. */
  function scan(first: number, last: number, bits: string): string {
    const band = Buffer.from([first, last]).toString('hex')
    return `ffda0008 01 01 00 ${band} ${bits} 7f`
  }

  /** So many single AC coefficients in two scans each, and the others together. */
  function build(singles: number): Buffer {
    const scans = [scan(0, 0, '00')]
    for (let k = 1; k <= singles; k += 1) scans.push(scan(k, k, '01'), scan(k, k, '10'))
    const all = [...head, ...scans, scan(singles + 1, 63, '00'), 'ffd9']
    return Buffer.from(all.join('').replaceAll(' ', ''), 'hex')
  }

  it('is accepted up to a hundred of them', async () => {
    await expect(check(build(49))).resolves.toMatchObject({ width: 8, height: 8 })
  })

  it('is refused beyond', async () => {
    await expect(check(build(50))).rejects.toThrow('too many scans')
  })
})

describe('a JPEG that makes no sense', () => {
  it.each([
    ['an arithmetic-coded one', 'support', imageBytes('arithmetic.jpg')],
    ['a lossless one', 'support', patch('grey.jpg', 0xc0, { 1: 0xc3 })],
    ['a hierarchical one', 'support', patch('grey.jpg', 0xc0, { 1: 0xc5 })],
    ['one without a frame', 'no frame header', without('grey.jpg', 0xc0)],
    ['one with 12 bits a sample', 'frame header', patch('grey.jpg', 0xc0, { 4: 12 })],
    ['one with two components', 'frame header', patch('baseline-444.jpg', 0xc0, { 9: 2 })],
    ['one whose component has no size', 'frame header', patch('grey.jpg', 0xc0, { 11: 0 })],
    [
      'one with the same component twice',
      'frame header',
      patch('baseline-444.jpg', 0xc0, { 13: 1 }),
    ],
    [
      'one whose component is sampled five times',
      'frame header',
      patch('grey.jpg', 0xc0, { 11: 0x51 }),
    ],
    ['one without quantization tables', 'lacks a quantization', without('grey.jpg', 0xdb)],
    [
      'one with a quantization table of an unknown kind',
      'quantization table that',
      patch('grey.jpg', 0xdb, { 4: 0x20 }),
    ],
    ['one without a Huffman table', 'lacks a Huffman', without('grey.jpg', 0xc4)],
    [
      'one whose Huffman table has too many codes',
      'Huffman table that',
      patch('grey.jpg', 0xc4, { 5: 3 }),
    ],
    [
      'one whose Huffman table has no place',
      'Huffman table that',
      patch('grey.jpg', 0xc4, { 4: 0x24 }),
    ],
    ['one whose scan is of an unknown component', 'scan header', patch('grey.jpg', 0xda, { 5: 9 })],
    ['one whose scan has no component', 'scan header', patch('grey.jpg', 0xda, { 4: 0 })],
    [
      'one of thousands of comments',
      'too many',
      Buffer.concat([Buffer.from('ffd8', 'hex'), Buffer.from('fffe0002'.repeat(5001), 'hex')]),
    ],
    ['one with a segment of no length', 'no length', patch('grey.jpg', 0xdb, { 2: 0, 3: 1 })],
    ['one that lost its place', 'lost its place', patch('grey.jpg', 0xdb, { 0: 0 })],
    [
      'a progressive one with a band of no sense',
      'scan header',
      patch('progressive.jpg', 0xda, { 12: 9 }),
    ],
  ])('is refused: %s', async (_name, reason, bytes) => {
    const error = { code: 'image-invalid', message: expect.stringContaining(reason) }
    await expect(check(bytes)).rejects.toMatchObject(error)
  })

  it('is refused where it is higher than its data', async () => {
    const higher = patch('baseline-420.jpg', 0xc0, { 6: 70 })
    await expect(check(higher)).rejects.toThrow('cut short')
  })

  it('is refused where it is lower than its data', async () => {
    const lower = patch('baseline-420.jpg', 0xc0, { 6: 40 })
    await expect(check(lower)).rejects.toThrow('more data')
  })
})
