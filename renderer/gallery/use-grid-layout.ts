import type { RefObject } from 'react'
import { useMemo } from 'react'
import { useSize } from '../ui/use-size.ts'
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
  const { width } = useSize(element)
  const groups = useMemo(() => groupsOf(shown), [shown])
  return useMemo(
    // Before its width is known, an element has room for nothing.
    () => layOut(width === 0 ? [] : groups, width, cellWidth),
    [groups, width, cellWidth],
  )
}
