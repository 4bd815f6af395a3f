import { say } from '../../words/say.ts'
import type { Clock } from '../clock.ts'
import { StillroomError } from '../errors.ts'
import type { LiveStream, VideoSdkClient } from './types.ts'

/** A capture that came to nothing. */
export interface RefusedCapture {
  readonly error: StillroomError
  readonly roomId: string
  readonly signal: AbortSignal | undefined
}

export interface Investigator {
  /** With one request each. */
  readonly questions: Pick<VideoSdkClient, 'activeStream' | 'findRoom'>
  readonly clock: Clock
}

/** Statuses that may mean “not live”, “no such room” or “wrong options”: VideoSDK doesn't say. */
const ambiguous = new Set([200, 400, 402, 404, 409])

/** ms: the person is waiting for an error. */
const longestSearch = 10_000

/** ms: VideoSDK can't capture in a stream's first seconds. */
const youth = 30_000

/**
 * Finds out why a capture was refused, by asking whether the room is live and, if it was called
 * unknown, whether it exists. Where that can't be found out, the first error stands.
 *
 * @returns the error to throw; the server's own words stay with it
 */
export async function explainRefusal(
  refused: RefusedCapture,
  investigator: Investigator,
): Promise<StillroomError> {
  const { error, signal } = refused
  if (!ambiguous.has(error.httpStatus ?? 0)) return error
  const patience = AbortSignal.timeout(longestSearch)
  const either = signal ? AbortSignal.any([signal, patience]) : patience
  try {
    return await investigate({ ...refused, signal: either }, investigator)
  } catch {
    return error
  }
}

async function investigate(
  { error, roomId, signal }: RefusedCapture,
  { questions, clock }: Investigator,
): Promise<StillroomError> {
  const saysUnknown = error.code === 'room-not-found'
  const stream = await questions.activeStream(roomId, signal)
  if (stream) return saysUnknown || isYoung(stream, clock.now()) ? notReady(error) : error
  if (saysUnknown && !(await questions.findRoom(roomId, signal))) return error
  return notLive(error)
}

function isYoung({ startedAt }: LiveStream, now: number): boolean {
  return startedAt !== null && Math.abs(now - Date.parse(startedAt)) < youth
}

function notLive(error: StillroomError): StillroomError {
  const { httpStatus, serverMessage } = error
  return new StillroomError('stream-not-live', { httpStatus, serverMessage, cause: error })
}

/** HLS has started, but has no picture to give yet. */
function notReady(error: StillroomError): StillroomError {
  const { httpStatus, serverMessage } = error
  return new StillroomError('stream-not-live', {
    message: say('noPictureYet'),
    action: say('waitForPicture'),
    httpStatus,
    serverMessage,
    cause: error,
  })
}
