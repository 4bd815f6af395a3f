import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { AppFolders } from './app/types.ts'
import { generateLibrary } from './generated-library.ts'

/** Pictures that differ: enough for what is in view. */
const mostImages = 400

/** Puts stills into the library of an app that hasn't started yet. */
export async function fillLibrary(
  { library, userData }: Pick<AppFolders, 'library' | 'userData'>,
  rows: number,
): Promise<void> {
  await mkdir(userData, { recursive: true })
  const file = path.join(userData, 'catalogue.sqlite')
  await generateLibrary({ folder: library, file, rows, images: Math.min(rows, mostImages) })
}
