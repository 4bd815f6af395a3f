import type { BodyLimits } from './read-body.ts'
import type { TargetKind } from './rewrite-playlist.ts'

/** How much, and for how long, a stream's servers are listened to. */
export interface StreamLimits {
  /** Answers under way at once. */
  readonly mostAtOnce: number
  /** Ms for an answer's head. */
  readonly headMs: number
  /** Ms for the head of a playlist that the server holds back until it has something new. */
  readonly heldBackMs: number
  /** Ms for everything together. */
  readonly totalMs: number
  readonly bodies: Readonly<Record<TargetKind, BodyLimits>>
}

const kibibyte = 1024
const silenceMs = 10_000

export const streamLimits: StreamLimits = {
  mostAtOnce: 16,
  headMs: 10_000,
  heldBackMs: 30_000,
  totalMs: 90_000,
  bodies: {
    list: { most: 1024 * kibibyte, silenceMs },
    media: { most: 32 * 1024 * kibibyte, silenceMs },
    key: { most: 64 * kibibyte, silenceMs },
  },
}
