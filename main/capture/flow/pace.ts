/** How many captures of a project run at a time: fewer after the server has complained. */
export interface Pace {
  limit(): number
  /** To be called as a request begins; what it returns goes to {@link slower}. */
  begin(): number
  /** A request that began at `round` met a server that can't keep up. */
  slower(round: number): void
  /** A request was answered as it should be. */
  faster(): void
}

/**
 * Additive increase, multiplicative decrease, as TCP does it (RFC 5681): half as many after a
 * complaint, and one more after twice as many good answers as run at a time. Requests that were
 * under way together complain together: that counts once.
 *
 * @param most captures at a time that the settings allow, asked anew each time
 */
export function createPace(most: () => number): Pace {
  let current = Number.POSITIVE_INFINITY
  let round = 0
  let answered = 0

  return {
    limit: () => Math.min(current, most()),
    begin: () => round,
    slower(began) {
      if (began < round) return
      round += 1
      answered = 0
      current = Math.max(1, Math.floor(Math.min(current, most()) / 2))
    },
    faster() {
      if (current >= most()) {
        current = Number.POSITIVE_INFINITY
        return
      }
      answered += 1
      if (answered < 2 * current) return
      answered = 0
      current += 1
    },
  }
}
