import { createStore } from 'zustand/vanilla'
import type { Draft } from '../capture/draft.ts'
import { emptyDraft } from '../capture/draft.ts'
import { draftOf } from '../capture/draft-of-options.ts'
import type { CaptureOptions } from '../types.ts'

export interface DraftStore extends Draft {
  change(change: Partial<Draft>): void
  /** Fills the form from options. */
  load(options: CaptureOptions): void
  reset(): void
}

/** The capture options as they stand in the form. */
export function createDraftStore() {
  return createStore<DraftStore>()((set) => ({
    ...emptyDraft,
    change: (change) => set(change),
    load: (options) => set(draftOf(options)),
    reset: () => set(emptyDraft),
  }))
}
