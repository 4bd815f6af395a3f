import { createStore } from 'zustand/vanilla'

/** The parts of the settings page, in the order of its list. */
export const settingsSections = [
  'folders',
  'names',
  'captures',
  'options',
  'notifications',
  'system',
  'updates',
  'keyboard',
  'appearance',
  'secrets',
  'network',
  'diagnostics',
  'about',
] as const

export type SettingsSection = (typeof settingsSections)[number]

export interface SettingsStore {
  readonly section: SettingsSection
  show(section: SettingsSection): void
  /** The language is about to draw everything anew: its field is to get the focus back. */
  keepLanguageFocus(): void
  /** True once after each {@link keepLanguageFocus}. */
  takeLanguageFocus(): boolean
}

/** Which part of the settings is shown. */
export function createSettingsStore() {
  let keepsFocus = false
  return createStore<SettingsStore>()((set) => ({
    section: 'folders',
    show: (section) => set({ section }),
    keepLanguageFocus() {
      keepsFocus = true
    },
    takeLanguageFocus() {
      const kept = keepsFocus
      keepsFocus = false
      return kept
    },
  }))
}
