import { say } from '../../words/say.ts'
import { invalidImage } from './invalid.ts'
import type { Bits } from './jpeg-bits.ts'
import { createIntervals } from './jpeg-bits.ts'
import type { BlockReader } from './jpeg-blocks.ts'
import type { Component, Frame } from './jpeg-frame.ts'

/** A component with the reader that suits this scan. */
export interface ScanPlane {
  readonly component: Component
  readonly read: BlockReader
}

/**
 * Reads all blocks of a scan, which must use up its data to the last byte.
 *
 * @param data entropy-coded, with its restart markers
 * @param restartInterval MCUs between restart markers; 0 for none
 */
export function walkScan(
  data: Buffer,
  frame: Frame,
  planes: readonly ScanPlane[],
  restartInterval: number,
): void {
  const grid = scanGrid(frame, planes)
  const total = grid.mcusWide * grid.mcusHigh
  const intervals = createIntervals(data)
  for (let mcu = 0; mcu < total; ) {
    const bits = intervals.next()
    const end = restartInterval === 0 ? total : Math.min(total, mcu + restartInterval)
    for (; mcu < end; mcu += 1) readMcu(bits, grid, mcu)
    if (bits.end - bits.position > 7 || bits.emptyBlocks > 0) throw tooMuchData()
  }
  if (!intervals.isDone()) throw tooMuchData()
}

/** How a scan's blocks follow each other. */
interface Grid {
  readonly mcusWide: number
  readonly mcusHigh: number
  readonly shares: readonly Share[]
}

/** What one component has in each MCU, in blocks. */
interface Share {
  readonly read: BlockReader
  readonly across: number
  readonly down: number
  readonly storedWide: number
}

/** A component that is alone in its scan comes block by block, without the last MCU's filling. */
function scanGrid({ mcusWide, mcusHigh }: Frame, planes: readonly ScanPlane[]): Grid {
  const [only, second] = planes
  if (only && !second) {
    const { blocksWide, blocksHigh, storedWide } = only.component
    const share = { read: only.read, across: 1, down: 1, storedWide }
    return { mcusWide: blocksWide, mcusHigh: blocksHigh, shares: [share] }
  }
  const shares = planes.map(({ read, component: { across, down, storedWide } }) => {
    return { read, across, down, storedWide }
  })
  return { mcusWide, mcusHigh, shares }
}

function readMcu(bits: Bits, { mcusWide, shares }: Grid, mcu: number): void {
  const row = Math.floor(mcu / mcusWide)
  const column = mcu - row * mcusWide
  for (const { read, across, down, storedWide } of shares) {
    const corner = row * down * storedWide + column * across
    for (let y = 0; y < down; y += 1) {
      for (let x = 0; x < across; x += 1) read(bits, corner + y * storedWide + x)
    }
  }
  if (bits.position > bits.end) throw invalidImage(say('jpegCut'))
}

function tooMuchData() {
  return invalidImage(say('jpegSurplus'))
}
