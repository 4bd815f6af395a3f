import { createEmitter } from '../emitter.ts'
import { strict } from '../strict.ts'
import type { DesktopCall } from './desktop.ts'

/** The stand-ins for the icon beside the clock: nothing is drawn, its menu is only noted. */
export function createTrayParts(note: (call: DesktopCall) => void) {
  const nativeImage = strict('electron.nativeImage', {
    createEmpty: () => strict('electron.NativeImage', { addRepresentation: () => {} }),
  })

  class Tray {
    constructor() {
      // biome-ignore lint/correctness/noConstructorReturn: the only way to refuse what it lacks
      return strict('electron.Tray', {
        on: createEmitter('electron.Tray', ['click']).on,
        setToolTip: (text: string) => note({ name: 'tray.setToolTip', argument: text }),
        setContextMenu: (menu: readonly { readonly label?: string }[]) =>
          note({
            name: 'tray.setContextMenu',
            argument: menu.flatMap(({ label }) => label ?? []).join(' | '),
          }),
        destroy: () => note({ name: 'tray.destroy', argument: '' }),
      }) as Tray
    }
  }

  return { nativeImage, Tray }
}
