import type { Virtualizer } from '@tanstack/react-virtual'
import type { KeyboardEvent } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import { nextIndex } from './selection-model.ts'

interface Options {
  readonly order: readonly string[]
  /** -1 where no shown row is active. */
  readonly activeIndex: number
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>
  /** Pixels. */
  readonly rowHeight: number
}

/** The keys of a multi-select listbox, as the ARIA practices describe them. */
export function useRoomKeys({ order, activeIndex, virtualizer, rowHeight }: Options) {
  const { selection } = useStores()

  function move(event: KeyboardEvent): boolean {
    const page = Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? 0) / rowHeight) - 1)
    const index = nextIndex(event.key, activeIndex, order.length, page)
    const roomId = index === undefined ? undefined : order[index]
    if (index === undefined || roomId === undefined) return false
    if (event.shiftKey) selection.getState().extendTo(roomId, order)
    else selection.getState().moveTo(roomId)
    virtualizer.scrollToIndex(index)
    return true
  }

  function choose(event: KeyboardEvent): boolean {
    const { toggle, selectOnly, selectAll, clear } = selection.getState()
    const roomId = order[activeIndex]
    const withModifier = event.ctrlKey || event.metaKey
    if (withModifier && event.key.toLowerCase() === 'a') selectAll(order)
    else if (event.key === 'Escape') clear()
    else if (roomId === undefined || withModifier) return false
    else if (event.key === ' ') toggle(roomId)
    else if (event.key === 'Enter') selectOnly(roomId)
    else return false
    return true
  }

  return (event: KeyboardEvent) => {
    if (move(event) || choose(event)) event.preventDefault()
  }
}
