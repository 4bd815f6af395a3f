import type { Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useRef } from 'react'

interface Anchor {
  readonly key: string
  /** Pixels of the row that lie above the view. */
  readonly hidden: number
}

interface Options {
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>
  readonly keys: readonly string[]
  /** Another view, such as another search, begins at its top. */
  readonly view?: string
}

/**
 * Keeps the row at the top of the view in its place when rows come or go above it.
 * @returns the scroll element's `onScroll`
 */
export function useSteadyScroll({ virtualizer, keys, view = '' }: Options): () => void {
  const anchor = useRef<Anchor | null>(null)
  const lastView = useRef(view)

  const onScroll = useCallback(() => {
    const top = virtualizer.scrollElement?.scrollTop ?? 0
    const row = virtualizer.getVirtualItemForOffset(top)
    anchor.current = row && top > 0 ? { key: String(row.key), hidden: top - row.start } : null
  }, [virtualizer])

  useLayoutEffect(() => {
    const element = virtualizer.scrollElement
    if (!element) return
    if (lastView.current !== view) {
      lastView.current = view
      element.scrollTop = 0
      return
    }
    const index = anchor.current ? keys.indexOf(anchor.current.key) : -1
    const row = virtualizer.measurementsCache[index]
    if (anchor.current && row) element.scrollTop = row.start + anchor.current.hidden
  }, [virtualizer, keys, view])

  return onScroll
}
