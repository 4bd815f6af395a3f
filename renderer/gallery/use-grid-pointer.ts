import type { MouseEvent } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import type { GridActions } from './use-grid-actions.ts'
import { placeOfTarget } from './use-grid-focus.ts'

/** The mouse in the grid: a click selects as in a file manager. One set of handlers for all cells. */
export function useGridPointer(places: readonly number[], actions: GridActions) {
  const { picks } = useStores()

  function on(act: (place: number, event: MouseEvent) => void) {
    return (event: MouseEvent) => {
      const place = placeOfTarget(event.target)
      if (place !== null) act(place, event)
    }
  }

  return {
    onClick: on((place, event) => {
      const { extendTo, toggle, selectOnly } = picks.getState()
      if (event.shiftKey) extendTo(place, places)
      else if (event.ctrlKey || event.metaKey) toggle(place)
      else selectOnly(place)
    }),
    onDoubleClick: on((place) => actions.open(place)),
    onContextMenu: on((place, event) => {
      event.preventDefault()
      actions.openMenu(place, { x: event.clientX, y: event.clientY })
    }),
    onDragStart: on((place, event) => {
      // The system's drag takes over: the page's own would carry no file.
      event.preventDefault()
      actions.drag(place)
    }),
  }
}
