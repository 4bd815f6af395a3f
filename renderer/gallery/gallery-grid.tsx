import type { CSSProperties } from 'react'
import { useCallback, useEffect, useRef } from 'react'
import { useGallery, usePicks, useStores } from '../stores/stores-context.tsx'
import { useNow } from '../ui/use-now.ts'
import { words } from '../ui/words.ts'
import { ArrivalsPill } from './arrivals-pill.tsx'
import classes from './gallery-grid.module.css'
import type { Shown } from './gallery-query.ts'
import { GridGroup } from './grid-group.tsx'
import type { GridLayout } from './grid-layout.ts'
import { rowOfIndex } from './grid-layout.ts'
import { dayOf } from './groups.ts'
import { useFastScroll } from './use-fast-scroll.ts'
import type { Menu } from './use-grid-actions.ts'
import { useGridActions } from './use-grid-actions.ts'
import { placeOfTarget, useGridFocus } from './use-grid-focus.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useGridLayout } from './use-grid-layout.ts'
import { useGridPointer } from './use-grid-pointer.ts'
import { useGridRows } from './use-grid-rows.ts'
import { useGridScroll } from './use-grid-scroll.ts'
import { usePrefetch } from './use-prefetch.ts'

/** A still to bring into view with the focus, once for each such object. */
export interface GridRequest {
  readonly place: number
}

interface Props {
  readonly shown: Shown
  /** True while the answer to another query is awaited. */
  readonly isStale: boolean
  readonly request: GridRequest | null
  readonly onOpen: (place: number) => void
  readonly onMenu: (menu: Menu) => void
}

/** A grid of any length: only the rows in view are in the page, and the one with the focus. */
export function GalleryGrid({ shown, isStale, request, onOpen, onMenu }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const { gallery, picks } = useStores()
  const layout = useGridLayout(
    scroller,
    shown,
    useGallery((state) => state.cellWidth),
  )
  const selected = usePicks((state) => state.selected)
  const active = usePicks((state) => state.active)
  const today = dayOf(useNow(60_000))
  const { places, query } = shown
  const index = active === null ? -1 : places.indexOf(active)
  const keptRow = index < 0 ? -1 : rowOfIndex(layout, index)
  const groups = useGridRows({ scroller, layout, keptRow })
  usePrefetch(groups, places)
  const { onScroll, reveal, toTop } = useGridScroll({ scroller, layout, shown })
  const onSpeed = useFastScroll(scroller)
  const focus = useGridFocus(scroller, active)
  const { ask } = focus
  const onReveal = useCallback(
    (place: number) => {
      reveal(places.indexOf(place))
      ask(place)
    },
    [reveal, ask, places],
  )
  useRequest(request, onReveal)
  const actions = useGridActions({ onOpen, onMenu, onReveal })
  const tabStop = index < 0 ? (places[groups[0]?.rows[0]?.start ?? 0] ?? null) : active

  /** The arrivals are in the result by now. */
  function showNewest() {
    toTop()
    const newest = gallery.getState().shown?.places[0]
    if (newest === undefined) return
    picks.getState().moveTo(newest)
    ask(newest)
  }

  function enter(target: EventTarget) {
    focus.onFocus()
    const place = placeOfTarget(target)
    if (place !== null && index < 0) picks.getState().moveTo(place)
  }

  return (
    <div className={classes.frame} data-stale={isStale || undefined}>
      {/* biome-ignore lint/a11y/useSemanticElements: a table's cells can't lie where they are put. */}
      <div
        ref={scroller}
        role="grid"
        aria-label={words().gallery.stills}
        aria-multiselectable
        aria-rowcount={layout.rows}
        aria-colcount={layout.columns}
        aria-busy={isStale}
        className={classes.grid}
        style={sizesOf(layout)}
        onScroll={() => {
          onSpeed()
          onScroll()
        }}
        onFocus={(event) => enter(event.target)}
        onBlur={focus.onBlur}
        onKeyDown={useGridKeys({ shown, layout, index, actions })}
        {...useGridPointer(places, actions)}
      >
        <div role="presentation" className={classes.sizer} style={{ height: layout.height }}>
          {groups.map((drawn) => (
            <GridGroup
              key={drawn.group.key}
              {...drawn}
              columns={layout.columns}
              places={places}
              selected={selected}
              tabStop={tabStop}
              today={today}
            />
          ))}
        </div>
      </div>
      {query.order === 'newest' && <ArrivalsPill onShow={showNewest} />}
    </div>
  )
}

function sizesOf({ columns, cellWidth, pictureHeight }: GridLayout): CSSProperties {
  return {
    '--columns': columns,
    '--cell-width': `${cellWidth}px`,
    '--picture-height': `${pictureHeight}px`,
  } as CSSProperties
}

function useRequest(request: GridRequest | null, reveal: (place: number) => void): void {
  const done = useRef(request)
  useEffect(() => {
    if (request === null || done.current === request) return
    done.current = request
    reveal(request.place)
  }, [request, reveal])
}
