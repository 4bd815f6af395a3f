import type { SystemPreferences } from 'electron'
import { createEmitter } from '../emitter.ts'
import type { Orders } from '../fixture-line.ts'
import { strict } from '../strict.ts'

/** The stand-in for `systemPreferences`: no accent colour until a test gives one. */
export function createSystemPreferences(orders: Orders): object {
  const emitter = createEmitter('electron.systemPreferences', ['accent-color-changed'])
  let accent = ''
  orders.on('set-accent', ({ rgba }) => {
    accent = rgba
    emitter.emit('accent-color-changed', {}, rgba)
  })
  return strict('electron.systemPreferences', {
    getAccentColor: () => accent,
    // Only macOS has it; there the host's accent never changes.
    subscribeNotification: () => 0,
    on: (event: string, listener: () => void) => emitter.on(event, listener),
  } satisfies Partial<Record<keyof SystemPreferences, unknown>>)
}
