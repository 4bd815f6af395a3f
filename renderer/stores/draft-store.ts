import { createStore } from 'zustand/vanilla'
import type { Draft } from '../capture/draft.ts'
import { emptyDraft } from '../capture/draft.ts'

export interface DraftStore extends Draft {
  change(change: Partial<Draft>): void
  reset(): void
}

/** The capture options as they stand in the form. */
export function createDraftStore() {
  return createStore<DraftStore>()((set) => ({
    ...emptyDraft,
    change: (change) => set(change),
    reset: () => set(emptyDraft),
  }))
}
