import type { Virtualizer } from '@tanstack/react-virtual'
import type { KeyboardEvent } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import { fitsShortcut } from '../ui/shortcut.ts'
import type { RoomKey } from './room-keys.ts'
import { roomKeys } from './room-keys.ts'
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
    const isPress = (name: RoomKey) => roomKeys[name].some((key) => fitsShortcut(event, key))
    if (roomId === undefined) return false
    if (isPress('moveUp')) actions.move(roomId, order, -1)
    else if (isPress('moveDown')) actions.move(roomId, order, 1)
    else if (event.repeat) return false
    else if (isPress('menu')) openMenu(below(event, roomId))
    else if (isPress('favourite')) actions.toggleFavourites([roomId])
    else if (isPress('hide')) hide(roomId)
    else return false
    return true
  }

  /** The row goes away with it: the next one is active then. */
  function hide(gone: string) {
    const next = order[activeIndex + 1] ?? order[activeIndex - 1]
    actions.toggleHidden([gone])
    if (next !== undefined) selection.getState().moveTo(next)
  }

  return (event: KeyboardEvent) => {
    const isTaken = mark(event) || move(event) || choose(event)
    if (isTaken) event.preventDefault()
  }
}

/** Where a menu opens that no pointer has asked for. */
function below({ currentTarget }: KeyboardEvent, roomId: string): MenuPlace {
  const row = currentTarget.querySelector(`[data-room="${CSS.escape(roomId)}"]`) ?? currentTarget
  const { left, bottom } = row.getBoundingClientRect()
  return { roomId, x: left + 24, y: bottom - 8 }
}
