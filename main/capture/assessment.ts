import type { Flaw, Score } from './assess.ts'

/** What was found of one take. */
interface TakeReport {
  /** ISO 8601. */
  readonly capturedAt: string
  readonly score: Score
  readonly flaws: readonly Flaw[]
}

/** How several takes of one room compared. */
export interface Assessment {
  /** Takes that were asked for; fewer came where a request failed. */
  readonly asked: number
  /** Those that came whole, in the order in which they were captured. */
  readonly takes: readonly TakeReport[]
  /** Index of the best one. */
  readonly best: number
  /** Index of the one that this still is. */
  readonly own: number
  /** What is wrong with the room itself: all of its takes are like that. */
  readonly verdict: Flaw | null
}
