import { pageLater } from '../pages/page-later.tsx'

/** The settings page, loaded when it is first opened. */
export const SettingsLater = pageLater(
  async () => (await import('./settings-page.tsx')).SettingsPage,
)
