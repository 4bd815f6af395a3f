import { say } from '../../words/say.ts'
import { invalidImage } from './invalid.ts'
import type { BlockReader } from './jpeg-blocks.ts'
import {
  firstAcBlock,
  firstDcBlock,
  refinedAcBlock,
  refinedDcBlock,
  sequentialBlock,
} from './jpeg-blocks.ts'
import type { Frame } from './jpeg-frame.ts'
import { readFrame } from './jpeg-frame.ts'
import type { Progress } from './jpeg-progress.ts'
import { createProgress } from './jpeg-progress.ts'
import { walkScan } from './jpeg-scan.ts'
import type { ScanHeader, ScanPart } from './jpeg-scan-header.ts'
import { readScanHeader } from './jpeg-scan-header.ts'
import type { Segment } from './jpeg-segments.ts'
import { marker, readSegments } from './jpeg-segments.ts'
import type { JpegTables } from './jpeg-tables.ts'
import { createTables } from './jpeg-tables.ts'
import type { Outline } from './outline.ts'

/** Encoders make about 10; each costs a pass over the whole image, here and in the decoder. */
const mostScans = 100

/**
 * Decoders fill whatever is missing of a JPEG with grey and carry on. So its Huffman codes are
 * counted here, baseline and progressive alike: the image is whole when they make up exactly the
 * blocks that its size implies.
 */
export function outlineJpeg(bytes: Buffer): Outline {
  const segments = readSegments(bytes)
  const frame = readFrame(segments)
  return {
    format: 'jpg',
    width: frame.width,
    height: frame.height,
    opaque: true,
    verify: async () => checkScans(segments, frame),
  }
}

function checkScans(segments: readonly Segment[], frame: Frame): void {
  const tables = createTables()
  const progress = createProgress(frame)
  let scans = 0
  for (const segment of segments) {
    tables.apply(segment)
    if (segment.marker !== marker.SOS) continue
    scans += 1
    if (scans > mostScans) throw invalidImage(say('jpegScans'))
    checkScan(segment, frame, tables, progress)
  }
  if (!progress.isComplete()) throw invalidImage(say('jpegScanMissing'))
}

function checkScan(segment: Segment, frame: Frame, tables: JpegTables, progress: Progress): void {
  const scan = readScanHeader(segment.body, frame)
  progress.accept(scan)
  const planes = scan.parts.map((part) => {
    tables.requireQuant(part.component.quantTable)
    return { component: part.component, read: blockReader(frame, scan, part, tables, progress) }
  })
  walkScan(segment.data, frame, planes, tables.restartInterval())
}

function blockReader(
  { progressive }: Frame,
  { first, last, highBit }: ScanHeader,
  { component, dcSlot, acSlot }: ScanPart,
  tables: JpegTables,
  progress: Progress,
): BlockReader {
  if (!progressive) return sequentialBlock(tables.huffman(dcSlot), tables.huffman(acSlot))
  if (first === 0) return highBit === 0 ? firstDcBlock(tables.huffman(dcSlot)) : refinedDcBlock
  const band = { table: tables.huffman(acSlot), first, last, nonZero: progress.nonZero(component) }
  return highBit === 0 ? firstAcBlock(band) : refinedAcBlock(band)
}
