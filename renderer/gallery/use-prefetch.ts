import { useLayoutEffect, useRef } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import type { Span } from './prefetch.ts'
import { spanToFetch } from './prefetch.ts'
import type { DrawnGroup } from './use-grid-rows.ts'

/**
 * Fetches the details of stills before they come into view: many in one call instead of each row by
 * itself, and their cells are drawn once, not twice.
 */
export function usePrefetch(groups: readonly DrawnGroup[], places: readonly number[]): void {
  const { stillCache } = useStores()
  const last = useRef<{ places: readonly number[]; view: Span | null; fetched: Span | null }>({
    places,
    view: null,
    fetched: null,
  })
  const start = groups.find(({ rows }) => rows.length > 0)?.rows[0]?.start ?? 0
  const end = groups.at(-1)?.rows.at(-1)?.end ?? start

  useLayoutEffect(() => {
    const known = last.current.places === places ? last.current : { view: null, fetched: null }
    const view = { start, end }
    const span = spanToFetch(view, known.view, known.fetched, places.length)
    last.current = { places, view, fetched: span ?? known.fetched }
    if (span) stillCache.want(places.slice(span.start, span.end))
  }, [stillCache, places, start, end])
}
