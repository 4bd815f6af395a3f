import type { MantineThemeOverride } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Stores } from '../stores/stores.ts'
import { accentProperties, accentTheme } from '../ui/accent-theme.ts'

/** The theme, in the system's accent colour where there is one and somebody wants it. */
export function useAccentTheme({ app }: Stores): MantineThemeOverride {
  const accent = useStore(app, ({ preferences, accent: colour }) =>
    preferences.useAccent ? colour : null,
  )
  useEffect(() => {
    const { style } = document.documentElement
    const properties = Object.entries(accentProperties(accent))
    for (const [name, value] of properties) style.setProperty(name, value)
    return () => {
      for (const [name] of properties) style.removeProperty(name)
    }
  }, [accent])
  return useMemo(() => accentTheme(accent), [accent])
}
