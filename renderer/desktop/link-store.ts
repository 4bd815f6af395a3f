import { createStore } from 'zustand/vanilla'

export interface LinkStore {
  /** A room that a link names and that isn't on the list; null where there is nothing to say. */
  readonly unknownRoom: string | null
  setUnknownRoom(roomId: string | null): void
}

/** What a link has asked for. */
export function createLinkStore() {
  return createStore<LinkStore>()((set) => ({
    unknownRoom: null,
    setUnknownRoom: (unknownRoom) => set({ unknownRoom }),
  }))
}
