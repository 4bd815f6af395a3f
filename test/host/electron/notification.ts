import type { Notification as ElectronNotification, NotificationConstructorOptions } from 'electron'
import { createEmitter } from '../emitter.ts'
import type { Orders } from '../fixture-line.ts'
import { strict } from '../strict.ts'
import type { DesktopCall } from './desktop.ts'

/** The stand-in for the class: what it would show is noted, and a test can click it. */
export function createNotificationClass(orders: Orders, note: (call: DesktopCall) => void) {
  const shown = new Map<string, () => void>()
  orders.on('click-notification', ({ title }) => shown.get(title)?.())

  class Notification {
    static isSupported = () => true

    constructor({ title = '', body = '' }: NotificationConstructorOptions) {
      const emitter = createEmitter('Notification', ['click', 'close'])
      const methods = {
        show() {
          shown.set(title, () => emitter.emit('click', {}))
          note({ name: 'notification.show', argument: `${title}\n${body}` })
        },
      } satisfies Partial<Record<keyof ElectronNotification, unknown>>
      // biome-ignore lint/correctness/noConstructorReturn: the only way to refuse what it lacks
      return strict('Notification', Object.assign(emitter, methods)) as Notification
    }
  }

  return strict('electron.Notification', Notification)
}
