import { createStore } from 'zustand/vanilla'

/** In the order of the navigation. */
export const pages = ['rooms', 'gallery', 'schedules', 'activity'] as const

export type Page = (typeof pages)[number]

export interface PageStore {
  readonly page: Page
  open(page: Page): void
  /** True once after each turn of the page: its heading is to get the focus. */
  takeTurn(): boolean
}

/** Which page of the window is open. */
export function createPageStore() {
  let isTurned = false
  return createStore<PageStore>()((set, get) => ({
    page: 'rooms',
    open(page) {
      if (page === get().page) return
      isTurned = true
      set({ page })
    },
    takeTurn() {
      const wasTurned = isTurned
      isTurned = false
      return wasTurned
    },
  }))
}
