/** Where a capture stands among all: by when it was asked for, the newest first. */
export interface Slot {
  /** ISO 8601. */
  readonly at: string
  /** Among those of one press: the order in which the rooms were asked for. */
  readonly turn: number
}

/** The slots of all captures that the page has seen. A slot never changes, whatever comes of it. */
export interface Slots {
  of(jobId: string): Slot | undefined
  give(jobId: string, at: string): void
}

export function createSlots(): Slots {
  const slots = new Map<string, Slot>()
  return {
    of: (jobId) => slots.get(jobId),
    give(jobId, at) {
      if (!slots.has(jobId)) slots.set(jobId, { at, turn: slots.size })
    },
  }
}
