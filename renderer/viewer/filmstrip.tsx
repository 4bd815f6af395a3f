import { UnstyledButton } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { previewOf } from '../stills/picture.ts'
import { useStill } from '../stores/use-still.ts'
import { formatCount, formatMoment, formatTime } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import classes from './filmstrip.module.css'

interface Props {
  /** Of one room, the oldest first. */
  readonly places: readonly number[]
  readonly current: number
  readonly onShow: (place: number) => void
}

/** Pixels from one picture to the next. */
const step = 108

/** A room's stills in time, around the one that is shown. */
export const Filmstrip = memo(function Filmstrip({ places, current, onShow }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const index = places.indexOf(current)
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    horizontal: true,
    count: places.length,
    getScrollElement: () => scroller.current,
    getItemKey: (at) => places[at] ?? at,
    estimateSize: () => step,
    overscan: 4,
    paddingStart: 8,
    paddingEnd: 8,
  })
  useLayoutEffect(() => {
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'center' })
  }, [virtualizer, index])
  useFollowingFocus(scroller, current)
  return (
    <section
      className={classes.strip}
      aria-label={words().viewer.commands.filmstrip}
      data-filmstrip
    >
      <div ref={scroller} className={classes.scroller}>
        <ul className={classes.row} style={{ width: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const place = places[item.index]
            return (
              place !== undefined && (
                <li
                  key={item.key}
                  className={classes.item}
                  style={{ translate: `${item.start}px 0` }}
                  aria-setsize={places.length}
                  aria-posinset={item.index + 1}
                >
                  <Frame place={place} isCurrent={place === current} onShow={onShow} />
                </li>
              )
            )
          })}
        </ul>
      </div>
      <span className={classes.count}>
        {index >= 0 &&
          words().viewer.positionInRoom(formatCount(index + 1), formatCount(places.length))}
      </span>
    </section>
  )
})

interface FrameProps {
  readonly place: number
  readonly isCurrent: boolean
  readonly onShow: (place: number) => void
}

const Frame = memo(function Frame({ place, isCurrent, onShow }: FrameProps) {
  const still = useStill(place)
  const [failed, setFailed] = useState<string | null>(null)
  const src = still ? previewOf(still) : null
  return (
    <UnstyledButton
      className={classes.frame}
      aria-current={isCurrent || undefined}
      aria-label={still ? formatMoment(still.capturedAt) : words().viewer.still}
      // One stop of the Tab key: from there, the arrows lead on.
      tabIndex={isCurrent ? 0 : -1}
      onClick={() => onShow(place)}
    >
      <span className={classes.picture}>
        {src && src !== failed && (
          <img src={src} alt="" decoding="async" draggable={false} onError={() => setFailed(src)} />
        )}
      </span>
      <span className={classes.time}>{still ? formatTime(still.capturedAt) : '\u00a0'}</span>
    </UnstyledButton>
  )
})

/** While the strip has the focus, what is shown has it. */
function useFollowingFocus(scroller: RefObject<HTMLElement | null>, current: number) {
  const isInside = useRef(false)
  useEffect(() => {
    const strip = scroller.current
    if (!strip) return
    const note = (isIn: boolean) => () => {
      isInside.current = isIn
    }
    const enter = note(true)
    const leave = note(false)
    strip.addEventListener('focusin', enter)
    strip.addEventListener('focusout', leave)
    return () => {
      strip.removeEventListener('focusin', enter)
      strip.removeEventListener('focusout', leave)
    }
  }, [scroller])
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again after each move.
  useEffect(() => {
    if (!isInside.current) return
    scroller.current?.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true })
  }, [current, scroller])
}
