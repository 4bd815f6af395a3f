import { createStore } from 'zustand/vanilla'

export type Panel = 'details' | 'filmstrip'

export interface ViewerStore {
  /** Whether each is shown; kept until Stillroom closes. */
  readonly details: boolean
  readonly filmstrip: boolean
  /** Notes that aren't saved yet, by the place of their still: leaving a still loses none. */
  readonly drafts: ReadonlyMap<number, string>
  toggle(panel: Panel): void
  open(panel: Panel): void
  /** @param note null where it is saved */
  setDraft(place: number, note: string | null): void
  /** The newest, also from within a call that began before. */
  draftOf(place: number): string | undefined
}

/** What the viewer keeps from one still to the next. */
export function createViewerStore() {
  return createStore<ViewerStore>()((set, get) => ({
    details: true,
    filmstrip: true,
    drafts: new Map(),
    toggle: (panel) => set({ [panel]: !get()[panel] }),
    open: (panel) => set({ [panel]: true }),
    setDraft(place, note) {
      const drafts = new Map(get().drafts)
      if (note === null) drafts.delete(place)
      else drafts.set(place, note)
      set({ drafts })
    },
    draftOf: (place) => get().drafts.get(place),
  }))
}
