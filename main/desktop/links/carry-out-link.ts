import { roomOfLink } from './deep-link.ts'

export interface LinkActions {
  readonly show: () => void
  readonly selectRoom: (roomId: string) => void
  /** Told that a link was none, without the link: nobody knows what it holds. */
  readonly onIgnored: () => void
}

/** A link only ever selects: what it would capture costs money, and anybody can send a link. */
export function carryOutLink(link: string, { show, selectRoom, onIgnored }: LinkActions): void {
  const roomId = roomOfLink(link)
  if (roomId === null) {
    onIgnored()
    return
  }
  show()
  selectRoom(roomId)
}
