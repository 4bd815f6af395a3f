import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { AppFolders } from './types.ts'

/**
 * Folders for one test, and the way to get rid of them.
 *
 * @param root a new folder by default
 */
export async function createFolders(
  root?: string,
): Promise<AppFolders & { remove(): Promise<void> }> {
  return foldersIn(root ?? (await mkdtemp(path.join(tmpdir(), 'stillroom-e2e-'))))
}

async function foldersIn(root: string): Promise<AppFolders & { remove(): Promise<void> }> {
  const folders = {
    root,
    userData: path.join(root, 'user-data'),
    library: path.join(root, 'Stills'),
  }
  await mkdir(path.join(root, 'tmp'), { recursive: true })
  // A killed app's helpers may still be writing their last bytes.
  const remove = () => rm(root, { recursive: true, force: true, maxRetries: 10 })
  return { ...folders, remove }
}

/**
 * The environment of an app under test: a home of its own, no keychain, and no credentials of
 * whoever runs the tests.
 */
export function testEnvironment(folders: AppFolders, extra: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !isForeign(name))
  return {
    ...Object.fromEntries(inherited),
    HOME: folders.root,
    TMPDIR: path.join(folders.root, 'tmp'),
    // What the tests read is English, whatever the machine speaks.
    LANG: 'en_GB.UTF-8',
    DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
    ...extra,
  }
}

/** `ELECTRON_RUN_AS_NODE` would make Electron a plain Node; some editors set it. */
function isForeign(name: string): boolean {
  return /^(?:VIDEOSDK_|STILLROOM_|XDG_|LC_|LANG|ELECTRON_RUN_AS_NODE$|NODE_OPTIONS$)/u.test(name)
}
