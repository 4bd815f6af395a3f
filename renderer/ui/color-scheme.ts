import type { MantineColorSchemeManager } from '@mantine/core'
import type { StoreApi } from 'zustand/vanilla'
import type { AppStore } from '../stores/app-store.ts'

/** Keeps the theme in the app's settings instead of the page's own storage. */
export function createColorSchemeManager(app: StoreApi<AppStore>): MantineColorSchemeManager {
  let end = () => {}
  return {
    get: () => app.getState().theme,
    set: (theme) => void app.getState().setTheme(theme),
    subscribe(onUpdate) {
      end = app.subscribe((next, previous) => {
        if (next.theme !== previous.theme) onUpdate(next.theme)
      })
    },
    unsubscribe: () => end(),
    clear: () => void app.getState().setTheme('auto'),
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
