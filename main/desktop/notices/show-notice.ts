import { Notification } from 'electron'
import type { Place } from '../../../preload/views.ts'

/** What the system shows in Stillroom's name: never a secret, never a path. */
interface SystemNotice {
  readonly title: string
  readonly body: string
  /** What a click leads to, beside the window. */
  readonly place?: Place
}

export type ShowNotice = (notice: SystemNotice) => void

/** @param onClick told of the notice's place, if it has one */
export function createShowNotice(onClick: (place: Place | undefined) => void): ShowNotice {
  // A notification that nothing refers to is collected, and its click comes to nothing.
  const shown = new Set<Notification>()
  return ({ title, body, place }) => {
    if (!Notification.isSupported()) return
    const notification = new Notification({ title, body })
    const forget = () => void shown.delete(notification)
    shown.add(notification)
    notification.on('click', () => {
      forget()
      onClick(place)
    })
    notification.on('close', forget)
    notification.show()
  }
}
