import { createStore } from 'zustand/vanilla'
import type { Selection } from '../rooms/selection-model.ts'
import {
  emptySelection,
  extendTo,
  leaveOut,
  moveTo,
  selectAll,
  selectOnly,
  toggle,
} from '../rooms/selection-model.ts'

export interface SelectionStore extends Selection {
  selectOnly(roomId: string): void
  toggle(roomId: string): void
  /** @param order the ids that are shown */
  extendTo(roomId: string, order: readonly string[]): void
  selectAll(order: readonly string[]): void
  moveTo(roomId: string): void
  leaveOut(roomIds: readonly string[]): void
  clear(): void
}

/** The rooms that the next capture is for. */
export function createSelectionStore() {
  return createStore<SelectionStore>()((set, get) => ({
    ...emptySelection,
    selectOnly: (roomId) => set(selectOnly(roomId)),
    toggle: (roomId) => set(toggle(get(), roomId)),
    extendTo: (roomId, order) => set(extendTo(get(), roomId, order)),
    selectAll: (order) => set(selectAll(get(), order)),
    moveTo: (roomId) => set(moveTo(get(), roomId)),
    leaveOut: (roomIds) => set(leaveOut(get(), roomIds)),
    clear: () => set(emptySelection),
  }))
}
