/** What the fixed server does wrong, always the same way, so that contestants meet the same. */
export interface TroubleSettings {
  /** One of so many captures ends in 500, and one of so many downloads in 503. */
  readonly oneOf: number
  /** From the capture with this number on, all are told 429 for a while. */
  readonly burstAt: number
  /** Whole seconds: as long as the burst, and what its answers ask to wait. */
  readonly burstSeconds: number
}

/** A status to refuse with, and in how many seconds to come back. */
export interface Refusal {
  readonly status: number
  readonly retryAfter?: number
}

export interface Trouble {
  capture(): Refusal | null
  download(): Refusal | null
}

/** @param settings none: there is no trouble */
export function createTrouble(settings: TroubleSettings | undefined): Trouble {
  if (!settings) return { capture: () => null, download: () => null }
  const { oneOf, burstAt, burstSeconds } = settings
  let [captures, downloads, burstUntil] = [0, 0, 0]
  return {
    capture() {
      captures += 1
      if (captures === burstAt) burstUntil = performance.now() + burstSeconds * 1000
      if (performance.now() < burstUntil) return { status: 429, retryAfter: burstSeconds }
      return captures % oneOf === 0 ? { status: 500 } : null
    },
    download() {
      downloads += 1
      return downloads % oneOf === 0 ? { status: 503 } : null
    },
  }
}
