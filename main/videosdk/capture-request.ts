import { StillroomError } from '../errors.ts'
import { readCaptureAnswer } from './answers.ts'
import type { Api } from './api.ts'
import type { FileUrlRules } from './file-url.ts'
import { checkFileUrl } from './file-url.ts'
import { parseRoomId } from './room-id.ts'
import type { CaptureAnswer, CaptureRequest } from './types.ts'

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
  const body = { ...request, roomId: parseRoomId(request.roomId) }
  const answer = readCaptureAnswer(await api.post('/v2/hls/capture', { body, signal }))
  if (!answer?.filePath) {
    throw new StillroomError('bad-response', {
      message: 'VideoSDK answered without the address of an image.',
      httpStatus: 200,
      serverMessage: answer?.message ?? undefined,
    })
  }
  return { ...answer, filePath: checkFileUrl(answer.filePath, rules).href }
}
