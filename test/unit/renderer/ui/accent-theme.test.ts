import fc from 'fast-check'
import { expect, it } from 'vitest'
import { accentProperties, accentTheme } from '../../../../renderer/ui/accent-theme.ts'
import { theme } from '../../../../renderer/ui/theme.ts'
import { contrast, tint } from '../../../../renderer/ui/tint.ts'

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

it('gives every shade the lightness of the one that it stands for', () => {
  fc.assert(
    fc.property(colour, colour, (accent, shade) => {
      const [tinted = ''] = tint(accent, [shade])
      // Channels are whole numbers: a step of one is seen by nobody.
      expect(contrast(tinted, shade)).toBeLessThan(1.06)
    }),
  )
})

it('keeps texts readable on and in the accent, whatever the system’s is', () => {
  fc.assert(
    fc.property(colour, (accent) => {
      const petrol = accentTheme(accent).colors?.petrol ?? []
      // White on filled controls, by theme; the shades of `primaryShade`.
      expect(contrast(petrol[7] ?? '', '#ffffff')).toBeGreaterThan(4.5)
      expect(contrast(petrol[6] ?? '', '#ffffff')).toBeGreaterThan(4.4)
      // The dark theme's accent on its panes.
      expect(contrast(petrol[4] ?? '', '#1b1f25')).toBeGreaterThan(4.5)
    }),
  )
})

it('is the app’s own colour without an accent', () => {
  expect(accentTheme(null)).toBe(theme)
  expect(accentProperties(null)).toEqual({})
})

it('names both themes’ colours for the styles', () => {
  expect(accentProperties('#e81123')['--sr-accent']).toMatch(
    /^light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\)$/u,
  )
})
