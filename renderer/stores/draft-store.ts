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
  /** The first of its fields is to get the focus, as soon as it is shown. */
  askForFocus(): void
  /** True once after each {@link askForFocus}. */
  takeFocus(): boolean
  /** How often the focus was asked for. */
  readonly focusAsked: number
}

/** The capture options as they stand in the form. */
export function createDraftStore() {
  let wantsFocus = false
  return createStore<DraftStore>()((set, get) => ({
    ...emptyDraft,
    focusAsked: 0,
    change: (change) => set(change),
    load: (options) => set(draftOf(options)),
    reset: () => set(emptyDraft),
    askForFocus() {
      wantsFocus = true
      set({ focusAsked: get().focusAsked + 1 })
    },
    takeFocus() {
      const wanted = wantsFocus
      wantsFocus = false
      return wanted
    },
  }))
}
