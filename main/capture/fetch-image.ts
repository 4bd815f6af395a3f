import path from 'node:path'
import { toFailure } from '../errors.ts'
import { hashFile } from '../hash-file.ts'
import { withRetry } from '../retry.ts'
import type { CaptureAnswer } from '../videosdk/types.ts'
import type { Verified } from './describe-still.ts'
import { download } from './download.ts'
import { makeParents } from './folder.ts'
import { convertedPart, removeIfThere } from './job-files.ts'
import type { JobRun } from './job-run.ts'
import { formats } from './options.ts'
import { mayLoadAgain } from './retry-rules.ts'

/** An image on this disk, loaded and decoded. */
export interface FetchedImage {
  /** As VideoSDK sent it. */
  readonly received: Verified
  /** As it will be saved: the same object where nothing was converted. */
  readonly final: Verified
  /** Absolute path of what will be saved. */
  readonly source: string
}

/**
 * Loads, checks and, where the options say so, converts the image.
 *
 * @param part path under the job's folder
 */
export async function fetchImage(
  run: JobRun,
  answer: CaptureAnswer,
  part: string,
): Promise<FetchedImage> {
  const { job, images, signal } = run
  const folder = await makeParents(job.current.folder, part)
  const source = path.join(folder, path.posix.basename(part))
  const loaded = await load(run, answer, source)
  job.show('verifying')
  const received = { ...loaded, info: await images.inspect(source, signal) }
  return await convert(run, received, source)
}

function load(run: JobRun, answer: CaptureAnswer, part: string) {
  const { job, client, clock, fetch, signal, limits } = run
  const options = {
    url: answer.filePath,
    allowHttp: client.isLoopback,
    part,
    fetch,
    clock,
    signal,
    onProgress: job.showProgress,
    ...(limits && { limits }),
  }
  return withRetry(() => download(options), {
    clock,
    signal,
    isRetryable: mayLoadAgain,
    onRetry: (error, waitMs) => job.showWait(toFailure(error), clock.now() + waitMs),
  })
}

async function convert(
  { job, images, signal }: JobRun,
  received: Verified,
  part: string,
): Promise<FetchedImage> {
  const { requested, saved } = formats(job.current.options)
  // Where VideoSDK sent something else than asked for, that difference is what gets recorded.
  if (requested === saved || received.info.format !== requested) {
    return { received, final: received, source: part }
  }
  const target = convertedPart(part)
  await removeIfThere(target)
  const info = await images.convert(part, target, saved, signal)
  return { received, final: { info, ...(await hashFile(target)) }, source: target }
}
