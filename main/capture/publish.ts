import { link as linkFile, lstat, open, readdir, rename, unlink } from 'node:fs/promises'
import path from 'node:path'
import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import { errnoOf, fileError } from '../file-errors.ts'
import { syncFolder } from '../sync-folder.ts'
import { makeParents } from './folder.ts'

/** ` (2)` to ` (9999)`: beyond that something else is wrong. */
const mostCopies = 9999

/** File systems without hard links answer with one of these (FAT, exFAT, many network shares). */
const noHardLinks = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EXDEV',
  'EMLINK',
  'EINVAL',
  'UNKNOWN',
])

export interface Publication {
  /** The verified, synced file; it stays where hard links work, and is its owner's to remove. */
  readonly part: string
  /** Absolute path. */
  readonly folder: string
  /** The wanted name under `folder`, with `/`. */
  readonly file: string
  /**
   * Asked for each name before it is tried, so that a crash right after can be told from a
   * stranger's file. False means: not this one.
   */
  readonly reserve: (file: string) => Promise<boolean>
  /** Makes a hard link; as `link` of node:fs/promises. */
  readonly link?: (existing: string, added: string) => Promise<void>
}

/**
 * Gives the verified file its name, without ever overwriting: on a taken name ` (2)`, ` (3)` …
 * After a crash at any moment the name holds all of the file or nothing of it; on a file system
 * without hard links it may also be left as an empty file.
 *
 * @returns the name that it got
 */
export async function publish(publication: Publication): Promise<string> {
  const { folder, file, reserve } = publication
  try {
    const taken = await takenNames(path.join(folder, file))
    for (let copy = 1; copy <= mostCopies; copy += 1) {
      const candidate = copyName(file, copy)
      if (taken.has(path.posix.basename(candidate)) || !(await reserve(candidate))) continue
      if (await claim(publication, candidate)) return candidate
    }
  } catch (error) {
    throw fileError(error)
  }
  throw new StillroomError('folder-not-writable', {
    message: say('filesNamedLike', { count: mostCopies, file: path.posix.basename(file) }),
    action: say('putTimeIntoTemplate', { time: '{time}', seq: '{seq}' }),
  })
}

/** One look at the folder where the wanted name is taken, not a try for each of hundreds of copies. */
async function takenNames(target: string): Promise<ReadonlySet<string>> {
  try {
    await lstat(target)
    return new Set(await readdir(path.dirname(target)))
  } catch {
    // Free, or whatever is wrong shows when the name is tried.
    return new Set()
  }
}

/** `a.jpg`, `a (2).jpg`, `a (3).jpg` … */
export function copyName(file: string, copy: number): string {
  if (copy === 1) return file
  const { dir, name, ext } = path.posix.parse(file)
  return path.posix.join(dir, `${name} (${copy})${ext}`)
}

/** @returns false where the name is taken */
async function claim(
  { part, folder, link = linkFile }: Publication,
  file: string,
): Promise<boolean> {
  const target = path.join(folder, file)
  // The part may lie elsewhere: the folder's name can hold the image's size, known only now.
  if (path.dirname(target) !== path.dirname(part)) await makeParents(folder, file)
  try {
    await link(part, target)
  } catch (error) {
    const errno = errnoOf(error)
    if (errno === 'EEXIST') return false
    if (errno === undefined || !noHardLinks.has(errno)) throw error
    if (!(await claimByRename(part, target))) return false
  }
  await syncFolder(path.dirname(target))
  return true
}

/** Reserves the name with an empty file of our own, then replaces that in one step. */
async function claimByRename(part: string, target: string): Promise<boolean> {
  try {
    await (await open(target, 'wx')).close()
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
    throw error
  }
  try {
    await rename(part, target)
  } catch (error) {
    await unlink(target)
    throw error
  }
  return true
}
