import type { VirtualItem } from '@tanstack/react-virtual'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useJobs, useStills } from '../stores/stores-context.tsx'
import { useSteadyScroll } from '../ui/use-steady-scroll.ts'
import { words } from '../ui/words.ts'
import { JobTile } from './job-tile.tsx'
import type { Row } from './rows.ts'
import { StillItem } from './still-item.tsx'
import classes from './stills-list.module.css'
import { StillsRemainder } from './stills-remainder.tsx'
import { useRowFocus } from './use-row-focus.ts'

/** Pixels; a still's row is always this high, a job's at least. */
const rowHeight = 88

/** Rows before the end at which the next page is asked for. */
const headStart = 20

interface Props {
  readonly rows: readonly Row[]
  readonly onOpen: (stillId: string) => void
}

/** Captures and stills in one scroll, as two lists: a capture that is saved becomes its still. */
export function StillsList({ rows, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const keys = useMemo(() => rows.map(({ key }) => key), [rows])
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => keys[index] ?? index,
    estimateSize: () => rowHeight,
    overscan: 6,
  })
  const onScroll = useSteadyScroll({ virtualizer, keys })
  const rowFocus = useRowFocus(scroller, rows)
  const items = virtualizer.getVirtualItems()
  useOlderStills(items.at(-1)?.index ?? 0, rows.length)
  useTopAtPress(scroller)

  const place = ({ index, start, key }: VirtualItem) => ({
    ref: virtualizer.measureElement,
    'data-index': index,
    'data-row': key,
    className: classes.row,
    style: { translate: `0 ${start}px` },
  })
  const stillCount = rows.findLast((row) => row.kind === 'still')?.position ?? 0
  const hasJobs = rows.length > stillCount
  const texts = words().stills
  return (
    <div ref={scroller} className={classes.scroller} onScroll={onScroll} {...rowFocus}>
      <div className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
        <ul aria-label={texts.underWay} hidden={!hasJobs}>
          {items.map((item) => {
            const row = rows[item.index]
            return (
              row?.kind === 'job' && (
                <li key={item.key} {...place(item)}>
                  <JobTile jobId={row.jobId} />
                </li>
              )
            )
          })}
        </ul>
        <ul aria-label={texts.list}>
          {items.map((item) => {
            const row = rows[item.index]
            return (
              row?.kind === 'still' && (
                <li
                  key={item.key}
                  aria-setsize={stillCount}
                  aria-posinset={row.position}
                  {...place(item)}
                >
                  <StillItem still={row.still} isFresh={row.isFresh} onOpen={onOpen} />
                </li>
              )
            )
          })}
        </ul>
      </div>
      <StillsRemainder isEmpty={rows.length === 0} />
    </div>
  )
}

/** A press shows its tiles at once, however far somebody has scrolled. */
function useTopAtPress(scroller: RefObject<HTMLDivElement | null>) {
  const pressed = useJobs((state) => state.pressed)
  const before = useRef(pressed)
  useLayoutEffect(() => {
    if (pressed > before.current) scroller.current?.scrollTo({ top: 0 })
    before.current = pressed
  }, [scroller, pressed])
}

/** Fetches the next page as soon as its place comes near. */
function useOlderStills(lastShown: number, count: number) {
  const loadMore = useStills((state) => state.loadMore)
  const canLoad = useStills((state) => !state.isLoading && !state.isComplete && !state.failure)
  useEffect(() => {
    if (canLoad && lastShown >= count - headStart) void loadMore()
  }, [canLoad, lastShown, count, loadMore])
}
