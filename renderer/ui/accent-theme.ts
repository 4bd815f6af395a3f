import type { MantineColorsTuple, MantineThemeOverride } from '@mantine/core'
import { theme } from './theme.ts'
import { tint } from './tint.ts'

/** As in global.css: light, then dark. */
const own = {
  '--sr-accent': ['#146b82', '#4ba6be'],
  '--sr-selected': ['#dceef4', '#17353f'],
} as const

/**
 * The theme in the system's accent colour, each shade as light as Stillroom's own.
 *
 * @param accent `#rrggbb`; null for Stillroom's own
 */
export function accentTheme(accent: string | null): MantineThemeOverride {
  const petrol = theme.colors?.petrol
  if (accent === null || !petrol) return theme
  const shades = tint(accent, petrol as MantineColorsTuple) as MantineColorsTuple
  return { ...theme, colors: { ...theme.colors, petrol: shades } }
}

/** The same for the styles' own properties, by their names. */
export function accentProperties(accent: string | null): Readonly<Record<string, string>> {
  if (accent === null) return {}
  const properties = Object.entries(own).map(([name, colours]) => {
    const [light, dark] = tint(accent, colours)
    return [name, `light-dark(${light}, ${dark})`]
  })
  return Object.fromEntries(properties)
}
