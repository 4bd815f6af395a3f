import { useState } from 'react'
import { words } from '../ui/words.ts'
import type { Clock } from './preview-state.ts'
import type { Told } from './steady-text.ts'
import { nextTold } from './steady-text.ts'

/** The timeline's text for assistive technology, which follows a moving picture in large steps. */
export function useSteadyText(clock: Clock | null, isPaused: boolean): string {
  const [told, setTold] = useState<Told | null>(null)
  if (!clock) return words().preview.opening
  const next = nextTold(told, clock, isPaused)
  if (next !== told) setTold(next)
  return next.text
}
