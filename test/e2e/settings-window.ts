import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** The settings page by the names that assistive technology hears, too. */
export function settingsOf(page: Page) {
  const nav = page.getByRole('navigation', { name: 'Settings' })
  return {
    open: page.getByRole('button', { name: 'Settings', exact: true }),
    close: page.getByRole('button', { name: 'Close settings' }),
    nav,
    section: (name: string) => nav.getByRole('button', { name, exact: true }),
    heading: (name: string) => page.getByRole('heading', { name, exact: true, level: 2 }),
    language: page.getByRole('combobox', { name: /^(?:Language|Sprache)$/u }),
  }
}

/** Opens the settings at one of their parts. */
export async function openSettings(page: Page, section: string) {
  const settings = settingsOf(page)
  await settings.open.click()
  await settings.section(section).click()
  await expect(settings.heading(section)).toBeVisible()
  return settings
}
