/** How many captures of a project run at a time: fewer after the server has complained. */
export interface Pace {
  limit(): number
  /** To be called as a request begins; what it returns goes to {@link slower} and {@link doubt}. */
  begin(): number
  /** A request that began at `round` met a server that can't keep up. */
  slower(round: number): void
  /** A request that began at `round` failed at the server: alone bad luck, soon again a complaint. */
  doubt(round: number): void
  /** A request was answered as it should be. */
  faster(): void
}

/**
 * Additive increase, multiplicative decrease, as TCP does it (RFC 5681): half as many after a
 * complaint, and one more after twice as many good answers as run at a time. Requests that were
 * under way together complain together: that counts once. A single failure among as many good
 * answers as run at a time is none: a server that loses one of a hundred has room for all of them.
 *
 * @param most captures at a time that the settings allow, asked anew each time
 */
export function createPace(most: () => number): Pace {
  let current = Number.POSITIVE_INFINITY
  let round = 0
  let answered = 0
  let answeredSinceDoubt = Number.POSITIVE_INFINITY

  const limit = () => Math.min(current, most())

  function slower(began: number): void {
    if (began < round) return
    round += 1
    answered = 0
    current = Math.max(1, Math.floor(limit() / 2))
  }

  return {
    limit,
    begin: () => round,
    slower,
    doubt(began) {
      const isSoon = answeredSinceDoubt < limit()
      answeredSinceDoubt = 0
      if (isSoon) slower(began)
    },
    faster() {
      answeredSinceDoubt += 1
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
