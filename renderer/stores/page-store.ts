import { createStore } from 'zustand/vanilla'

/** In the order of the navigation. */
export const pages = ['rooms', 'gallery', 'schedules', 'activity', 'wall'] as const

export type MainPage = (typeof pages)[number]

/** The settings are a page as well, but none that work goes through: they have a button. */
export type Page = MainPage | 'settings'

export interface PageStore {
  readonly page: Page
  open(page: Page): void
  /** Opens the page that was open before this one. */
  back(): void
  /** True once after each turn of the page: its heading is to get the focus. */
  takeTurn(): boolean
}

/** Which page of the window is open. */
export function createPageStore() {
  let isTurned = false
  let before: Page = 'rooms'
  return createStore<PageStore>()((set, get) => ({
    page: 'rooms',
    open(page) {
      if (page === get().page) return
      isTurned = true
      before = get().page
      set({ page })
    },
    back: () => get().open(before),
    takeTurn() {
      const wasTurned = isTurned
      isTurned = false
      return wasTurned
    },
  }))
}
