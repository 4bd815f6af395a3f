import type { Group } from './groups.ts'

/** Ms without a letter after which a new word begins. */
const pause = 800

/** The letters typed so far, and when the last of them came (ms). */
export interface Typed {
  readonly letters: string
  readonly at: number
}

export const nothingTyped: Typed = { letters: '', at: 0 }

/** @param now ms */
export function typeLetter({ letters, at }: Typed, letter: string, now: number): Typed {
  return { letters: now - at > pause ? letter : letters + letter, at: now }
}

/** True while a letter would go on with the word that is being typed. */
export function isTyping({ letters, at }: Typed, now: number): boolean {
  return letters !== '' && now - at <= pause
}

interface Room {
  readonly roomId: string
  readonly customRoomId: string | null
}

/** True where a room's id, or its custom one, begins with the letters. */
export function startsWith({ roomId, customRoomId }: Room, letters: string): boolean {
  const start = letters.toLowerCase()
  return [roomId, customRoomId].some((name) => name?.toLowerCase().startsWith(start))
}

/** Where to look first: a first letter goes on to the next one, further ones may stay. */
export function searchStart(letters: string, index: number): number {
  return letters.length > 1 ? Math.max(0, index) : index + 1
}

/** The first still of the next room that begins so, from `from` on and round; -1 for none. */
export function roomGroupFrom(groups: readonly Group[], letters: string, from: number): number {
  const fits = ({ about }: Group) => about.kind === 'room' && startsWith(about, letters)
  const here = groups.find((group) => fits(group) && from >= group.start && from < endOf(group))
  if (here && letters.length > 1) return from
  return (
    (groups.find((group) => group.start >= from && fits(group)) ?? groups.find(fits))?.start ?? -1
  )
}

function endOf({ start, count }: Group): number {
  return start + count
}

/** The places from `from` on and round, in parts of at most `size`. */
export function* partsFrom(
  places: readonly number[],
  from: number,
  size: number,
): Generator<readonly number[]> {
  const first = Math.min(Math.max(0, from), places.length)
  for (let start = first; start < places.length; start += size)
    yield places.slice(start, start + size)
  for (let start = 0; start < first; start += size)
    yield places.slice(start, Math.min(start + size, first))
}
