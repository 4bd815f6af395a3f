import { expect, it } from 'vitest'
import { openSettings } from '../../../../renderer/settings/open-settings.ts'
import { createPageStore } from '../../../../renderer/stores/page-store.ts'
import { createSettingsStore } from '../../../../renderer/stores/settings-store.ts'

it('opens the settings at a part, or where they were left', () => {
  const stores = { page: createPageStore(), settings: createSettingsStore() }
  openSettings(stores, 'secrets')
  expect(stores.page.getState().page).toBe('settings')
  stores.page.getState().back()
  openSettings(stores)
  expect(stores.settings.getState().section).toBe('secrets')
})

it('gives the focus back to the language once', () => {
  const settings = createSettingsStore().getState()
  expect(settings.takeLanguageFocus()).toBe(false)
  settings.keepLanguageFocus()
  expect(settings.takeLanguageFocus()).toBe(true)
  expect(settings.takeLanguageFocus()).toBe(false)
})
