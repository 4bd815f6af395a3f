import type { MouseEvent } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import type { MenuPlace } from './room-menu.tsx'
import { useRoomActions } from './use-room-actions.ts'

interface Options {
  readonly order: readonly string[]
  readonly openMenu: (place: MenuPlace) => void
}

/**
 * A click selects as in a file manager; a click on the box always adds or removes. What else a row
 * has for the pointer is told by `data-tool`.
 */
export function useRoomPointer({ order, openMenu }: Options) {
  const { selection } = useStores()
  const actions = useRoomActions()

  function onClick(event: MouseEvent) {
    const roomId = roomOf(event)
    if (roomId === null) return
    const { extendTo, toggle, selectOnly } = selection.getState()
    const tool = closest(event, '[data-tool]')?.dataset.tool
    if (tool === 'favourite') actions.toggleFavourites([roomId])
    else if (tool === 'menu') open(event, roomId)
    else if (event.shiftKey) extendTo(roomId, order)
    else if (event.ctrlKey || event.metaKey || closest(event, '[data-box]')) toggle(roomId)
    else selectOnly(roomId)
  }

  function onContextMenu(event: MouseEvent) {
    const roomId = roomOf(event)
    if (roomId === null) return
    event.preventDefault()
    open(event, roomId)
  }

  function open({ clientX, clientY }: MouseEvent, roomId: string) {
    selection.getState().moveTo(roomId)
    openMenu({ roomId, x: clientX, y: clientY })
  }

  return { onClick, onContextMenu }
}

function roomOf(event: MouseEvent): string | null {
  return closest(event, '[data-room]')?.dataset.room ?? null
}

function closest({ target }: MouseEvent, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null
}
