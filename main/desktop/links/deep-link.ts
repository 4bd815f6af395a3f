import { isRoomId } from '../../videosdk/room-id.ts'

/** Links of this scheme open Stillroom: `stillroom://room/<id>` selects a room, nothing else. */
export const linkScheme = 'stillroom'

/** Characters. A room id has at most 200, each of at most twelve when it is encoded. */
const longest = 2500

/**
 * The room that a link names, by its id or custom id.
 *
 * @param link from anybody: a page, a mail, another program
 * @returns null for anything but a link to a room, which is to be ignored
 */
export function roomOfLink(link: string): string | null {
  if (link.length > longest) return null
  const encoded = /^stillroom:\/\/room\/([^/?#]+)\/?$/iu.exec(link)?.[1]
  if (encoded === undefined) return null
  const roomId = decode(encoded)
  return roomId !== null && isRoomId(roomId) ? roomId : null
}

function decode(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return null
  }
}

/** The link among a program's arguments: Windows and Linux hand it over there. */
export function linkAmong(args: readonly string[]): string | undefined {
  return args.find((arg) => arg.toLowerCase().startsWith(`${linkScheme}:`))
}
