import type { FocusEvent, RefObject } from 'react'
import { useLayoutEffect, useRef } from 'react'
import type { Row } from './rows.ts'

interface RowFocus {
  readonly onFocus: (event: FocusEvent) => void
  readonly onBlur: () => void
}

/** What of a row can have the focus, best first. */
const inRow = 'button, [tabindex]'

/**
 * Keeps the focus in its row while a capture there becomes a still, which takes the row's elements
 * away; in the next row where the row itself is gone.
 *
 * @param list the element around all rows; each row has its key as `data-row`
 */
export function useRowFocus(list: RefObject<HTMLElement | null>, rows: readonly Row[]): RowFocus {
  const focused = useRef<{ readonly key: string; readonly index: number } | null>(null)

  // React tells nothing of a blur that it has caused itself, so the row is still known then.
  useLayoutEffect(() => {
    const { current } = focused
    if (!current || document.activeElement !== document.body) return
    const key = rows.some((row) => row.key === current.key)
      ? current.key
      : rows[Math.min(current.index, rows.length - 1)]?.key
    focused.current = null
    if (key === undefined) return
    const row = list.current?.querySelector(`[data-row="${CSS.escape(key)}"]`)
    row?.querySelector<HTMLElement>(inRow)?.focus()
  }, [list, rows])

  return {
    onFocus({ target }) {
      const key = target.closest<HTMLElement>('[data-row]')?.dataset.row
      const index = rows.findIndex((row) => row.key === key)
      focused.current = key === undefined || index < 0 ? null : { key, index }
    },
    onBlur() {
      focused.current = null
    },
  }
}
