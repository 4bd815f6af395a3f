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
import type { CaptureOptions } from './options.ts'
import { formats, isSameSize, requestedSize } from './options.ts'
import { mayLoadAgain } from './retry-rules.ts'

/** An image on this disk, loaded and decoded. */
export interface FetchedImage extends Verified {
  /** Absolute path. */
  readonly file: string
}

/**
 * Loads the image and checks all of it.
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
  const file = path.join(folder, path.posix.basename(part))
  const loaded = await load(run, answer, file)
  return { file, ...loaded, info: await images.inspect(file, signal) }
}

function load(run: JobRun, answer: CaptureAnswer, part: string) {
  const { job, client, clock, fetchFor, signal, limits } = run
  const options = {
    url: answer.filePath,
    allowHttp: client.isLoopback,
    part,
    fetch: fetchFor(client),
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

/** The image as it will be saved: the same one, unless the options want another form or size. */
export async function finishImage(run: JobRun, image: FetchedImage): Promise<FetchedImage> {
  const change = changeOf(run.job.current.options, image)
  if (!change) return image
  const file = convertedPart(image.file)
  await removeIfThere(file)
  const info = await run.images.convert(image.file, file, change, run.signal)
  return { file, info, ...(await hashFile(file)) }
}

function changeOf(options: CaptureOptions, { info }: Verified) {
  const { requested, saved } = formats(options)
  const size = requestedSize(options)
  const fits = !size || !options.fit || isSameSize(info, size)
  // Where VideoSDK sent another format than asked for, that difference is what gets recorded.
  const format = requested !== saved && info.format === requested ? saved : info.format
  if (fits) return format === info.format ? null : { format }
  return { format, size: { ...size, mode: options.fit } }
}
