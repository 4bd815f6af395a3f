import type { Range } from '@tanstack/react-virtual'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { RoomView } from '../../preload/contract.ts'
import { useMarks, useSelection, useStores } from '../stores/stores-context.tsx'
import { useSteadyScroll } from '../ui/use-steady-scroll.ts'
import { words } from '../ui/words.ts'
import classes from './room-list.module.css'
import type { MenuPlace } from './room-menu.tsx'
import { RoomMenu } from './room-menu.tsx'
import { RoomRow } from './room-row.tsx'
import { useFavouriteDrag } from './use-favourite-drag.ts'
import { useRoomKeys } from './use-room-keys.ts'
import { useRoomPointer } from './use-room-pointer.ts'

/** Pixels; the same as in room-row.module.css. */
const rowHeight = 50

interface Props {
  readonly rooms: readonly RoomView[]
  /** Names the search and filter: another one starts at the top. */
  readonly view: string
}

/** A listbox of any length: only the rows in view are in the page. */
export function RoomList({ rooms, view }: Props) {
  const baseId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const order = useMemo(() => rooms.map(({ roomId }) => roomId), [rooms])
  const selected = useSelection((state) => state.selected)
  const active = useSelection((state) => state.active)
  const ranks = useMarks((state) => state.ranks)
  const hidden = useMarks((state) => state.hidden)
  const activeIndex = useMemo(() => (active === null ? -1 : order.indexOf(active)), [active, order])
  const [menu, setMenu] = useState<MenuPlace | null>(null)

  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: rooms.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => order[index] ?? index, [order]),
    estimateSize: getRowHeight,
    overscan: 6,
    // The active row stays in the page even out of view: aria-activedescendant points at it.
    rangeExtractor: useCallback((range: Range) => withIndex(range, activeIndex), [activeIndex]),
  })
  const onScroll = useSteadyScroll({ virtualizer, keys: order, view })
  const onKeyDown = useRoomKeys({ order, activeIndex, virtualizer, rowHeight, openMenu: setMenu })
  const pointer = useRoomPointer({ order, openMenu: setMenu })
  const { drop, ...drag } = useFavouriteDrag()
  const { selection } = useStores()

  // Also where something else than the list has made it active.
  // biome-ignore lint/correctness/useExhaustiveDependencies: not where the order alone changes.
  useEffect(() => {
    if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex)
  }, [active])

  function enter() {
    const first = order[0]
    if (activeIndex < 0 && first !== undefined) selection.getState().moveTo(first)
  }

  const optionId = (index: number) => `${baseId}-${index}`
  return (
    <>
      <div
        ref={scroller}
        className={classes.list}
        role="listbox"
        aria-label={words().rooms.rooms}
        aria-multiselectable
        aria-activedescendant={activeIndex < 0 ? undefined : optionId(activeIndex)}
        aria-keyshortcuts="F H Alt+ArrowUp Alt+ArrowDown Shift+F10"
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={onScroll}
        onFocus={enter}
        {...pointer}
        {...drag}
      >
        <div
          role="presentation"
          className={classes.rows}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const room = rooms[index]
            return (
              room && (
                <RoomRow
                  key={room.roomId}
                  id={optionId(index)}
                  room={room}
                  index={index}
                  count={rooms.length}
                  start={start}
                  isSelected={selected.has(room.roomId)}
                  isActive={index === activeIndex}
                  isFavourite={ranks.has(room.roomId)}
                  isHidden={hidden.has(room.roomId)}
                  drop={drop?.target === room.roomId ? drop.side : undefined}
                />
              )
            )
          })}
        </div>
      </div>
      {menu && <RoomMenu place={menu} order={order} onClose={() => setMenu(null)} />}
    </>
  )
}

const getRowHeight = () => rowHeight

function withIndex(range: Range, index: number): number[] {
  const indexes = defaultRangeExtractor(range)
  if (index < 0 || index >= range.count || indexes.includes(index)) return indexes
  return [...indexes, index].toSorted((a, b) => a - b)
}
