import { say } from '../../words/say.ts'
import { invalidImage } from './invalid.ts'

/** The markers that matter here (ITU-T T.81, table B.1). */
export const marker = {
  SOF0: 0xc0,
  SOF1: 0xc1,
  SOF2: 0xc2,
  DHT: 0xc4,
  RST0: 0xd0,
  RST7: 0xd7,
  EOI: 0xd9,
  SOS: 0xda,
  DQT: 0xdb,
  DRI: 0xdd,
  APP0: 0xe0,
  APP15: 0xef,
  COM: 0xfe,
} as const

export interface Segment {
  readonly marker: number
  /** What follows the length field. */
  readonly body: Buffer
  /** Of a scan (SOS): its entropy-coded data with stuffed zeros and restart markers; else empty. */
  readonly data: Buffer
}

/**
 * Bytes after the end marker that are let through: some encoders pad to a block of the disk. More
 * than that is another file glued on, or an image that was written over a longer one.
 */
const longestPadding = 4096

/** Encoders need a few dozen; a large profile or preview is spread over up to 255 more. */
const mostSegments = 5000

/**
 * Splits a JPEG file into its segments, from SOI to EOI, with nothing between them.
 *
 * @throws `image-invalid` where a length leads out of the file, or the end marker is missing
 */
export function readSegments(bytes: Buffer): readonly Segment[] {
  const segments: Segment[] = []
  let at = 2
  for (;;) {
    const code = markerAt(bytes, at)
    at = code.end
    if (code.marker === marker.EOI) break
    const segment = segmentAt(bytes, at, code.marker)
    segments.push(segment)
    if (segments.length > mostSegments) throw invalidImage(say('jpegPieces'))
    at += 2 + segment.body.length + segment.data.length
  }
  if (bytes.length - at > longestPadding) {
    throw invalidImage(say('jpegTail'))
  }
  return segments
}

/** A marker may be preceded by any number of 0xFF bytes (T.81, B.1.1.2). */
function markerAt(bytes: Buffer, start: number) {
  let at = start
  while (bytes[at] === 0xff) at += 1
  const code = bytes[at]
  if (code === undefined) throw cutShort()
  if (at === start || code === 0) throw invalidImage(say('jpegLost'))
  return { marker: code, end: at + 1 }
}

function segmentAt(bytes: Buffer, at: number, code: number): Segment {
  if (!isSupported(code)) {
    const name = `0xFF${code.toString(16).toUpperCase().padStart(2, '0')}`
    throw invalidImage(say('jpegUnsupported', { marker: name }))
  }
  if (at + 2 > bytes.length) throw cutShort()
  const end = at + bytes.readUInt16BE(at)
  if (end < at + 2) throw invalidImage(say('jpegLength'))
  if (end > bytes.length) throw cutShort()
  const dataEnd = code === marker.SOS ? scanEnd(bytes, end) : end
  return { marker: code, body: bytes.subarray(at + 2, end), data: bytes.subarray(end, dataEnd) }
}

/** Refuses lossless, hierarchical and arithmetic-coded images, and heights that come later (DNL). */
function isSupported(code: number): boolean {
  if (code >= marker.APP0 && code <= marker.APP15) return true
  switch (code) {
    case marker.SOF0:
    case marker.SOF1:
    case marker.SOF2:
    case marker.DHT:
    case marker.SOS:
    case marker.DQT:
    case marker.DRI:
    case marker.COM:
      return true
    default:
      return false
  }
}

/** Where the first marker lies that isn't part of the entropy-coded data. */
function scanEnd(bytes: Buffer, start: number): number {
  for (let at = start; at + 1 < bytes.length; at += 1) {
    if (bytes[at] === 0xff && !staysInScan(bytes[at + 1])) return at
  }
  throw cutShort()
}

function staysInScan(code: number | undefined): boolean {
  if (code === undefined || code === 0 || code === 0xff) return true
  return code >= marker.RST0 && code <= marker.RST7
}

function cutShort() {
  return invalidImage(say('jpegCut'))
}
