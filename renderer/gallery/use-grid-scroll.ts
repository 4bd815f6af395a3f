import type { RefObject } from 'react'
import { useCallback, useLayoutEffect, useRef } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import type { Shown } from './gallery-query.ts'
import type { GridLayout } from './grid-layout.ts'
import { measures, rowAt, rowAtOffset, rowOfIndex } from './grid-layout.ts'

/** What stays where it is while all around it changes. */
interface Anchor {
  readonly place: number
  /** Where it stood in the result, for when it is gone. */
  readonly index: number
  /** How much of its row lies above the view, 0 to 1; below 0 where a heading stands above it. */
  readonly hidden: number
}

interface Options {
  readonly scroller: RefObject<HTMLElement | null>
  readonly layout: GridLayout
  readonly shown: Shown
}

/**
 * Keeps the first still of the view in its place when others come or go, or when cells change
 * their size. Another query begins at its top.
 */
export function useGridScroll({ scroller, layout, shown }: Options) {
  const { gallery } = useStores()
  const anchor = useRef<Anchor | null>(null)
  const lastQuery = useRef(shown.query)
  const { places, query } = shown

  const onScroll = useCallback(() => {
    const top = scroller.current?.scrollTop ?? 0
    anchor.current = top > 0 ? anchorAt(layout, places, top) : null
    gallery.getState().hold(top > layout.rowHeight / 2)
  }, [scroller, layout, places, gallery])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    if (lastQuery.current !== query) {
      lastQuery.current = query
      anchor.current = null
      element.scrollTop = 0
      return
    }
    const top = anchor.current && topOf(anchor.current, layout, places)
    if (top !== null && Math.abs(top - element.scrollTop) >= 1) element.scrollTop = top
  }, [scroller, layout, places, query])

  /** Scrolls as little as shows the still's row, also from below the heading that stays. */
  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current
      const row = rowAt(layout, rowOfIndex(layout, index))
      if (!element || !row) return
      const above = row.top - (row.group.hasHeading ? measures.heading : measures.gap)
      const below = row.top + row.height - element.clientHeight
      if (above < element.scrollTop) element.scrollTop = above
      else if (below > element.scrollTop) element.scrollTop = below
    },
    [scroller, layout],
  )

  const toTop = useCallback(() => {
    anchor.current = null
    if (scroller.current) scroller.current.scrollTop = 0
  }, [scroller])

  return { onScroll, reveal, toTop }
}

function anchorAt(layout: GridLayout, places: readonly number[], top: number): Anchor | null {
  const index = rowAtOffset(layout, top)?.start ?? -1
  const row = rowAt(layout, rowOfIndex(layout, index))
  const place = places[index]
  return row && place !== undefined ? { place, index, hidden: (top - row.top) / row.height } : null
}

function topOf(
  { place, index, hidden }: Anchor,
  layout: GridLayout,
  places: readonly number[],
): number | null {
  const found = places.indexOf(place)
  const row = rowAt(
    layout,
    rowOfIndex(layout, found < 0 ? Math.min(index, places.length - 1) : found),
  )
  return row ? row.top + hidden * row.height : null
}
