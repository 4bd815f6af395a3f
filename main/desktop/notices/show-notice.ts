import { Notification } from 'electron'
import type { Place } from '../../../preload/views.ts'

/** What the system shows in Stillroom's name: never a secret, never a path. */
export interface SystemNotice {
  readonly title: string
  readonly body: string
  /** What a click leads to, beside the window. */
  readonly place?: Place
}

/** @returns false where the system shows no notifications */
export type ShowNotice = (notice: SystemNotice) => boolean

/** @param onClick told of the notice's place, if it has one */
export function createShowNotice(onClick: (place: Place | undefined) => void): ShowNotice {
  // A notification that nothing refers to is collected, and its click comes to nothing.
  const shown = new Set<Notification>()
  return ({ title, body, place }) => {
    if (!Notification.isSupported()) return false
    const notification = new Notification({ title, body })
    const forget = () => void shown.delete(notification)
    shown.add(notification)
    notification.on('click', () => {
      forget()
      onClick(place)
    })
    notification.on('close', forget)
    notification.show()
    return true
  }
}
