/** Seconds: until anything is measured. */
const usualFrame = 1 / 30

const shortest = 1 / 121
const longest = 1 / 5

/** Frames looked back at. */
const samples = 12

/** How long a frame of the stream is, from the times of frames that were shown one after another. */
export interface FrameLength {
  /** @param time seconds on the player's line of the frame that is shown now */
  take(time: number): void
  /** Seconds. */
  length(): number
}

export function createFrameLength(): FrameLength {
  let last: number | null = null
  let gaps: readonly number[] = []
  return {
    take(time) {
      const gap = last === null ? 0 : time - last
      last = time
      // Anything else is a seek, or a picture that stood still.
      if (gap >= shortest && gap <= longest) gaps = [...gaps, gap].slice(-samples)
    },
    // The shortest one: a frame that was left out makes two of them look like one.
    length: () => (gaps.length === 0 ? usualFrame : Math.min(...gaps)),
  }
}
