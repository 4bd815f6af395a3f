import { unlink } from 'node:fs/promises'
import path from 'node:path'
import { errnoOf } from '../file-errors.ts'
import type { ImageInfo } from '../images/types.ts'
import type { CaptureAnswer } from '../videosdk/types.ts'
import type { NameFacts } from './file-name.ts'
import { renderFileName } from './file-name.ts'
import { isFolder } from './folder.ts'
import type { Job, Take } from './job.ts'
import { formats, requestedSize } from './options.ts'

/**
 * Where the image is loaded to, as a path under the job's folder: hidden, beside where the still
 * will lie, so that publishing it is one step on one file system.
 */
export function partPath(job: Job, { answer, answeredAt }: Take): string {
  const expected: ImageInfo = {
    format: formats(job.options).saved,
    width: answer.meta.width ?? requestedSize(job.options)?.width ?? 0,
    height: answer.meta.height ?? requestedSize(job.options)?.height ?? 0,
  }
  const { dir, base } = path.posix.parse(
    renderFileName(job.template, nameFacts({ ...job, answeredAt }, answer, expected)),
  )
  return path.posix.join(dir, `.${base}.${job.id}.part`)
}

/** The same for one of several takes, which may all come to the same name. @param index from 0 */
export function takePart(job: Job, take: Take, index: number): string {
  return partPath(job, take).replace(/\.part$/u, `.${index + 1}.part`)
}

/** Where the image lies that Stillroom made of the one in `part`. */
export function convertedPart(part: string): string {
  return part.replace(/\.part$/u, '.out.part')
}

/** What the file name is made from. */
export function nameFacts(job: Job, answer: CaptureAnswer, info: ImageInfo): NameFacts {
  return {
    jobId: job.id,
    roomId: job.roomId,
    customRoomId: job.customRoomId,
    projectName: job.projectName,
    capturedAt: capturedAt(job, answer),
    streamTime: job.options.time ?? null,
    seq: job.seq,
    ...info,
  }
}

/** ISO 8601: the API's time of capture, or else the time of its answer. */
export function capturedAt(job: Job, answer: CaptureAnswer): string {
  return answer.meta.createdAt ?? job.answeredAt ?? job.createdAt
}

/**
 * Removes what downloads and a conversion left under the job's folder. It never throws: where
 * removing fails, the drive is away or read-only, and how the job itself ended matters more.
 *
 * @returns false where something may be left
 */
export async function removeParts(job: Job): Promise<boolean> {
  const ofTakes = job.takes.map((take, index) => takePart(job, take, index))
  const own = job.part === null ? [] : [job.part, convertedPart(job.part)]
  const files = [...new Set([...ofTakes, ...own])].map((file) => path.join(job.folder, file))
  const results = await Promise.allSettled(files.map(removeIfThere))
  // Of a folder that is away nobody can tell what lies in it.
  const isThere = files.length === 0 || (await isFolder(job.folder))
  return isThere && results.every(({ status }) => status === 'fulfilled')
}

/** Removes a file of ours; that it is gone already is as good. */
export async function removeIfThere(file: string): Promise<void> {
  try {
    await unlink(file)
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error
  }
}
