import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'

const formatter = new Intl.NumberFormat('en-GB')

interface BareRoom {
  readonly roomId: string
  readonly customRoomId: string
}

/** The same rows as the app's list, with its library for lists, a plain search, and nothing else. */
function BareList({ rooms }: { readonly rooms: readonly BareRoom[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const shown = useMemo(
    () =>
      rooms.filter(
        ({ roomId, customRoomId }) =>
          roomId.toLowerCase().includes(query) || customRoomId.toLowerCase().includes(query),
      ),
    [rooms, query],
  )
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 50,
    overscan: 6,
  })
  return (
    <>
      <output data-testid="rooms-count">
        {formatter.format(shown.length)} {shown.length === 1 ? 'room' : 'rooms'}
      </output>
      <input type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
      <div ref={scroller} className="scroller">
        <div className="rows" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => (
            <div
              key={key}
              role="option"
              aria-selected="false"
              tabIndex={-1}
              className="row"
              data-room={shown[index]?.roomId}
              style={{ translate: `0 ${start}px` }}
            >
              <div className="picture" />
              <div>
                <div>{shown[index]?.roomId}</div>
                <div>{shown[index]?.customRoomId}</div>
              </div>
            </div>
          ))}
        </div>
      </div>
    </>
  )
}

/** Nothing is drawn before somebody asks for it. */
function BarePage() {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <BareList rooms={Reflect.get(globalThis, 'rooms')} />
  return (
    <button type="button" onClick={() => setOpen(true)}>
      Open
    </button>
  )
}

const root = document.querySelector('#root')
if (root) createRoot(root).render(<BarePage />)
