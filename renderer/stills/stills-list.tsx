import type { VirtualItem } from '@tanstack/react-virtual'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { useJobs, useStills } from '../stores/stores-context.tsx'
import { useSteadyScroll } from '../ui/use-steady-scroll.ts'
import { words } from '../ui/words.ts'
import { JobTile } from './job-tile.tsx'
import { StillItem } from './still-item.tsx'
import classes from './stills-list.module.css'
import { StillsRemainder } from './stills-remainder.tsx'

/** Pixels; a still's row is always this high, a job's at least. */
const rowHeight = 88

/** Rows before the end at which the next page is asked for. */
const headStart = 20

interface Props {
  readonly onOpen: (stillId: string) => void
}

/** Jobs above stills in one scroll, as two lists: a job that is saved becomes the first still. */
export function StillsList({ onOpen }: Props) {
  const jobs = useJobs((state) => state.order)
  const stills = useStills((state) => state.stills)
  const scroller = useRef<HTMLDivElement>(null)
  const keys = useMemo(() => [...jobs, ...stills.map(({ id }) => id)], [jobs, stills])
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: keys.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => keys[index] ?? index,
    estimateSize: () => rowHeight,
    overscan: 6,
  })
  const onScroll = useSteadyScroll({ virtualizer, keys })
  const rows = virtualizer.getVirtualItems()
  useOlderStills(rows.at(-1)?.index ?? 0, keys.length)

  const place = ({ index, start }: VirtualItem) => ({
    ref: virtualizer.measureElement,
    'data-index': index,
    className: classes.row,
    style: { translate: `0 ${start}px` },
  })
  return (
    <div ref={scroller} className={classes.scroller} onScroll={onScroll}>
      <div className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
        <ul aria-label={words().stills.underWay} hidden={jobs.length === 0}>
          {rows.map((row) => {
            const jobId = jobs[row.index]
            return (
              jobId && (
                <li key={row.key} {...place(row)}>
                  <JobTile jobId={jobId} />
                </li>
              )
            )
          })}
        </ul>
        <ul aria-label={words().stills.list}>
          {rows.map((row) => {
            const index = row.index - jobs.length
            const still = stills[index]
            return (
              still && (
                <li
                  key={row.key}
                  aria-setsize={stills.length}
                  aria-posinset={index + 1}
                  {...place(row)}
                >
                  <StillItem still={still} onOpen={onOpen} />
                </li>
              )
            )
          })}
        </ul>
      </div>
      <StillsRemainder isEmpty={keys.length === 0} />
    </div>
  )
}

/** Fetches the next page as soon as its place comes near. */
function useOlderStills(lastShown: number, count: number) {
  const loadMore = useStills((state) => state.loadMore)
  const canLoad = useStills((state) => !state.isLoading && !state.isComplete && !state.failure)
  useEffect(() => {
    if (canLoad && lastShown >= count - headStart) void loadMore()
  }, [canLoad, lastShown, count, loadMore])
}
