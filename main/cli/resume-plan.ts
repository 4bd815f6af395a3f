import type { Job } from '../capture/job.ts'
import type { CaptureClient } from '../capture/job-run.ts'
import type { Failure } from '../errors.ts'
import { StillroomError, toFailure } from '../errors.ts'
import type { Connection } from './connection.ts'

/** Whose requests can be sent: a project's; nobody's, and why; nobody's, as none are needed. */
export type Sender = Pick<Connection, 'projectId' | 'client'> | StillroomError | undefined

/** False where an answer is stored, and where asking again might capture twice. */
export function needsRequest({ state, answer }: Job): boolean {
  return state !== 'requesting' && answer === null
}

/** Why the job can't be taken up now, or null where it can. */
export function obstacle(job: Job, sender: Sender): Failure | null {
  if (!needsRequest(job)) return null
  if (sender instanceof StillroomError) return toFailure(sender)
  if (job.projectId === sender?.projectId) return null
  return toFailure(
    new StillroomError('auth-rejected', {
      message: `This capture was ordered with other credentials: ${sourceOf(job)}.`,
      action: 'Resume with those.',
    }),
  )
}

/** In the words of the command line; the ids are those of {@link Connection}. */
function sourceOf({ projectId, projectName }: Job): string {
  switch (projectId) {
    case 'environment':
      return 'VIDEOSDK_API_KEY and VIDEOSDK_SECRET'
    case 'sandbox':
      return '--sandbox'
    default:
      return `--project ${JSON.stringify(projectName)}`
  }
}

/** The client of each project's jobs: a stored answer is loaded without credentials. */
export function clientsFor(jobs: readonly Job[], sender: Sender) {
  return async (projectId: string): Promise<CaptureClient> => {
    if (sender && !(sender instanceof StillroomError) && sender.projectId === projectId) {
      return sender.client
    }
    const answers = jobs.flatMap((job) => (job.projectId === projectId ? (job.answer ?? []) : []))
    return {
      // A stored address is http only where the project's endpoint was on this machine.
      isLoopback: answers.some(({ filePath }) => filePath.startsWith('http:')),
      capture: () => Promise.reject(new StillroomError('auth-rejected')),
      // Without credentials nobody can ask: loading the image has to tell.
      check: () => Promise.resolve(),
    }
  }
}
