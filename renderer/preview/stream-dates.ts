import type { Stretch } from './stream-types.ts'

/** Pieces remembered: a paused picture may be older than what the playlist still lists. */
const most = 1000

/** Seconds past a piece that still count as its own: positions are never quite exact. */
const tolerance = 0.25

/** Which date each position of the player has, from the dates that the playlists told. */
export interface StreamDates {
  /** The pieces of a playlist; those of older ones are kept. */
  take(stretches: readonly Stretch[]): void
  /** Ms since 1970 at a position; null where that isn't known. */
  dateAt(position: number): number | null
  /** The position of a date; null where no known piece has it. */
  positionOf(date: number): number | null
}

type Dated = Stretch & { readonly date: number }

export function createStreamDates(): StreamDates {
  /** By position, without overlap. */
  let known: readonly Dated[] = []
  return {
    take(stretches) {
      const dated = stretches.filter(isDated)
      const [first] = dated
      if (!first) return
      // What comes anew is more exact than what was guessed before its pieces were loaded.
      const older = known.filter(({ end }) => end <= first.start + tolerance)
      known = [...older, ...dated].slice(-most)
    },
    dateAt(position) {
      const found =
        known.findLast(({ start, end }) => start <= position && position < end) ??
        known.find(({ start, end }) => isNear(position, start, end))
      return found ? found.date + (position - found.start) * 1000 : null
    },
    positionOf(date) {
      const found = known.findLast((each) => each.date <= date && date < dateOfEnd(each))
      return found ? found.start + (date - found.date) / 1000 : null
    },
  }
}

function isDated(stretch: Stretch): stretch is Dated {
  return stretch.date !== null && Number.isFinite(stretch.date)
}

function isNear(position: number, start: number, end: number): boolean {
  return position >= start - tolerance && position < end + tolerance
}

function dateOfEnd({ start, end, date }: Dated): number {
  return date + (end - start) * 1000
}
