import { StillroomError } from '../errors.ts'
import type { CaptureAnswer } from '../videosdk/types.ts'
import { partPath } from './job-files.ts'
import type { JobRun } from './job-run.ts'
import { captureRequest } from './options.ts'

/** What there is to load, and where to; both are kept with the job. */
export interface Answered {
  readonly answer: CaptureAnswer
  /** Path under the job's folder. */
  readonly part: string
}

/** Asks VideoSDK, unless an answer is stored already: a capture is never made twice. */
export async function requestAnswer({
  job,
  client,
  clock,
  images,
  signal,
}: JobRun): Promise<Answered> {
  const { answer, part, roomId, options, attempts } = job.current
  if (answer && part !== null) {
    await job.move('downloading')
    return { answer, part }
  }
  await job.move('requesting', { attempts: attempts + 1 })
  // The image process starts while VideoSDK works.
  images.warm()
  const fresh = await askOnce(() => client.capture(captureRequest(roomId, options), signal))
  const answeredAt = new Date(clock.now()).toISOString()
  const answered = { answer: fresh, part: partPath({ ...job.current, answeredAt }, fresh) }
  await job.move('downloading', { ...answered, answeredAt })
  return answered
}

async function askOnce<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    throw error instanceof StillroomError && mayHaveActed(error) ? unsure(error) : error
  }
}

function mayHaveActed({ code, neverSent }: StillroomError): boolean {
  return !neverSent && (code === 'offline' || code === 'timeout')
}

/** The same failure with what follows from it: nobody can tell whether there was a capture. */
function unsure({ code, message, serverMessage, httpStatus, cause }: StillroomError) {
  return new StillroomError(code, {
    message,
    serverMessage,
    httpStatus,
    cause,
    action:
      'VideoSDK may have captured all the same. Retry to capture again; it may count as a second capture.',
  })
}
