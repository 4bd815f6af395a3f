import type { WindowPlace } from './place-file.ts'

/** Ms until a window counts as placed: while somebody drags it, it moves many times a second. */
const settleMs = 500

export interface PlaceKeeperOptions {
  readonly write: (place: WindowPlace) => Promise<void>
  readonly onError: (error: unknown) => void
}

/** Remembers where the window is. */
export interface PlaceKeeper {
  /** The place that is kept, or soon will be; null before the first one. */
  last(): WindowPlace | null
  /** To be called whenever the window has changed. */
  moved(place: WindowPlace): void
  /** Keeps at once what waits. To be called as the window closes, and when the app ends. */
  flush(): Promise<void>
}

export function createPlaceKeeper(
  first: WindowPlace | null,
  { write, onError }: PlaceKeeperOptions,
): PlaceKeeper {
  let last = first
  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()

  function keep(place: WindowPlace): void {
    timer = undefined
    writing = writing.then(() => write(place)).catch(onError)
  }

  return {
    last: () => last,
    moved(place) {
      last = place
      clearTimeout(timer)
      timer = setTimeout(() => keep(place), settleMs)
    },
    async flush() {
      if (timer !== undefined && last !== null) {
        clearTimeout(timer)
        keep(last)
      }
      await writing
    },
  }
}
