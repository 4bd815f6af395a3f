import type { KeyboardEvent } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import type { Shown } from './gallery-query.ts'
import { nextIndex } from './grid-keys.ts'
import type { GridLayout } from './grid-layout.ts'
import type { GridActions } from './use-grid-actions.ts'
import { useTypeAhead } from './use-type-ahead.ts'

interface Options {
  readonly shown: Shown
  readonly layout: GridLayout
  /** Index of the still with the keyboard; -1 for none. */
  readonly index: number
  readonly actions: GridActions
}

/** The keys of a multi-select grid, as the ARIA practices describe them, and the gallery's own. */
export function useGridKeys({ shown, layout, index, actions }: Options) {
  const { picks } = useStores()
  const typeAhead = useTypeAhead()
  const { places } = shown
  const place = places[index]

  function move(event: KeyboardEvent<HTMLElement>): boolean {
    const withModifier = event.ctrlKey || event.metaKey
    const viewHeight = event.currentTarget.clientHeight
    const target = nextIndex({ key: event.key, withModifier, index, layout, viewHeight })
    const next = target === undefined ? undefined : places[target]
    if (next === undefined) return false
    if (event.shiftKey) picks.getState().extendTo(next, places)
    else picks.getState().moveTo(next)
    actions.reveal(next)
    return true
  }

  function withControl(event: KeyboardEvent): boolean {
    if (!(event.ctrlKey || event.metaKey)) return false
    if (event.metaKey && event.key === 'Backspace' && place !== undefined) actions.trash(place)
    else if (event.key.toLowerCase() !== 'a') return false
    else if (event.shiftKey) toggleGroup()
    // While only the first of the result are there, it would select those alone.
    else if (shown.isComplete) picks.getState().selectAll(places)
    return true
  }

  function toggleGroup() {
    const group = layout.groups.find(({ start, count }) => index >= start && index < start + count)
    if (group) picks.getState().toggleAll(places.slice(group.start, group.start + group.count))
  }

  function act(event: KeyboardEvent<HTMLElement>): boolean {
    if (event.key === 'Escape' && picks.getState().selected.size > 0) picks.getState().clear()
    else if (place === undefined) return false
    else if (event.key === ' ') picks.getState().toggle(place)
    else if (event.key === 'Enter') actions.open(place)
    else if (event.key === 'Delete') actions.trash(place)
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
      actions.openMenu(place, null)
    else if (event.key === 'f' && !typeAhead.isTyping()) actions.toggleFavourite(place)
    else return false
    return true
  }

  function type(event: KeyboardEvent): boolean {
    if (event.key.length !== 1 || event.key === '/') return false
    void typeAhead.type(event.key, shown, index).then((found) => {
      if (found === null) return
      picks.getState().moveTo(found)
      actions.reveal(found)
    })
    return true
  }

  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey) return
    const withModifier = event.ctrlKey || event.metaKey
    const isDone =
      move(event) || withControl(event) || (!withModifier && (act(event) || type(event)))
    if (isDone) event.preventDefault()
  }
}
