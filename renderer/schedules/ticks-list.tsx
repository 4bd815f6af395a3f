import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import type { StoreApi } from 'zustand'
import { useStore } from 'zustand'
import type { TickView } from '../../preload/contract.ts'
import { FailureWords } from '../ui/failure-alert.tsx'
import { formatMoment } from '../ui/format.ts'
import { useSteadyScroll } from '../ui/use-steady-scroll.ts'
import { words } from '../ui/words.ts'
import { tickNumbers, tickRemark, tickWords } from './tick-words.ts'
import classes from './ticks-list.module.css'
import type { TicksStore } from './ticks-store.ts'

/** Pixels: a row without a failure is this high. */
const rowHeight = 46

/** Rows before the end at which the next page is asked for. */
const headStart = 20

/** A list of any length: only the rows in view are in the page. */
export function TicksList({ store }: { readonly store: StoreApi<TicksStore> }) {
  const ticks = useStore(store, (state) => state.ticks)
  const scroller = useRef<HTMLDivElement>(null)
  const keys = useMemo(() => ticks.map(({ first }) => String(first)), [ticks])
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: keys.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => keys[index] ?? index,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const onScroll = useSteadyScroll({ virtualizer, keys })
  const rows = virtualizer.getVirtualItems()
  useOlderTicks(store, rows.at(-1)?.index ?? 0)
  return (
    // Nothing in it takes the focus, so it does itself: else no key could scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as WCAG 2.1.1 asks of what scrolls.
    <div ref={scroller} className={classes.scroller} onScroll={onScroll} tabIndex={0}>
      <ul
        aria-label={words().schedules.ticks.list}
        className={classes.rows}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {rows.map(({ index, start, key }) => {
          const tick = ticks[index]
          return (
            tick && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={classes.row}
                style={{ translate: `0 ${start}px` }}
                aria-posinset={index + 1}
                aria-setsize={ticks.length}
              >
                <Tick tick={tick} />
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}

function Tick({ tick }: { readonly tick: TickView }) {
  const remark = tickRemark(tick)
  return (
    <div className={classes.tick} data-copyable>
      <span className={classes.words} data-outcome={tick.outcome}>
        {tickWords(tick)}
      </span>
      {remark && <span>{remark}</span>}
      {tick.failure && <FailureWords failure={tick.failure} />}
      <span className={classes.dimmed}>
        {formatMoment(tick.at)} · {tickNumbers(tick)}
      </span>
    </div>
  )
}

/** Fetches the next page as soon as its place comes near. */
function useOlderTicks(store: StoreApi<TicksStore>, lastShown: number): void {
  const count = useStore(store, (state) => state.ticks.length)
  const canLoad = useStore(
    store,
    (state) => !state.isLoading && !state.isComplete && !state.failure,
  )
  useEffect(() => {
    if (canLoad && lastShown >= count - headStart) void store.getState().loadOlder()
  }, [store, canLoad, lastShown, count])
}
