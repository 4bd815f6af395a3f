import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { createRoot } from 'react-dom/client'

const rowHeight = 168

/** As many cells as the gallery shows, with its library for lists and none of its pictures. */
function BareGrid({ count, columns }: { readonly count: number; readonly columns: number }) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: Math.ceil(count / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 3,
  })
  return (
    <div ref={scroller} className="scroller">
      <div className="rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <div
            key={key}
            className="row"
            style={{
              translate: `0 ${start}px`,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            }}
          >
            {Array.from({ length: columns }, (_, column) => index * columns + column).map(
              (cell) => (
                <div key={cell}>
                  <div className="picture" />
                  <div>Room {cell % 40}</div>
                  <div>Number {cell}</div>
                </div>
              ),
            )}
          </div>
        ))}
      </div>
    </div>
  )
}

const asked = new URLSearchParams(location.search)
const root = document.querySelector('#root')
if (root) {
  createRoot(root).render(
    <BareGrid count={Number(asked.get('count'))} columns={Number(asked.get('columns'))} />,
  )
}
