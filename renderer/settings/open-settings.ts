import type { SettingsSection } from '../stores/settings-store.ts'
import type { Stores } from '../stores/stores.ts'

/** Opens the settings at one of their parts, or where they were left. */
export function openSettings(
  { page, settings }: Pick<Stores, 'page' | 'settings'>,
  section?: SettingsSection,
): void {
  if (section) settings.getState().show(section)
  page.getState().open('settings')
}
