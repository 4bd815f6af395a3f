import { readFile } from 'node:fs/promises'
import { entries } from '../entries.ts'
import type { Orientation } from '../videosdk/types.ts'

/*
 * Every stream of the sandbox plays the same short video over and over. Its segments are files,
 * made once by scripts/sandbox-video.ts.
 */

/** Ms of a segment. */
export const segmentMs = 2000
/** Segments of the loop. */
export const loopSegments = 6

/** Pixels. */
export const videoSizes: Readonly<
  Record<Orientation, { readonly width: number; readonly height: number }>
> = {
  landscape: { width: 640, height: 360 },
  portrait: { width: 360, height: 640 },
}

/** Name of the file with one segment of the loop: MPEG-TS with H.264. */
export function segmentFile(orientation: Orientation, index: number): string {
  return `${orientation}-${index}.mpegts`
}

/** The bytes of a stream's segment, counted from the stream's start. */
export type ReadSegment = (orientation: Orientation, number: number) => Promise<Buffer>

/** Reads each file once, when it is first asked for. */
export function createSegmentReader(folder: URL = entries.sandboxVideo): ReadSegment {
  const files = new Map<string, Promise<Buffer>>()
  return (orientation, number) => {
    const name = segmentFile(orientation, number % loopSegments)
    const bytes = files.get(name) ?? readFile(new URL(name, folder))
    files.set(name, bytes)
    return bytes
  }
}
