import type { Preset } from '../types.ts'
import { words } from '../ui/words.ts'

/**
 * Presets that are always there. They are no part of the settings, so that their names follow the
 * language and nobody has to keep them; who wants another one saves it under a name of their own.
 */
export function builtInPresets(): readonly Preset[] {
  const names = words().capture.presets.builtIn
  return [
    { id: 'poster', name: names.poster, options: { width: 1920, height: 1080, fit: 'crop' } },
    { id: 'upright', name: names.upright, options: { width: 1080, height: 1920, fit: 'crop' } },
    {
      id: 'small',
      name: names.small,
      options: { width: 640, height: 360, format: 'webp', fit: 'crop' },
    },
    { id: 'lossless', name: names.lossless, options: { format: 'png' } },
    { id: 'best', name: names.best, options: { best: 5 } },
  ]
}
