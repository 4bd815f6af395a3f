import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import { readCaptureAnswer } from './answers.ts'
import type { Api } from './api.ts'
import type { FileUrlRules } from './file-url.ts'
import { checkFileUrl } from './file-url.ts'
import { parseRoomId } from './room-id.ts'
import type { CaptureAnswer, CaptureRequest } from './types.ts'

/** Where captures are asked for, by POST. */
export const capturePath = '/v2/hls/capture'

/**
 * What is sent as JSON.
 *
 * @throws StillroomError `invalid-options` for what can't be a room id
 */
export function captureBody(request: CaptureRequest): CaptureRequest {
  return { ...request, roomId: parseRoomId(request.roomId) }
}

/**
 * Asks for a still. Success is 2xx **and** the address of an image: VideoSDK's own sample takes an
 * answer without `filePath` for a failure whatever its status.
 */
export async function requestCapture(
  api: Api,
  request: CaptureRequest,
  rules: FileUrlRules,
  signal?: AbortSignal,
): Promise<CaptureAnswer> {
  const body = captureBody(request)
  const answer = readCaptureAnswer(await api.post(capturePath, { body, signal }))
  if (!answer?.filePath) {
    throw new StillroomError('bad-response', {
      message: say('imageAddressMissing'),
      httpStatus: 200,
      serverMessage: answer?.message ?? undefined,
    })
  }
  return { ...answer, filePath: checkFileUrl(answer.filePath, rules).href }
}
