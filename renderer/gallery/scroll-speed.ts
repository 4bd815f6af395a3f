/** Views a second that nobody can look at: what flies by is gone before its picture is there. */
const tooFast = 4

/**
 * Ms between two looks at a scroll that goes on, on a machine that is slow to draw; after more it has
 * begun anew, as by a jump.
 */
const longestStep = 250

/** Tells whether a list is scrolled too fast to look at. */
export interface ScrollSpeed {
  /**
   * @param top pixels
   * @param view height of what is seen, in pixels
   * @param now ms, of any clock that goes on
   */
  isFast(top: number, view: number, now: number): boolean
}

export function createScrollSpeed(): ScrollSpeed {
  let last: { readonly top: number; readonly at: number } | null = null
  return {
    isFast(top, view, now) {
      const before = last
      last = { top, at: now }
      if (!before || view <= 0) return false
      const step = now - before.at
      if (step <= 0 || step > longestStep) return false
      return (Math.abs(top - before.top) * 1000) / step > tooFast * view
    },
  }
}
