import { perLocale, words } from '../ui/words.ts'
import type { Facets } from './facets.ts'

interface Choice {
  readonly value: string
  readonly label: string
}

const collator = perLocale((locale) => new Intl.Collator(locale, { numeric: true }))

/** "main-stage (abcd-efgh-ijkl), 120 stills", by name. Typing finds either id. */
export function roomChoices(rooms: Facets['rooms']): readonly Choice[] {
  // A room may have had several custom ids; a choice is listed once.
  const byId = new Map(rooms.map((room) => [room.roomId, room]))
  return [...byId.values()]
    .map(({ roomId, customRoomId, count }) => {
      const name = customRoomId ? `${customRoomId} (${roomId})` : roomId
      return { value: roomId, label: words().library.stillsOf(name, words().counts.stills(count)) }
    })
    .toSorted((a, b) => collator().compare(a.label, b.label))
}
