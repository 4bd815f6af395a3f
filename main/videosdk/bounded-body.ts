import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'

/** Bytes: a hundred times the longest page of rooms. */
const longestBody = 10 * 1024 * 1024

/**
 * Reads an answer's body as UTF-8, at most 10 MiB after decompression.
 *
 * @throws StillroomError `bad-response` where there is more
 */
export async function readBody(response: Response): Promise<string> {
  if (Number(response.headers.get('content-length')) > longestBody) {
    await response.body?.cancel()
    throw tooLong()
  }
  const chunks: Uint8Array[] = []
  let bytes = 0
  // Leaving the loop by an exception also closes the connection.
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > longestBody) throw tooLong()
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

function tooLong(): StillroomError {
  const megabytes = longestBody / 1024 / 1024
  return new StillroomError('bad-response', {
    message: say('answerTooLong', { megabytes }),
  })
}
