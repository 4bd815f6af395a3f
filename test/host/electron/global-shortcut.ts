import type { GlobalShortcut } from 'electron'
import type { Orders } from '../fixture-line.ts'
import { strict } from '../strict.ts'
import type { DesktopCall } from './desktop.ts'

/** The stand-in for `globalShortcut`: no key is taken; a test says which is pressed, or taken. */
export function createGlobalShortcut(orders: Orders, note: (call: DesktopCall) => void): object {
  const registered = new Map<string, () => void>()
  const takenByOthers = new Set<string>()
  orders.on('take-shortcut', ({ accelerator }) => takenByOthers.add(accelerator))
  orders.on('press-shortcut', ({ accelerator }) => registered.get(accelerator)?.())

  return strict('electron.globalShortcut', {
    register(accelerator: string, callback: () => void) {
      const isFree = !takenByOthers.has(accelerator) && !registered.has(accelerator)
      if (isFree) registered.set(accelerator, callback)
      const argument = isFree ? accelerator : `${accelerator} (taken)`
      note({ name: 'globalShortcut.register', argument })
      return isFree
    },
    unregister(accelerator: string) {
      registered.delete(accelerator)
      note({ name: 'globalShortcut.unregister', argument: accelerator })
    },
  } satisfies Partial<GlobalShortcut>)
}
