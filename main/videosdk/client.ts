import { say } from '../../words/say.ts'
import type { Clock } from '../clock.ts'
import { systemClock } from '../clock.ts'
import { StillroomError } from '../errors.ts'
import type { FetchFor } from '../network/fetch-for.ts'
import type { Credentials } from '../vault/types.ts'
import { createApi, withRetries } from './api.ts'
import { requestCapture } from './capture-request.ts'
import { parseEndpoint } from './endpoint.ts'
import { createLiveWatch } from './live-watch.ts'
import { isLoopback } from './loopback.ts'
import type { Investigator } from './refusal.ts'
import { explainRefusal } from './refusal.ts'
import { checkAccess, findRoom, firstRooms, listRooms } from './rooms.ts'
import type { OnSkip } from './streams.ts'
import { activeStream, listLive, playableStream } from './streams.ts'
import type { VideoSdkClient } from './types.ts'

export interface ClientOptions {
  readonly credentials: Credentials
  readonly clock?: Clock
  /** Defaults to the global `fetch`. */
  readonly fetchFor?: FetchFor
  /**
   * For each request, ms. Defaults to 30,000 for reading and 60,000 for a capture, whose usual
   * time is documented nowhere.
   */
  readonly timeoutMs?: number
  /** For the log: `listLive` leaves out a room that it can't find out about. */
  readonly onSkip?: OnSkip
}

const readTimeoutMs = 30_000
const captureTimeoutMs = 60_000

/**
 * VideoSDK's API for one project. Reading is repeated where that may help (main/retry.ts), a
 * capture never.
 *
 * @throws StillroomError `invalid-options` for an unusable endpoint or an empty key or secret
 */
export function createVideoSdkClient(options: ClientOptions): VideoSdkClient {
  const { credentials, clock = systemClock, timeoutMs, onSkip = () => {} } = options
  const { fetchFor = () => globalThis.fetch } = options
  const endpoint = parseEndpoint(credentials.endpoint)
  requireKeys(credentials)
  const allowHttp = isLoopback(endpoint)
  const api = createApi({
    credentials,
    endpoint,
    clock,
    fetch: fetchFor({ isLoopback: allowHttp }),
    timeoutMs: { get: timeoutMs ?? readTimeoutMs, post: timeoutMs ?? captureTimeoutMs },
  })
  const patient = withRetries(api, clock)
  const investigator: Investigator = {
    questions: {
      activeStream: (roomId, signal) => activeStream(api, roomId, signal),
      findRoom: (roomId, signal) => findRoom(api, roomId, signal),
    },
    clock,
  }
  return {
    isLoopback: allowHttp,
    check: (signal) => checkAccess(api, signal),
    listRooms: (signal) => listRooms(patient, signal),
    firstRooms: (signal) => firstRooms(patient, signal),
    listLive: (signal) => listLive(patient, onSkip, signal),
    watchLive: createLiveWatch(patient, onSkip),
    activeStream: (roomId, signal) => activeStream(patient, roomId, signal),
    playableStream: (roomId, signal) => playableStream(patient, roomId, signal),
    findRoom: (roomId, signal) => findRoom(patient, roomId, signal),
    async capture(request, signal) {
      try {
        return await requestCapture(api, request, { allowHttp }, signal)
      } catch (error) {
        if (!(error instanceof StillroomError)) throw error
        throw await explainRefusal({ error, roomId: request.roomId, signal }, investigator)
      }
    },
  }
}

function requireKeys({ apiKey, secret }: Credentials): void {
  if (apiKey && secret) return
  const message = say(apiKey ? 'projectSecretEmpty' : 'projectKeyEmpty')
  throw new StillroomError('invalid-options', { message })
}
