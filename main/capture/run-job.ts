import { StillroomError } from '../errors.ts'
import type { Still } from '../library/still.ts'
import type { CaptureAnswer } from '../videosdk/types.ts'
import { adoptPublished } from './adopt.ts'
import type { Outcome, Verified } from './describe-still.ts'
import { describeStill } from './describe-still.ts'
import type { FetchedImage } from './fetch-image.ts'
import { fetchImage, finishImage } from './fetch-image.ts'
import { renderFileName } from './file-name.ts'
import { checkFolder } from './folder.ts'
import type { Received } from './job.ts'
import { nameFacts, removeParts } from './job-files.ts'
import type { JobRun } from './job-run.ts'
import { publish } from './publish.ts'
import { requestAnswer } from './request-answer.ts'
import { takeBest, wantsTakes } from './takes.ts'

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
  const { answer, outcome, isAlone } = await bringAlone(run)
  const still = describeStill(job.current, answer, outcome, { startedAt, endedAt: clock.now() })
  return await job.save(still, isAlone)
}

interface Brought {
  readonly answer: CaptureAnswer
  readonly outcome: Outcome
}

interface BroughtAlone extends Brought {
  /** True where nothing but the named file is left of the image. */
  readonly isAlone: boolean
}

/** Cleared up before the job is saved: of a saved one only known leftovers are looked for. */
async function bringAlone(run: JobRun): Promise<BroughtAlone> {
  try {
    const brought = await bring(run)
    return { ...brought, isAlone: await removeParts(run.job.current) }
  } catch (error) {
    await removeParts(run.job.current)
    throw error
  }
}

async function bring(run: JobRun): Promise<Brought> {
  if (wantsTakes(run.job.current)) {
    const { answer, image } = await takeBest(run)
    return { answer, outcome: await keep(run, answer, image) }
  }
  const { answer, part } = await requestAnswer(run)
  const published = await adoptPublished(run)
  if (published) return { answer, outcome: published }
  const image = await fetchImage(run, answer, part)
  return { answer, outcome: await keep(run, answer, image) }
}

/** Gives the image its form and its name. */
async function keep(run: JobRun, answer: CaptureAnswer, image: FetchedImage): Promise<Outcome> {
  run.job.show('verifying')
  const received = describeReceived(image)
  const final = await finishImage(run, image)
  return { received, final, file: await name(run, answer, final, received) }
}

function describeReceived({ info, bytes }: Verified): Received {
  return { ...info, bytes }
}

async function name(
  { job, signal }: JobRun,
  answer: CaptureAnswer,
  final: FetchedImage,
  received: Received,
): Promise<string> {
  const { template, folder } = job.current
  return await publish({
    part: final.file,
    folder,
    file: renderFileName(template, nameFacts(job.current, answer, final.info)),
    reserve: async (target) => {
      const isOurs = await job.reserve(target, final.sha256, received)
      // The last moment: from here on there is a file.
      if (signal.aborted) throw new StillroomError('cancelled')
      return isOurs
    },
  })
}
