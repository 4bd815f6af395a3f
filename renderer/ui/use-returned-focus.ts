import type { FocusEvent, RefObject } from 'react'
import { useLayoutEffect, useRef } from 'react'

interface ReturnedFocus<T> {
  readonly ref: RefObject<T | null>
  readonly tabIndex: -1
  readonly onFocus: (event: FocusEvent<T>) => void
  readonly onBlur: () => void
}

/**
 * For what comes and goes by itself, as a list of notices does. Where a press takes its own button
 * away, the element around it gets the focus; where that has gone as well, whatever had the focus
 * before somebody came in.
 *
 * @param change what the element's content follows
 * @returns the element's properties
 */
export function useReturnedFocus<T extends HTMLElement>(change: unknown): ReturnedFocus<T> {
  const ref = useRef<T>(null)
  const isInside = useRef(false)
  const before = useRef<HTMLElement | null>(null)
  // React tells nothing of a blur that it has caused itself, so `isInside` is still true then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again after each change.
  useLayoutEffect(() => {
    if (!isInside.current || document.activeElement !== document.body) return
    if (ref.current) return ref.current.focus()
    isInside.current = false
    if (before.current?.isConnected) before.current.focus()
  }, [change])
  return {
    ref,
    tabIndex: -1,
    onFocus({ currentTarget, relatedTarget }) {
      isInside.current = true
      const isFromOutside = !currentTarget.contains(relatedTarget)
      if (isFromOutside)
        before.current = relatedTarget instanceof HTMLElement ? relatedTarget : null
    },
    onBlur: () => {
      isInside.current = false
    },
  }
}
