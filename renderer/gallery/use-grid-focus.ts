import type { RefObject } from 'react'
import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * Puts the focus on the cell with the keyboard: when a key has moved it, and when the cell that had
 * it is gone. React tells nothing of a blur that it has caused itself.
 *
 * @param active the still with the keyboard
 */
export function useGridFocus(grid: RefObject<HTMLElement | null>, active: number | null) {
  const isAsked = useRef(false)
  const wasInside = useRef(false)

  // After each render: the cell may come into the page later than `active` has changed.
  useLayoutEffect(() => {
    const isLost = wasInside.current && document.activeElement === document.body
    if (active === null || !(isAsked.current || isLost)) return
    const cell = cellOf(grid.current, active)
    if (!cell) return
    isAsked.current = false
    cell.focus({ preventScroll: true })
  })

  /** The still's cell gets the focus, at once or as soon as it is there as the active one. */
  const ask = useCallback(
    (place: number) => {
      const cell = cellOf(grid.current, place)
      isAsked.current = cell === null
      cell?.focus({ preventScroll: true })
    },
    [grid],
  )

  return {
    ask,
    onFocus: () => {
      wasInside.current = true
    },
    onBlur: () => {
      wasInside.current = false
    },
  }
}

function cellOf(grid: HTMLElement | null, place: number): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-place="${place}"]`) ?? null
}

/** The place of the still that an event was on; null for none. */
export function placeOfTarget(target: EventTarget | null): number | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null
  return cell ? Number(cell.dataset.place) : null
}
