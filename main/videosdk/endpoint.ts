import { StillroomError } from '../errors.ts'
import { isLoopback } from './loopback.ts'

/**
 * The origin that signed requests go to. Plain http is for this machine only: elsewhere anybody on
 * the way could read the token.
 *
 * @throws StillroomError `invalid-options` with a message that says what is wrong
 */
export function parseEndpoint(raw: string): URL {
  const url = URL.parse(raw.trim())
  if (!url) throw refuse('is no web address')
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) {
    throw refuse('must begin with https://')
  }
  if (url.username || url.password) throw refuse('must not contain a name or password')
  if (url.pathname !== '/' || url.search || url.hash) {
    throw refuse('must end after the server’s name, like https://api.videosdk.live')
  }
  return url
}

function refuse(problem: string): StillroomError {
  return new StillroomError('invalid-options', { message: `The API endpoint ${problem}.` })
}
