import { createStore } from 'zustand/vanilla'
import type { Picks } from '../gallery/picks.ts'
import {
  clearPicks,
  extendPicks,
  followPlaces,
  movePick,
  noPicks,
  pickAll,
  pickOnly,
  togglePick,
  togglePicks,
} from '../gallery/picks.ts'

export interface PicksStore extends Picks {
  selectOnly(place: number): void
  toggle(place: number): void
  /** Adds all of them; takes them away where all were selected already. */
  toggleAll(places: readonly number[]): void
  /** @param places in the order shown */
  extendTo(place: number, places: readonly number[]): void
  selectAll(places: readonly number[]): void
  moveTo(place: number): void
  clear(): void
  /** Another result is shown in place of the one before. */
  follow(before: readonly number[], after: readonly number[]): void
}

/** The stills that are selected in the gallery, and the one where the keyboard is. */
export function createPicksStore() {
  return createStore<PicksStore>()((set, get) => ({
    ...noPicks,
    selectOnly: (place) => set(pickOnly(place)),
    toggle: (place) => set(togglePick(get(), place)),
    toggleAll: (places) => set(togglePicks(get(), places)),
    extendTo: (place, places) => set(extendPicks(get(), place, places)),
    selectAll: (places) => set(pickAll(get(), places)),
    moveTo: (place) => set(movePick(get(), place)),
    clear: () => set(clearPicks(get())),
    follow: (before, after) => set(followPlaces(get(), before, after)),
  }))
}
