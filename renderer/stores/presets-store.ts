import { createStore } from 'zustand/vanilla'
import { tidyName, withPreset, withPresetBack } from '../capture/preset-rules.ts'
import type { CaptureOptions, Preset } from '../types.ts'
import type { UndoStore } from './undo-store.ts'

/** Ms in which a removed preset can be brought back. */
const undoMs = 15_000

export interface PresetsStore {
  /** The preset that the form was last filled from. */
  readonly chosenId: string | null
  /** The one that was just removed. */
  readonly removed: Preset | null
  choose(presetId: string | null): void
  /** Keeps options under a new name, and chooses them. */
  save(name: string, options: CaptureOptions): void
  update(presetId: string, options: CaptureOptions): void
  rename(presetId: string, name: string): void
  /** Can be taken back for a while. */
  remove(presetId: string): void
  undoRemoval(): void
}

interface Needs {
  readonly presets: () => readonly Preset[]
  /** Writes them to the settings, and reports what goes wrong. */
  readonly keep: (presets: readonly Preset[]) => void
  readonly undo: Pick<UndoStore, 'offer' | 'withdraw'>
  readonly newId: () => string
}

/** Capture options by name. */
export function createPresetsStore({ presets, keep, undo, newId }: Needs) {
  return createStore<PresetsStore>()((set, get) => {
    let removedFrom = 0
    let timer: ReturnType<typeof setTimeout> | undefined

    function edit(presetId: string, change: Partial<Preset>) {
      const preset = presets().find(({ id }) => id === presetId)
      if (preset) keep(withPreset(presets(), { ...preset, ...change }))
    }

    function forgetRemoved() {
      clearTimeout(timer)
      const { removed } = get()
      if (removed) undo.withdraw(undoIdOf(removed))
      set({ removed: null })
    }

    function undoRemoval() {
      const { removed } = get()
      forgetRemoved()
      if (removed) keep(withPresetBack(presets(), removed, removedFrom))
    }

    return {
      chosenId: null,
      removed: null,
      choose: (chosenId) => set({ chosenId }),
      save(name, options) {
        const preset = { id: newId(), name: tidyName(name), options }
        keep(withPreset(presets(), preset))
        set({ chosenId: preset.id })
      },
      update: (presetId, options) => edit(presetId, { options }),
      rename: (presetId, name) => edit(presetId, { name: tidyName(name) }),
      remove(presetId) {
        const index = presets().findIndex(({ id }) => id === presetId)
        const removed = presets()[index]
        if (!removed) return
        forgetRemoved()
        keep(presets().toSpliced(index, 1))
        removedFrom = index
        set({ removed })
        undo.offer({ id: undoIdOf(removed), undo: undoRemoval })
        timer = setTimeout(forgetRemoved, undoMs)
      },
      undoRemoval,
    }
  })
}

function undoIdOf({ id }: Preset): string {
  return `preset ${id}`
}
