import type { RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { Place, Preview } from './create-preview.ts'
import { createPreview } from './create-preview.ts'
import { loadHls } from './load-hls.ts'
import { useWindowShown } from './use-window-shown.ts'
import { watchFrames } from './watch-frames.ts'

/** Ms that a room stays selected before it plays: who walks down the list starts no players. */
const restMs = 200

interface Source {
  readonly url: string
  /** ISO 8601 of stream time 0. */
  readonly startedAt: string | null
}

interface UsedPreview {
  readonly video: RefObject<HTMLVideoElement | null>
  /** Null while nothing is to play. */
  readonly preview: Preview | null
}

/**
 * Plays the stream while it can be seen: the page is shown, the window isn't hidden. The place that
 * somebody has gone to is kept meanwhile.
 */
export function usePreview({ url, startedAt }: Source): UsedPreview {
  const video = useRef<HTMLVideoElement>(null)
  const place = useRef<Place | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const isShown = useWindowShown()

  useEffect(() => {
    const element = video.current
    if (!isShown || !element) return
    let begun: Preview | null = null
    const rest = setTimeout(() => {
      begun = createPreview({
        video: element,
        url,
        startedAt,
        load: () => loadHls(element),
        watchFrames: (onFrame) => watchFrames(element, onFrame),
        now: Date.now,
        place: place.current ?? firstPlace(),
      })
      setPreview(begun)
    }, restMs)
    return () => {
      clearTimeout(rest)
      if (!begun) return
      place.current = begun.place()
      begun.end()
      setPreview(null)
    }
  }, [url, startedAt, isShown])

  return { video, preview }
}

/** Nothing moves by itself for who has asked for that. */
function firstPlace(): Place {
  return { isPaused: matchMedia('(prefers-reduced-motion: reduce)').matches, date: null }
}
