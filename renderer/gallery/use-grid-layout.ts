import type { RefObject } from 'react'
import { useLayoutEffect, useMemo, useState } from 'react'
import type { Shown } from './gallery-query.ts'
import type { GridLayout } from './grid-layout.ts'
import { layOut } from './grid-layout.ts'
import { groupsOf } from './groups.ts'

/** Where the stills stand in an element as wide as it is now. @param cellWidth wished, in pixels */
export function useGridLayout(
  element: RefObject<HTMLElement | null>,
  shown: Shown,
  cellWidth: number,
): GridLayout {
  const width = useWidth(element)
  const groups = useMemo(() => groupsOf(shown), [shown])
  return useMemo(
    // Before its width is known, an element has room for nothing.
    () => layOut(width === 0 ? [] : groups, width, cellWidth),
    [groups, width, cellWidth],
  )
}

/** Pixels inside. The last width while the element isn't drawn. */
function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => setWidth((known) => element.clientWidth || known)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return width
}
