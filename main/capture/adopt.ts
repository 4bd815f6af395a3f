import { unlink } from 'node:fs/promises'
import path from 'node:path'
import { StillroomError } from '../errors.ts'
import { hashFile } from '../hash-file.ts'
import type { Outcome } from './describe-still.ts'
import type { JobRun } from './job-run.ts'

/**
 * The file that this job published before it was stopped short of its catalogue row, if there is
 * one: the name kept with the job holds the very bytes kept with the job, and belongs to no still.
 */
export async function adoptPublished({
  job,
  catalogue,
  images,
  signal,
}: JobRun): Promise<Outcome | null> {
  const { target, sha256, folder, received } = job.current
  if (target === null || sha256 === null) return null
  const file = path.join(folder, target)
  const found = await hashIfThere(file)
  if (!found || (await catalogue.stillAt(folder, target))) return null
  // Reserved on a file system without hard links, and never filled.
  if (found.bytes === 0) await unlink(file)
  if (found.sha256 !== sha256) return null
  job.show('verifying')
  const final = { ...found, info: await images.inspect(file, signal) }
  return { received, final, file: target }
}

async function hashIfThere(file: string) {
  try {
    return await hashFile(file)
  } catch (error) {
    if (error instanceof StillroomError && error.code === 'folder-missing') return null
    throw error
  }
}
