import type { Range } from '@tanstack/react-virtual'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useId, useMemo, useRef } from 'react'
import type { RoomView } from '../../preload/contract.ts'
import { useSelection, useStores } from '../stores/stores-context.tsx'
import { useNow } from '../ui/use-now.ts'
import { useSteadyScroll } from '../ui/use-steady-scroll.ts'
import classes from './room-list.module.css'
import { RoomRow } from './room-row.tsx'
import { useRoomKeys } from './use-room-keys.ts'

/** Pixels; the same as in room-list.module.css. */
const rowHeight = 46

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
  const activeIndex = active === null ? -1 : order.indexOf(active)
  const now = useNow(30_000)

  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: rooms.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => order[index] ?? index,
    estimateSize: () => rowHeight,
    overscan: 10,
    // The active row stays in the page even out of view: aria-activedescendant points at it.
    rangeExtractor: useCallback((range: Range) => withIndex(range, activeIndex), [activeIndex]),
  })
  const onScroll = useSteadyScroll({ virtualizer, keys: order, view })
  const onKeyDown = useRoomKeys({ order, activeIndex, virtualizer, rowHeight })
  const { selection } = useStores()

  function enter() {
    const first = order[0]
    if (activeIndex < 0 && first !== undefined) selection.getState().moveTo(first)
  }

  const optionId = (index: number) => `${baseId}-${index}`
  return (
    <div
      ref={scroller}
      className={classes.list}
      role="listbox"
      aria-label="Rooms"
      aria-multiselectable
      aria-activedescendant={activeIndex < 0 ? undefined : optionId(activeIndex)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={onScroll}
      onFocus={enter}
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
                now={now}
                isSelected={selected.has(room.roomId)}
                isActive={index === activeIndex}
                order={order}
              />
            )
          )
        })}
      </div>
    </div>
  )
}

function withIndex(range: Range, index: number): number[] {
  const indexes = defaultRangeExtractor(range)
  if (index < 0 || index >= range.count || indexes.includes(index)) return indexes
  return [...indexes, index].toSorted((a, b) => a - b)
}
