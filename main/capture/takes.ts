import { randomUUID } from 'node:crypto'
import { StillroomError } from '../errors.ts'
import type { NewJob } from '../library/jobs.ts'
import type { Assessed } from './assess.ts'
import { assessTakes, chooseTake, roomVerdict } from './assess.ts'
import type { Assessment } from './assessment.ts'
import type { FetchedImage } from './fetch-image.ts'
import { fetchImage } from './fetch-image.ts'
import type { Job, Take } from './job.ts'
import { capturedAt, takePart } from './job-files.ts'
import type { JobRun } from './job-run.ts'
import type { Answered } from './request-answer.ts'
import { requestTake } from './request-answer.ts'

/** ms from the start of one take to the start of the next. */
const apart = 1000

/** A take that came whole. */
interface LoadedTake {
  readonly take: Take
  /** Path under the job's folder. */
  readonly part: string
  readonly image: FetchedImage
}

export interface BestTake extends Answered {
  readonly image: FetchedImage
}

/** True where the best of several is still to be found. */
export function wantsTakes({ options, answer }: Job): boolean {
  return answer === null && (options.best ?? 1) > 1
}

/**
 * Captures several stills a second apart and keeps the best. Each answer is kept before the next
 * request. What is taken up again has passed its moment: it makes do with the takes that it has.
 *
 * @throws StillroomError where not one take came whole
 */
export async function takeBest(run: JobRun): Promise<BestTake> {
  const { job, onAnswered, onMoreJobs } = run
  const { takes } = job.current
  const answered = takes.length > 0 ? takes : await gather(run)
  onAnswered()
  await job.move('downloading')
  const loaded = await loadAll(run, answered)
  job.show('verifying')
  const assessed = await assess(run, loaded)
  const best = chooseTake(assessed)
  const chosen = loaded[best]
  if (!chosen) throw new Error('No take was chosen.')
  const found: Assessment = {
    asked: job.current.options.best ?? 1,
    takes: assessed.map(({ score, flaws }, index) => ({
      capturedAt: momentOf(job.current, loaded[index]),
      score,
      flaws,
    })),
    best,
    own: best,
    verdict: roomVerdict(assessed),
  }
  const { answer, answeredAt } = chosen.take
  const patch = { answer, answeredAt, part: chosen.part, assessment: found }
  const others = job.current.options.keepAll ? otherJobs(job.current, loaded, found) : []
  onMoreJobs(await job.choose(patch, others))
  return { answer, part: chosen.part, image: chosen.image }
}

async function gather(run: JobRun): Promise<readonly Take[]> {
  const { job, clock, signal } = run
  const count = job.current.options.best ?? 1
  const start = clock.monotonic()
  while (job.current.takes.length < count) {
    const wait = start + job.current.takes.length * apart - clock.monotonic()
    if (wait > 0) await clock.sleep(wait, signal)
    try {
      const take = await requestTake(run)
      await job.move('requesting', { takes: [...job.current.takes, take] })
    } catch (error) {
      // The moment passes: what has come so far is worth more than a request that must wait.
      if (signal.aborted || !isFailure(error) || job.current.takes.length === 0) throw error
      break
    }
  }
  return job.current.takes
}

async function loadAll(run: JobRun, takes: readonly Take[]): Promise<readonly LoadedTake[]> {
  const results = await Promise.allSettled(takes.map((take, index) => loadOne(run, take, index)))
  const loaded = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []))
  const failed = results.find((result) => result.status === 'rejected')
  if (run.signal.aborted) throw new StillroomError('cancelled')
  if (failed && (loaded.length === 0 || !isFailure(failed.reason))) throw failed.reason
  return loaded
}

async function loadOne(run: JobRun, take: Take, index: number): Promise<LoadedTake> {
  const part = takePart(run.job.current, take, index)
  return { take, part, image: await fetchImage(run, take.answer, part) }
}

async function assess(
  { images, signal }: JobRun,
  loaded: readonly LoadedTake[],
): Promise<readonly Assessed[]> {
  const measures = await Promise.all(
    loaded.map(({ image }, index) =>
      images.measure(image.file, loaded[index - 1]?.image.file ?? null, signal),
    ),
  )
  return assessTakes(measures)
}

/** Jobs with their answer already, so that nothing is captured for them. */
function otherJobs(job: Job, loaded: readonly LoadedTake[], found: Assessment): readonly NewJob[] {
  const { seq: _, ...rest } = job
  const { best: __, keepAll: ___, ...options } = job.options
  return loaded.flatMap(({ take }, own) =>
    own === found.best
      ? []
      : {
          ...rest,
          ...take,
          id: randomUUID(),
          options,
          state: 'queued' as const,
          takes: [],
          assessment: { ...found, own },
          part: null,
          target: null,
          sha256: null,
          received: null,
          failure: null,
        },
  )
}

function momentOf(job: Job, loaded: LoadedTake | undefined): string {
  if (!loaded) throw new Error('An assessed take is missing.')
  const { answer, answeredAt } = loaded.take
  return capturedAt({ ...job, answeredAt }, answer)
}

const isFailure = (error: unknown) => error instanceof StillroomError
