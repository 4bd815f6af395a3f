import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'

const longestRoomId = 200

/**
 * What RFC 3986 allows in a path segment, without `%` and with the letters of every script:
 * custom room ids are the customer's own words. Slashes, white space, control and invisible
 * characters and emoji stay out.
 */
const allowed = /^[\p{L}\p{M}\p{N}\-._~!$&'()*+,;=:@]+$/u

/** True for an id that can be put into a request's path (encoded) and mean a room. */
export function isRoomId(text: string): boolean {
  // `..` and `.` would survive encodeURIComponent and name another path.
  return text.length <= longestRoomId && allowed.test(text) && !text.includes('..') && text !== '.'
}

/**
 * A room id or custom room id as a person types it; spaces around it are dropped.
 *
 * @throws StillroomError `invalid-options` with a message that says what is wrong with it
 */
export function parseRoomId(raw: string): string {
  const text = raw.trim()
  if (isRoomId(text)) return text
  throw new StillroomError('invalid-options', { message: describeProblem(text) })
}

function describeProblem(text: string): string {
  if (text === '') return say('roomIdEmpty')
  if (text.length > longestRoomId) {
    return say('roomIdTooLong', { most: longestRoomId })
  }
  return say('roomIdCharacters')
}
