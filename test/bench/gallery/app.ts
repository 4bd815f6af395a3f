import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { createFolders, testEnvironment } from '../../support/app/environment.ts'
import type { StillroomApp } from '../../support/app/launch.ts'
import { launchApp } from '../../support/app/launch.ts'
import type { AppFolders } from '../../support/app/types.ts'
import { generateLibrary } from '../../support/generated-library.ts'

export interface BenchApp {
  readonly folders: AppFolders
  /** Path of its catalogue. */
  readonly catalogue: string
  launch(): Promise<StillroomApp>
  remove(): Promise<void>
}

/** Folders of an app whose library holds so many stills, of 2,000 pictures at most. */
export async function prepareApp(rows: number): Promise<BenchApp> {
  const folders = await createFolders()
  const catalogue = path.join(folders.userData, 'catalogue.sqlite')
  await mkdir(folders.userData, { recursive: true })
  if (rows > 0) {
    await generateLibrary({ folder: folders.library, file: catalogue, rows, images: 2000, seed: 1 })
  }
  return {
    folders,
    catalogue,
    launch: () => launchApp(folders, testEnvironment(folders, {})),
    remove: folders.remove,
  }
}
