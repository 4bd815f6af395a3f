import { say } from '../../words/say.ts'
import { invalidImage } from './invalid.ts'
import type { Segment } from './jpeg-segments.ts'
import { marker } from './jpeg-segments.ts'

/** One colour plane, measured in blocks of 8 × 8 samples. */
export interface Component {
  readonly id: number
  /** Blocks of one MCU, across and down, where the scan holds several components. */
  readonly across: number
  readonly down: number
  readonly quantTable: number
  /** Blocks that hold samples of the picture. */
  readonly blocksWide: number
  readonly blocksHigh: number
  /** Blocks stored, up to the edge of the last MCU. */
  readonly storedWide: number
  readonly storedHigh: number
}

export interface Frame {
  readonly progressive: boolean
  /** Pixels. */
  readonly width: number
  /** Pixels. */
  readonly height: number
  readonly mcusWide: number
  readonly mcusHigh: number
  readonly components: readonly Component[]
}

/** Reads the frame header (ITU-T T.81, B.2.2). */
export function readFrame(segments: readonly Segment[]): Frame {
  const [header, second] = segments.filter(({ marker: code }) => isFrame(code))
  if (!header) throw invalidImage(say('jpegNoFrame'))
  if (second) throw invalidImage(say('jpegTwoFrames'))
  const { body } = header
  if (body.length < 6) throw wrongFrame()
  const count = body.readUInt8(5)
  if (body.length !== 6 + 3 * count || body.readUInt8(0) !== 8) throw wrongFrame()
  // Grey, YCbCr or RGB, CMYK or YCCK: what JFIF and Adobe define, and what Skia decodes.
  if (count !== 1 && count !== 3 && count !== 4) throw wrongFrame()
  const size = { width: body.readUInt16BE(3), height: body.readUInt16BE(1) }
  return { progressive: header.marker === marker.SOF2, ...size, ...measure(body, size) }
}

function isFrame(code: number): boolean {
  return code === marker.SOF0 || code === marker.SOF1 || code === marker.SOF2
}

interface Sampling {
  readonly id: number
  readonly across: number
  readonly down: number
  readonly quantTable: number
}

function measure(body: Buffer, size: { readonly width: number; readonly height: number }) {
  const planes: Sampling[] = []
  for (let at = 6; at < body.length; at += 3) planes.push(readSampling(body, at))
  if (new Set(planes.map(({ id }) => id)).size !== planes.length) throw wrongFrame()
  const mostAcross = Math.max(...planes.map(({ across }) => across))
  const mostDown = Math.max(...planes.map(({ down }) => down))
  const mcusWide = Math.ceil(size.width / (8 * mostAcross))
  const mcusHigh = Math.ceil(size.height / (8 * mostDown))
  const components = planes.map((plane) => ({
    ...plane,
    blocksWide: blocks(size.width, plane.across, mostAcross),
    blocksHigh: blocks(size.height, plane.down, mostDown),
    storedWide: mcusWide * plane.across,
    storedHigh: mcusHigh * plane.down,
  }))
  return { mcusWide, mcusHigh, components }
}

function readSampling(body: Buffer, at: number): Sampling {
  const id = body.readUInt8(at)
  const across = body.readUInt8(at + 1) >> 4
  const down = body.readUInt8(at + 1) & 15
  const quantTable = body.readUInt8(at + 2)
  const isSane = across >= 1 && across <= 4 && down >= 1 && down <= 4 && quantTable <= 3
  if (!isSane) throw wrongFrame()
  return { id, across, down, quantTable }
}

/** T.81, A.1.1 and A.2.2: samples of this plane, then blocks of 8, each rounded up. */
function blocks(pixels: number, factor: number, most: number): number {
  return Math.ceil(Math.ceil((pixels * factor) / most) / 8)
}

function wrongFrame() {
  return invalidImage(say('jpegFrame'))
}
