import { createEmitter } from '../emitter.ts'
import type { Orders } from '../fixture-line.ts'
import { strict } from '../strict.ts'
import type { DesktopCall } from './desktop.ts'
import type { HostMenu } from './menu.ts'
import { clickItem, describeMenu } from './menu.ts'

/** The stand-ins for the icon beside the clock: nothing is drawn, its menu is noted. */
export function createTrayParts(orders: Orders, note: (call: DesktopCall) => void) {
  const nativeImage = strict('electron.nativeImage', {
    createEmpty: () => strict('electron.NativeImage', { addRepresentation: () => {} }),
  })
  let current: HostMenu = { template: [] }
  orders.on('click-tray', ({ labels }) => clickItem(current, labels))

  class Tray {
    constructor() {
      // biome-ignore lint/correctness/noConstructorReturn: the only way to refuse what it lacks
      return strict('electron.Tray', {
        on: createEmitter('electron.Tray', ['click']).on,
        setToolTip: (text: string) => note({ name: 'tray.setToolTip', argument: text }),
        setContextMenu(menu: HostMenu) {
          current = menu
          note({ name: 'tray.setContextMenu', argument: describeMenu(menu) })
        },
        destroy: () => note({ name: 'tray.destroy', argument: '' }),
      }) as Tray
    }
  }

  return { nativeImage, Tray }
}
