import { say } from '../../words/say.ts'
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
  if (!url) throw refuse('endpointNoAddress')
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) {
    throw refuse('endpointHttps')
  }
  if (url.username || url.password) throw refuse('endpointPassword')
  if (url.pathname !== '/' || url.search || url.hash) {
    throw refuse('endpointPath')
  }
  return url
}

/** VideoSDK's own. */
export const defaultEndpoint = 'https://api.videosdk.live'

/** True for a server that the page alone must not choose: neither VideoSDK's nor this machine's. */
export function isForeign(endpoint: URL): boolean {
  return endpoint.origin !== defaultEndpoint && !isLoopback(endpoint)
}

type Problem = 'endpointNoAddress' | 'endpointHttps' | 'endpointPassword' | 'endpointPath'

function refuse(problem: Problem): StillroomError {
  return new StillroomError('invalid-options', { message: say(problem) })
}
