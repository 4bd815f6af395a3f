import type { MantineColorSchemeManager } from '@mantine/core'
import type { StoreApi } from 'zustand/vanilla'
import type { AppStore } from '../stores/app-store.ts'

/** Keeps the theme in the app's settings instead of the page's own storage. */
export function createColorSchemeManager(app: StoreApi<AppStore>): MantineColorSchemeManager {
  let end = () => {}
  return {
    get: () => app.getState().preferences.theme,
    set: (theme) => void app.getState().change({ theme }),
    subscribe(onUpdate) {
      end = app.subscribe((next, previous) => {
        const { theme } = next.preferences
        if (theme !== previous.preferences.theme) onUpdate(theme)
      })
    },
    unsubscribe: () => end(),
    clear: () => void app.getState().change({ theme: 'auto' }),
  }
}

/** As the system has it, for when there is no app state. */
export const systemColorScheme: MantineColorSchemeManager = {
  get: () => 'auto',
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
}
