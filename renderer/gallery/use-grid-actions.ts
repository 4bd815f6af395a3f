import { useMemo } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import { useGalleryActions } from './use-gallery-actions.ts'

/** Pixels in the window. */
export interface Position {
  readonly x: number
  readonly y: number
}

export interface Menu {
  readonly places: readonly number[]
  readonly position: Position
}

interface Options {
  readonly onOpen: (place: number) => void
  readonly onMenu: (menu: Menu) => void
  /** Brings a still's cell into view, with the focus. */
  readonly onReveal: (place: number) => void
}

export type GridActions = ReturnType<typeof useGridActions>

/** What keys and mouse do in the grid. */
export function useGridActions({ onOpen, onMenu, onReveal }: Options) {
  const { picks } = useStores()
  const actions = useGalleryActions()
  return useMemo(
    () => ({
      open: onOpen,
      reveal: onReveal,
      trash: (place: number) => void actions.trash(actions.targetsOf(place)),
      toggleFavourite: (place: number) => void actions.toggleFavourite(actions.targetsOf(place)),
      drag: (place: number) => void actions.drag(actions.targetsOf(place)),
      /** @param position null for beside the cell, as a key asks for it */
      openMenu(place: number, position: Position | null) {
        if (!picks.getState().selected.has(place)) picks.getState().selectOnly(place)
        onMenu({ places: actions.targetsOf(place), position: position ?? besideCell(place) })
      },
    }),
    [actions, picks, onOpen, onMenu, onReveal],
  )
}

function besideCell(place: number): Position {
  const cell = document.querySelector(`[data-place="${place}"]`)?.getBoundingClientRect()
  return cell ? { x: cell.left + cell.width / 2, y: cell.top + cell.height / 2 } : { x: 0, y: 0 }
}
