import { say } from '../../words/say.ts'
import { invalidImage } from './invalid.ts'
import type { Component, Frame } from './jpeg-frame.ts'

/** What one scan adds to the image (ITU-T T.81, B.2.3). */
export interface ScanHeader {
  readonly parts: readonly ScanPart[]
  /** First and last coefficient of the band in zigzag order, 0 to 63. */
  readonly first: number
  readonly last: number
  /** Lowest bit sent by the scan before for this band; 0 in the first one. */
  readonly highBit: number
  /** Lowest bit sent by this scan; 0 once the coefficients are complete. */
  readonly lowBit: number
}

export interface ScanPart {
  readonly component: Component
  /** 0x00 to 0x03 and 0x10 to 0x13, as tables are numbered where they are defined. */
  readonly dcSlot: number
  readonly acSlot: number
}

export function readScanHeader(body: Buffer, frame: Frame): ScanHeader {
  const count = body[0] ?? 0
  if (count < 1 || count > 4 || body.length !== 4 + 2 * count) throw wrongScan()
  const parts: ScanPart[] = []
  for (let at = 1; at <= 2 * count; at += 2) parts.push(readPart(body, at, frame))
  if (!fitTogether(parts)) throw wrongScan()
  // Sequential decoders ignore the band, so a wrong one there harms nobody.
  const band = frame.progressive ? readBand(body.subarray(-3), count) : wholeBlock
  return { parts, ...band }
}

function readPart(body: Buffer, at: number, { components }: Frame): ScanPart {
  const component = components.find(({ id }) => id === body.readUInt8(at))
  if (!component) throw wrongScan()
  const slots = body.readUInt8(at + 1)
  return { component, dcSlot: slots >> 4, acSlot: 0x10 | (slots & 15) }
}

/** Each component once, and at most 10 blocks in an MCU of several (T.81, B.2.3). */
function fitTogether(parts: readonly ScanPart[]): boolean {
  const components = new Set(parts.map(({ component }) => component))
  if (components.size !== parts.length) return false
  const blocks = parts.reduce((sum, { component: { across, down } }) => sum + across * down, 0)
  return parts.length === 1 || blocks <= 10
}

type ScanBand = Omit<ScanHeader, 'parts'>

const wholeBlock: ScanBand = { first: 0, last: 63, highBit: 0, lowBit: 0 }

/** DC coefficients may come for several components at once, AC ones only for one (T.81, G.1.1.1.1). */
function readBand(bytes: Buffer, partCount: number): ScanBand {
  const first = bytes.readUInt8(0)
  const last = bytes.readUInt8(1)
  const highBit = bytes.readUInt8(2) >> 4
  const lowBit = bytes.readUInt8(2) & 15
  const isBand = first === 0 ? last === 0 : first <= last && last <= 63 && partCount === 1
  if (!isBand || highBit > 13 || lowBit > 13) throw wrongScan()
  return { first, last, highBit, lowBit }
}

function wrongScan() {
  return invalidImage(say('jpegScan'))
}
