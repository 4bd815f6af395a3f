import { StillroomError } from '../errors.ts'
import type { Still } from '../library/still.ts'
import type { CaptureAnswer } from '../videosdk/types.ts'
import { adoptPublished } from './adopt.ts'
import type { Outcome } from './describe-still.ts'
import { describeStill } from './describe-still.ts'
import type { FetchedImage } from './fetch-image.ts'
import { fetchImage } from './fetch-image.ts'
import { renderFileName } from './file-name.ts'
import { checkFolder } from './folder.ts'
import { nameFacts, removeParts } from './job-files.ts'
import type { JobRun } from './job-run.ts'
import { publish } from './publish.ts'
import type { Answered } from './request-answer.ts'
import { requestAnswer } from './request-answer.ts'

/**
 * Takes one job from where it stands to a saved still. Each step's outcome is in the catalogue
 * before the next step starts, so that a job can be taken up again after a crash.
 *
 * @throws StillroomError whatever made it stop; the job's last state is then the caller's to set
 */
export async function runJob(run: JobRun): Promise<Still> {
  const { job, clock } = run
  const startedAt = clock.now()
  await checkFolder(job.current.folder)
  const answered = await requestAnswer(run)
  const outcome = (await adoptPublished(run)) ?? (await obtain(run, answered))
  const times = { startedAt, endedAt: clock.now() }
  const still = describeStill(job.current, answered.answer, outcome, times)
  await job.save(still)
  return still
}

/** Nothing but the named file is left of the image: a saved job is never looked at again. */
async function obtain(run: JobRun, { answer, part }: Answered): Promise<Outcome> {
  try {
    const { received, final, source } = await fetchImage(run, answer, part)
    return { received, final, file: await name(run, answer, { final, source }) }
  } finally {
    await removeParts(run.job.current)
  }
}

async function name(
  { job, signal }: JobRun,
  answer: CaptureAnswer,
  { final, source }: Pick<FetchedImage, 'final' | 'source'>,
): Promise<string> {
  const { template, folder } = job.current
  return await publish({
    part: source,
    folder,
    file: renderFileName(template, nameFacts(job.current, answer, final.info)),
    reserve: async (target) => {
      const isOurs = await job.reserve(target, final.sha256)
      // The last moment: from here on there is a file.
      if (signal.aborted) throw new StillroomError('cancelled')
      return isOurs
    },
  })
}
