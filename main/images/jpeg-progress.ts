import { say } from '../../words/say.ts'
import { invalidImage } from './invalid.ts'
import type { CoefficientSet } from './jpeg-blocks.ts'
import type { Component, Frame } from './jpeg-frame.ts'
import type { ScanHeader } from './jpeg-scan-header.ts'

/** How much of each component the scans have brought so far. */
export interface Progress {
  /** @throws `image-invalid` where the scan repeats something or comes out of order */
  accept(scan: ScanHeader): void
  nonZero(component: Component): CoefficientSet
  /**
   * True when every coefficient of every component is there down to its last bit. The standard
   * would let an encoder leave some away; none is known to, and a progressive image that was cut
   * between two scans can't be told otherwise.
   */
  isComplete(): boolean
}

const unsent = -1

export function createProgress(frame: Frame): Progress {
  const lowestBits = new Map(frame.components.map((each) => [each, new Int8Array(64).fill(unsent)]))
  const sets = new Map<Component, CoefficientSet>()
  return {
    accept(scan) {
      for (const { component } of scan.parts) advance(lowestBits.get(component), scan)
    },
    nonZero(component) {
      const set = sets.get(component) ?? emptySet(component)
      sets.set(component, set)
      return set
    },
    isComplete: () => [...lowestBits.values()].every((bits) => bits.every((bit) => bit === 0)),
  }
}

/** A coefficient's bits come from the highest down: some at once, then one a scan (T.81, G.1.1.1). */
function advance(lowestBits: Int8Array | undefined, scan: ScanHeader): void {
  const { first, last, highBit, lowBit } = scan
  const before = highBit === 0 ? unsent : highBit
  const isNext = highBit === 0 || lowBit === highBit - 1
  const band = lowestBits?.subarray(first, last + 1)
  if (!isNext || !band?.every((bit) => bit === before)) {
    throw invalidImage(say('jpegScanOrder'))
  }
  band.fill(lowBit)
}

function emptySet({ storedWide, storedHigh }: Component): CoefficientSet {
  return new Uint8Array(storedWide * storedHigh * 8)
}
