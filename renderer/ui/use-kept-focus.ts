import type { RefObject } from 'react'
import { useLayoutEffect, useRef } from 'react'

interface KeptFocus<T> {
  readonly ref: RefObject<T | null>
  readonly tabIndex: -1
  readonly onFocus: () => void
  readonly onBlur: () => void
}

/**
 * Keeps the focus where a press takes its own button away, as Retry does: the element around it
 * gets the focus then, instead of the page as a whole.
 *
 * @param change what the buttons follow
 * @returns the element's properties
 */
export function useKeptFocus<T extends HTMLElement>(change: unknown): KeptFocus<T> {
  const ref = useRef<T>(null)
  const isInside = useRef(false)
  // React tells nothing of a blur that it has caused itself, so `isInside` is still true then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again after each change.
  useLayoutEffect(() => {
    if (isInside.current && document.activeElement === document.body) ref.current?.focus()
  }, [change])
  return {
    ref,
    tabIndex: -1,
    onFocus: () => {
      isInside.current = true
    },
    onBlur: () => {
      isInside.current = false
    },
  }
}
