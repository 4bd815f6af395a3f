import type { DragEvent } from 'react'
import { useRef, useState } from 'react'
import type { Side } from './favourite-order.ts'
import { useRoomActions } from './use-room-actions.ts'

interface Drop {
  readonly target: string
  readonly side: Side
}

/**
 * Favourites can be dragged to another place among themselves. For the list around them.
 *
 * @returns its properties, and beside which favourite the dragged one would come to stand
 */
export function useFavouriteDrag() {
  const { place } = useRoomActions()
  const dragged = useRef<string | null>(null)
  const [drop, setDrop] = useState<Drop | null>(null)

  function end() {
    dragged.current = null
    setDrop(null)
  }

  return {
    drop,
    onDragStart(event: DragEvent) {
      dragged.current = favouriteAt(event)?.dataset.room ?? null
      event.dataTransfer.effectAllowed = 'move'
    },
    onDragOver(event: DragEvent) {
      if (dragged.current === null) return
      const next = dropAt(event, dragged.current)
      if (next) event.preventDefault()
      if (next?.target !== drop?.target || next?.side !== drop?.side) setDrop(next)
    },
    onDrop(event: DragEvent) {
      const to = dragged.current === null ? null : dropAt(event, dragged.current)
      if (dragged.current !== null && to) place(dragged.current, to.target, to.side)
      event.preventDefault()
      end()
    },
    onDragEnd: end,
  }
}

function favouriteAt({ target }: DragEvent): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-favourite]') : null
}

function dropAt(event: DragEvent, dragged: string): Drop | null {
  const row = favouriteAt(event)
  const target = row?.dataset.room
  if (!row || target === undefined || target === dragged) return null
  const { top, height } = row.getBoundingClientRect()
  return { target, side: event.clientY < top + height / 2 ? 'before' : 'after' }
}
