import type { Virtualizer } from '@tanstack/react-virtual'
import type { KeyboardEvent } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import type { MenuPlace } from './room-menu.tsx'
import { nextIndex } from './selection-model.ts'
import { useRoomActions } from './use-room-actions.ts'

interface Options {
  readonly order: readonly string[]
  /** -1 where no shown row is active. */
  readonly activeIndex: number
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>
  /** Pixels. */
  readonly rowHeight: number
  readonly openMenu: (place: MenuPlace) => void
}

/** The keys of a multi-select listbox, as the ARIA practices describe them, and the list's own. */
export function useRoomKeys({ order, activeIndex, virtualizer, rowHeight, openMenu }: Options) {
  const { selection } = useStores()
  const actions = useRoomActions()
  const roomId = order[activeIndex]

  function move(event: KeyboardEvent): boolean {
    const page = Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? 0) / rowHeight) - 1)
    const index = nextIndex(event.key, activeIndex, order.length, page)
    const next = index === undefined ? undefined : order[index]
    if (index === undefined || next === undefined) return false
    if (event.shiftKey) selection.getState().extendTo(next, order)
    else selection.getState().moveTo(next)
    virtualizer.scrollToIndex(index)
    return true
  }

  function choose(event: KeyboardEvent): boolean {
    const { toggle, selectOnly, selectAll, clear } = selection.getState()
    const withModifier = event.ctrlKey || event.metaKey
    if (withModifier && event.key.toLowerCase() === 'a') selectAll(order)
    else if (event.key === 'Escape') clear()
    else if (roomId === undefined || withModifier) return false
    else if (event.key === ' ') toggle(roomId)
    else if (event.key === 'Enter') selectOnly(roomId)
    else return false
    return true
  }

  function mark(event: KeyboardEvent): boolean {
    if (roomId === undefined || event.ctrlKey || event.metaKey || event.altKey) return false
    const key = event.key.toLowerCase()
    if (key === 'contextmenu' || (key === 'f10' && event.shiftKey)) openMenu(below(event, roomId))
    else if (event.shiftKey) return false
    else if (key === 'f' && !event.repeat) actions.toggleFavourites([roomId])
    else if (key === 'h' && !event.repeat) hide(roomId)
    else return false
    return true
  }

  /** The row goes away with it: the next one is active then. */
  function hide(gone: string) {
    const next = order[activeIndex + 1] ?? order[activeIndex - 1]
    actions.toggleHidden([gone])
    if (next !== undefined) selection.getState().moveTo(next)
  }

  function reorder({ key, altKey }: KeyboardEvent): boolean {
    if (!altKey || roomId === undefined || (key !== 'ArrowUp' && key !== 'ArrowDown')) return false
    actions.move(roomId, order, key === 'ArrowUp' ? -1 : 1)
    return true
  }

  return (event: KeyboardEvent) => {
    const isTaken = reorder(event) || move(event) || choose(event) || mark(event)
    if (isTaken) event.preventDefault()
  }
}

/** Where a menu opens that no pointer has asked for. */
function below({ currentTarget }: KeyboardEvent, roomId: string): MenuPlace {
  const row = currentTarget.querySelector(`[data-room="${CSS.escape(roomId)}"]`) ?? currentTarget
  const { left, bottom } = row.getBoundingClientRect()
  return { roomId, x: left + 24, y: bottom - 8 }
}
