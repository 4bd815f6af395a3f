import type { CaptureOptions } from '../../main/capture/options.ts'
import type { Images } from '../../main/images/types.ts'
import type { Random } from '../../main/sandbox/random.ts'
import type { Sandbox } from '../../main/sandbox/server.ts'

/** What a round captures, and how often a process that does it is killed. */
export interface RoundPlan {
  readonly options: CaptureOptions
  readonly kills: number
  readonly concurrency: number
}

const size = { width: 64, height: 36 }
const best = { ...size, best: 3 }

const kinds: readonly [CaptureOptions, ...CaptureOptions[]] = [
  size,
  size,
  { ...size, format: 'webp', time: 5, convert: true },
  best,
  { ...best, keepAll: true },
]

export function planRound(random: Random): RoundPlan {
  return {
    options: random.pick(kinds),
    kills: random.pick([1, 1, 1, 2, 3]),
    concurrency: random.integer(1, 8),
  }
}

/** A round, and all that it is played with. */
export interface Round {
  readonly sandbox: Sandbox
  readonly images: Images
  readonly random: Random
  readonly plan: RoundPlan
  /** Two empty folders. */
  readonly folder: string
  readonly catalogueFolder: string
}
