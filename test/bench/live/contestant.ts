/** A still and how it was got. */
export interface Shot {
  /** Ms since 1970. */
  readonly askedAt: number
  /** Ms from then until the file was there. */
  readonly ms: number
  /** Absolute path. */
  readonly file: string
  /** The newest picture that was there already when this one was asked for. */
  readonly newest?: string
}

/** One way to a still of a live stream. */
export interface LiveContestant {
  readonly name: string
  /** How many to take one after another in a turn. */
  readonly stills: number
  /** Before its turn, outside of all times. */
  prepare?(): Promise<unknown>
  shoot(): Promise<Shot>
  /** After its turn. */
  rest?(): Promise<unknown>
  /** Ms of processor so far, of all of its processes and of nothing else. */
  cpu(): Promise<number>
}
