import type { Services } from './services.ts'

/** The setting, as Electron names it. */
export function themeSource({ settings }: Services): 'system' | 'light' | 'dark' {
  const { theme } = settings.get()
  return theme === 'auto' ? 'system' : theme
}
