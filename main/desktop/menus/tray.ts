import { Menu, nativeImage, Tray } from 'electron'
import type { Words } from '../../../words/words.ts'
import { trayIcons } from '../tray-icon.ts'
import type { TrayActions, TrayState } from './tray-menu.ts'
import { trayKey, trayMenu } from './tray-menu.ts'

/** The icon beside the system's clock. */
export interface AppTray {
  /** Draws what has changed; null takes the icon away. */
  draw(state: TrayState | null, words: Words): void
}

export function createTray(actions: TrayActions): AppTray {
  // Kept here: a tray that nothing refers to is collected, and its icon vanishes.
  let tray: Tray | undefined
  let shown: { readonly key: string; readonly words: Words } | undefined

  function remove(): void {
    tray?.destroy()
    tray = undefined
    shown = undefined
  }

  return {
    draw(state, words) {
      if (state === null) {
        remove()
        return
      }
      const key = trayKey(state)
      if (shown?.key === key && shown.words === words) return
      shown = { key, words }
      tray ??= openTray(actions.show)
      const { idle, running } = words.system.tray
      tray.setToolTip(state.running.length === 0 ? idle : running(state.running.length))
      tray.setContextMenu(Menu.buildFromTemplate(trayMenu(state, actions, words)))
    },
  }
}

function openTray(show: () => void): Tray {
  const image = nativeImage.createEmpty()
  for (const icon of trayIcons) image.addRepresentation({ ...icon })
  const tray = new Tray(image)
  // On Linux and macOS a click opens the menu.
  if (process.platform === 'win32') tray.on('click', show)
  return tray
}
