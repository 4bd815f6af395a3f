import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import type { CaptureAnswer } from '../videosdk/types.ts'
import type { Take } from './job.ts'
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
export async function requestAnswer(run: JobRun): Promise<Answered> {
  const { job, onAnswered } = run
  const { answer, part: known, answeredAt, createdAt } = job.current
  if (answer) {
    onAnswered()
    const part = known ?? partPath(job.current, { answer, answeredAt: answeredAt ?? createdAt })
    await job.move('downloading', { part })
    return { answer, part }
  }
  const fresh = await requestTake(run)
  const answered = { answer: fresh.answer, part: partPath(job.current, fresh) }
  onAnswered()
  await job.move('downloading', { ...answered, answeredAt: fresh.answeredAt })
  return answered
}

/** One request, noted before it is sent; its answer is the caller's to keep. */
export async function requestTake(run: JobRun): Promise<Take> {
  const { job, client, clock, images, signal, flow } = run
  const { roomId, options, attempts } = job.current
  await job.move('requesting', { attempts: attempts + 1 })
  // The image process starts while VideoSDK works.
  images.warm()
  const answer = await askOnce(() => client.capture(captureRequest(roomId, options), signal))
  flow.answered()
  return { answer, answeredAt: new Date(clock.now()).toISOString() }
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
    action: say('mayHaveCaptured'),
  })
}
