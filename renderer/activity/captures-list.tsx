import type { Range } from '@tanstack/react-virtual'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useSteadyScroll } from '../ui/use-steady-scroll.ts'
import { words } from '../ui/words.ts'
import { CaptureRow } from './capture-row.tsx'
import classes from './captures-list.module.css'

/** Pixels: a row without a reason is this high. */
const rowHeight = 58

interface Props {
  readonly ids: readonly string[]
  /** Names the filter: another one starts at the top. */
  readonly view: string
}

/** A list of any length: only the rows in view are in the page, and the one with the focus. */
export function CapturesList({ ids, view }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState(-1)
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: ids.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => ids[index] ?? index,
    estimateSize: () => rowHeight,
    overscan: 8,
    // A row that leaves the page would take the focus with it.
    rangeExtractor: useCallback((range: Range) => withIndex(range, focused), [focused]),
  })
  const onScroll = useSteadyScroll({ virtualizer, keys: ids, view })
  useNextRowFocus(scroller, focused, ids)
  return (
    <div ref={scroller} className={classes.scroller} onScroll={onScroll}>
      <ul
        aria-label={words().activity.captures.title}
        className={classes.rows}
        style={{ height: virtualizer.getTotalSize() }}
        onBlur={() => setFocused(-1)}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className={classes.row}
            style={{ translate: `0 ${start}px` }}
            aria-setsize={ids.length}
            aria-posinset={index + 1}
            onFocus={() => setFocused(index)}
          >
            <CaptureRow jobId={ids[index] ?? ''} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Where the row with the focus is gone, as dismissing it does, the one in its place gets it. */
function useNextRowFocus(
  scroller: RefObject<HTMLElement | null>,
  focused: number,
  ids: readonly string[],
): void {
  useLayoutEffect(() => {
    if (focused < 0 || document.activeElement !== document.body) return
    const index = Math.min(focused, ids.length - 1)
    scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] [tabindex]`)?.focus()
  }, [scroller, focused, ids])
}

function withIndex(range: Range, index: number): number[] {
  const indexes = defaultRangeExtractor(range)
  if (index < 0 || index >= range.count || indexes.includes(index)) return indexes
  return [...indexes, index].toSorted((a, b) => a - b)
}
