import { useEffect, useState } from 'react'

/** What is near, where the element itself has gone. */
const focusable = 'button:not(:disabled), [href], input:not(:disabled), [tabindex="0"]'

/**
 * Gives the focus back to what had it before this component came, once it has gone: for what lies
 * over the page and is there only while it is open. Where that has gone, too, as a still does that
 * was moved to the trash, something in the same part of the page has it.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  const [around] = useState(() => before?.closest('section') ?? null)
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body
      const target = before?.isConnected ? before : around?.querySelector(focusable)
      if (isLost && target instanceof HTMLElement) target.focus({ preventScroll: true })
    },
    [before, around],
  )
}
