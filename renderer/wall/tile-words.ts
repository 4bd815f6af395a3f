import { formatAge } from '../ui/format.ts'
import { translated, words } from '../ui/words.ts'
import type { Tile } from './trouble.ts'

/** "12 sec ago"; that there is no still; nothing before that is known. @param now ms since 1970 */
export function ageWords({ still }: Tile, now: number): string {
  if (still === undefined) return ''
  return still ? formatAge(now - Date.parse(still.capturedAt)) : words().wall.noStill
}

/** All of a tile, for who hears it: "abcd-efgh-ijkl, black, 12 sec ago". @param now ms since 1970 */
export function tileName(tile: Tile, now: number): string {
  const { room, failure, troubles } = tile
  const { troubleWords } = words().wall
  const parts = [
    room.roomId,
    room.customRoomId,
    ...troubles.map((trouble) => troubleWords[trouble]),
    failure && translated(failure.message).replace(/\.$/u, ''),
    ageWords(tile, now),
  ]
  return parts.filter(Boolean).join(', ')
}

/** What a tile's badges mean, in full. */
export function tileTitle({ troubles, failure, sameCount }: Tile): string | undefined {
  const lines = [
    failure && [failure.message, failure.action ?? ''].map(translated).join(' ').trim(),
    troubles.includes('frozen') && words().wall.frozenFor(sameCount),
  ]
  return lines.filter(Boolean).join('\n') || undefined
}
