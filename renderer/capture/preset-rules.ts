import type { CaptureOptions, Preset } from '../types.ts'
import { words } from '../ui/words.ts'

/** Presets that can be kept. */
export const mostPresets = 50

/** Characters of a name. */
export const longestPresetName = 60

// Line breaks would tear lists apart; bidirectional controls turn the text around them.
const unfitForNames = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u

/** The name as it is kept. */
export function tidyName(name: string): string {
  return name.trim().normalize('NFC')
}

/**
 * Why the name doesn't do; null where it does. The main process checks the same again.
 * @param others the presets that the name must differ from
 */
export function nameProblem(name: string, others: readonly Preset[]): string | null {
  const { problems } = words().capture.presets
  const tidy = tidyName(name)
  if (tidy === '') return problems.empty
  if ([...tidy].length > longestPresetName) return problems.tooLong(longestPresetName)
  if (unfitForNames.test(tidy)) return problems.unfit
  return others.some((other) => isSameName(other.name, tidy)) ? problems.taken : null
}

/** The presets with this one: in its place where it is among them, else last. */
export function withPreset(presets: readonly Preset[], preset: Preset): readonly Preset[] {
  const index = presets.findIndex(({ id }) => id === preset.id)
  return index < 0 ? [...presets, preset] : presets.with(index, preset)
}

/**
 * The presets with a removed one back in its place, as near as that can be told. Where its name has
 * been taken meanwhile, it gets a number.
 */
export function withPresetBack(
  presets: readonly Preset[],
  preset: Preset,
  index: number,
): readonly Preset[] {
  const others = presets.filter(({ id }) => id !== preset.id).slice(0, mostPresets - 1)
  return others.toSpliced(index, 0, { ...preset, name: freeName(preset.name, others) })
}

/** "1920 × 1080 png": a name to begin with that no other preset has. */
export function suggestedName(options: CaptureOptions, presets: readonly Preset[]): string {
  const { width, height, quality, orientation, format = 'jpg', best = 1 } = options
  const { names } = words().capture.presets
  const parts = [
    width !== undefined && `${width} × ${height}`,
    width === undefined && quality && names.qualities[quality],
    width === undefined && orientation && names.orientations[orientation],
    format,
    best > 1 && names.bestOf(best),
  ]
  return freeName(parts.filter(Boolean).join(' '), presets)
}

function freeName(name: string, presets: readonly Preset[]): string {
  for (let copy = 1; ; copy += 1) {
    const tail = copy === 1 ? '' : ` (${copy})`
    const head = [...name].slice(0, longestPresetName - tail.length).join('')
    if (!presets.some((other) => isSameName(other.name, head + tail))) return head + tail
  }
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
