import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface TempFolder {
  readonly path: string
  remove(): Promise<void>
}

/** A new folder for one benchmark. */
export async function tempFolder(name: string): Promise<TempFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), `stillroom-bench-${name}-`))
  return {
    path: folder,
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10 }),
  }
}
