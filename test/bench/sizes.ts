/** How much each benchmark measures; all whole numbers above 0. */
export interface Sizes {
  /** Of batch. */
  readonly rounds: number
  /** Captures at a time, of batch. */
  readonly concurrency: readonly number[]
  /** Of each contestant of live. */
  readonly turns: number
  /** Of many. */
  readonly captures: number
  /** Of schedule. */
  readonly ticks: number
  /** Of library and scroll. */
  readonly stills: number
  /** That scroll takes for the gallery at most. */
  readonly seconds: number
  /** Of rooms. */
  readonly rooms: number
  /** Of soak, as its schedules see them. */
  readonly hours: number
  /** Of soak: the same one brings the same faults. */
  readonly seed: number
  /** Of previews, of each format. */
  readonly pictures: number
  /** Of press. */
  readonly presses: number
}

export const usualSizes: Sizes = {
  rounds: 3,
  concurrency: [16, 4, 32],
  turns: 12,
  captures: 10_000,
  ticks: 600,
  stills: 100_000,
  seconds: 300,
  rooms: 10_000,
  hours: 24,
  seed: 1,
  pictures: 120,
  presses: 60,
}
