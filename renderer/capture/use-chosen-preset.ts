import { useApp, useDraft, usePresets } from '../stores/stores-context.tsx'
import type { CaptureOptions, Preset } from '../types.ts'
import { builtInPresets } from './built-in-presets.ts'
import { readDraft } from './draft.ts'
import { isSameOptions } from './draft-of-options.ts'

interface ChosenPreset {
  /** Those of the settings, before those that are always there. */
  readonly own: readonly Preset[]
  readonly builtIn: readonly Preset[]
  /** The one that the form was filled from, or else that says what the form says. */
  readonly chosen: Preset | null
  /** True where a field has been changed since. */
  readonly isChanged: boolean
  readonly options: CaptureOptions
  /** False where a field says what can't be. */
  readonly isWhole: boolean
}

/** How the form stands to the presets. */
export function useChosenPreset(): ChosenPreset {
  const draft = useDraft((state) => state)
  const limits = useApp((app) => app.sizeLimits)
  const own = useApp((app) => app.preferences.presets)
  const chosenId = usePresets((state) => state.chosenId)
  const builtIn = builtInPresets()
  const all = [...own, ...builtIn]
  const { options, problems } = readDraft(draft, limits)
  const isWhole = Object.keys(problems).length === 0
  const isSame = (preset: Preset) => isWhole && isSameOptions(preset.options, options)
  const chosen = all.find(({ id }) => id === chosenId) ?? all.find(isSame) ?? null
  return {
    own,
    builtIn,
    chosen,
    isChanged: chosen !== null && !isSame(chosen),
    options,
    isWhole,
  }
}
