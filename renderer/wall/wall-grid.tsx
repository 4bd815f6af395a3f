import type { Range } from '@tanstack/react-virtual'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { KeyboardEvent } from 'react'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useSize } from '../ui/use-size.ts'
import { words } from '../ui/words.ts'
import { fitTiles, heightOf } from './fit-tiles.ts'
import type { Tile } from './trouble.ts'
import { nextTile } from './wall-keys.ts'
import classes from './wall-page.module.css'
import { WallTile } from './wall-tile.tsx'

interface Props {
  readonly tiles: readonly Tile[]
  readonly onOpen: (roomId: string) => void
}

/** As many rooms as there are, as large as they fit. Only the rows in view are in the page. */
export function WallGrid({ tiles, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(scroller)
  const count = tiles.length
  const grid = useMemo(() => fitTiles({ count, width, height }), [count, width, height])
  const { columns, rows, tileWidth, tileHeight, gap } = grid
  const [activeId, setActiveId] = useState<string | null>(null)
  const active = Math.max(
    0,
    tiles.findIndex(({ room }) => room.roomId === activeId),
  )
  const rowHeight = tileHeight + gap

  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: width === 0 ? 0 : rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    paddingStart: gap,
    overscan: 1,
    // The active tile stays in the page even out of view: it has the focus.
    rangeExtractor: useCallback(
      (range: Range) => withRow(range, Math.floor(active / columns)),
      [active, columns],
    ),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are measured anew as they change.
  useLayoutEffect(() => virtualizer.measure(), [rowHeight])

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const page = Math.max(1, Math.floor(height / rowHeight))
      const next = nextTile(event.key, { index: active, count, columns, page })
      const roomId = next === undefined ? undefined : tiles[next]?.room.roomId
      if (next === undefined || roomId === undefined) return
      event.preventDefault()
      setActiveId(roomId)
      virtualizer.scrollToIndex(Math.floor(next / columns))
      focusTile(scroller.current, roomId)
    },
    [tiles, active, count, columns, height, rowHeight, virtualizer],
  )

  const left = Math.floor((width - columns * (tileWidth + gap) + gap) / 2)
  const shown = virtualizer.getVirtualItems().flatMap(({ index: row, start }) =>
    tiles.slice(row * columns, (row + 1) * columns).map((tile, column) => ({
      tile,
      index: row * columns + column,
      left: left + column * (tileWidth + gap),
      top: start,
    })),
  )
  return (
    <div ref={scroller} className={classes.wall}>
      <ul
        aria-label={words().wall.list}
        className={classes.tiles}
        style={{ height: heightOf(grid) }}
      >
        {shown.map(({ tile, index, ...place }) => (
          <WallTile
            key={tile.room.roomId}
            tile={tile}
            index={index}
            count={count}
            {...place}
            width={tileWidth}
            height={tileHeight}
            isActive={index === active}
            onFocus={setActiveId}
            onOpen={onOpen}
            onKeyDown={onKeyDown}
          />
        ))}
      </ul>
    </div>
  )
}

/** Once it is there: a row that was out of view comes with the next frame. */
function focusTile(scroller: HTMLElement | null, roomId: string): void {
  const find = () => scroller?.querySelector<HTMLElement>(`[data-room="${CSS.escape(roomId)}"]`)
  const found = find()
  if (found) found.focus()
  else requestAnimationFrame(() => find()?.focus())
}

function withRow(range: Range, row: number): number[] {
  const rows = defaultRangeExtractor(range)
  if (row >= range.count || rows.includes(row)) return rows
  return [...rows, row].toSorted((a, b) => a - b)
}
