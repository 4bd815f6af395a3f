import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { say } from '../../words/say.ts'
import { checkFolder } from '../capture/folder.ts'
import { isSameSize } from '../capture/options.ts'
import { StillroomError } from '../errors.ts'
import { errnoOf, fileError } from '../file-errors.ts'
import type { Conversion, Images } from '../images/types.ts'
import type { Still } from '../library/still.ts'
import { syncFolder } from '../sync-folder.ts'
import type { ImageFormat } from '../videosdk/types.ts'

/** What a file of a format may end with, the usual one first. */
export const extensionsOf: Readonly<Record<ImageFormat, readonly string[]>> = {
  jpg: ['jpg', 'jpeg'],
  png: ['png'],
  webp: ['webp'],
}

type SavedStill = Pick<Still, 'folder' | 'file' | 'format' | 'width' | 'height'>

/**
 * Saves a still under the name that somebody has chosen, as a whole or not at all: whatever lay
 * there stays until the new file is complete. Where neither form nor size changes, the copy has
 * the very same bytes.
 *
 * @param chosen absolute path; the system's dialog has asked about replacing what lies there
 * @returns the absolute path it got: `chosen`, with the form's extension where that was missing
 * @throws StillroomError as `Images.convert` and `checkFolder` do
 */
export async function saveStill(
  still: SavedStill,
  chosen: string,
  conversion: Conversion,
  images: Pick<Images, 'convert'>,
): Promise<string> {
  const folder = path.dirname(chosen)
  await checkFolder(folder)
  const target = withExtension(chosen, conversion.format)
  const part = path.join(folder, `.${randomUUID()}.part`)
  const source = path.join(still.folder, still.file)
  try {
    if (isUnchanged(still, conversion)) await copySynced(source, part)
    else await images.convert(source, part, conversion)
    await put(part, target, target !== chosen)
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    throw fileError(error)
  }
  await syncFolder(folder)
  return target
}

function isUnchanged(still: SavedStill, { format, size }: Conversion): boolean {
  return still.format === format && (size === undefined || isSameSize(still, size))
}

function withExtension(file: string, format: ImageFormat): string {
  const extension = path.extname(file).slice(1).toLowerCase()
  return extensionsOf[format].includes(extension) ? file : `${file}.${format}`
}

async function copySynced(source: string, part: string): Promise<void> {
  await pipeline(createReadStream(source), createWriteStream(part, { flags: 'wx', flush: true }))
}

/** @param isNewName nobody was asked about replacing a file of that name */
async function put(part: string, target: string, isNewName: boolean): Promise<void> {
  if (!isNewName) return await rename(part, target)
  await claimName(target)
  try {
    await rename(part, target)
  } catch (error) {
    await rm(target, { force: true }).catch(() => {})
    throw error
  }
}

async function claimName(target: string): Promise<void> {
  try {
    await (await open(target, 'wx')).close()
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error
    throw new StillroomError('invalid-options', {
      message: say('fileExists', { name: path.basename(target) }),
      action: say('chooseName'),
      cause: error,
    })
  }
}
