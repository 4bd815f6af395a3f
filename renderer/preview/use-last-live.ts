import { useState } from 'react'
import type { LiveStream } from '../types.ts'

/**
 * The stream that a room has, or had: the last picture of one that has ended stays, with the
 * sentence that says so, instead of going with the next look at the list of rooms.
 */
export function useLastLive(live: LiveStream | null): LiveStream | null {
  const [last, setLast] = useState(live)
  if (live && live !== last) setLast(live)
  return live ?? last
}
