import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useRef } from 'react'
import { momentOf } from '../gallery/places.ts'
import { previewOf } from '../stills/picture.ts'
import { useStill } from '../stores/use-still.ts'
import { formatBytes, formatMoment } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import classes from './trial.module.css'

/** Pixels. */
const rowHeight = 52

/** The stills that would go, oldest first: only the rows in view are in the page. */
export function TrialList({ places }: { readonly places: readonly number[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: places.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => places[index] ?? index,
    estimateSize: () => rowHeight,
    overscan: 4,
  })
  return (
    // Nothing in it takes the focus, so it does itself: else no key could scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as WCAG 2.1.1 asks of what scrolls.
    <div ref={scroller} className={classes.scroller} tabIndex={0}>
      <ul
        aria-label={words().library.trial.list}
        className={classes.rows}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const place = places[index]
          return (
            place !== undefined && (
              <li
                key={key}
                className={classes.row}
                style={{ translate: `0 ${start}px` }}
                aria-posinset={index + 1}
                aria-setsize={places.length}
              >
                <Row place={place} />
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}

/** Its moment is known at once: the place tells it. */
const Row = memo(function Row({ place }: { readonly place: number }) {
  const still = useStill(place)
  return (
    <>
      <Thumbnail still={still} />
      <span className={classes.words}>
        <span>{still ? (still.customRoomId ?? still.roomId) : ' '}</span>
        <span className={classes.dimmed}>
          {formatMoment(new Date(momentOf(place)).toISOString())}
          {still && ` · ${formatBytes(still.bytes)}`}
        </span>
      </span>
    </>
  )
})

function Thumbnail({ still }: { readonly still: ReturnType<typeof useStill> }) {
  if (!still) return <span className={classes.picture} />
  return <img className={classes.picture} src={previewOf(still)} alt="" decoding="async" />
}
