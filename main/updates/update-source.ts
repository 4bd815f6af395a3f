import path from 'node:path'

/**
 * Where newer versions come from: from Stillroom itself, or why not.
 *
 * - `self`: Stillroom looks for them
 * - `package`: the system's package manager has them (deb, rpm)
 * - `portable`, `archive`: a file that a person replaces
 * - `no-feed`: this build was made without an address to ask
 * - `development`: the app isn't packaged
 * - `policy`: an administrator has turned them off
 */
export type UpdateSource =
  | 'self'
  | 'package'
  | 'portable'
  | 'archive'
  | 'no-feed'
  | 'development'
  | 'policy'

/** What tells how the app came onto this computer. */
export interface Installation {
  /** As `process.platform`. */
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute path of the running program. */
  readonly execPath: string
  readonly isPackaged: boolean
  /** The build has a file that says where to ask. */
  readonly hasFeed: boolean
  readonly isOffByPolicy: boolean
}

/** Where deb and rpm packages put their files. */
const packageFolders = ['/opt/', '/usr/']

export function updateSource(installation: Installation): UpdateSource {
  const { platform, env, isPackaged, hasFeed, isOffByPolicy } = installation
  if (isOffByPolicy) return 'policy'
  if (!isPackaged) return 'development'
  // What the portable program unpacks itself into is gone when it ends.
  if (platform === 'win32' && env.PORTABLE_EXECUTABLE_FILE) return 'portable'
  if (platform !== 'win32' && platform !== 'darwin' && !env.APPIMAGE) {
    return isFromPackage(installation) ? 'package' : 'archive'
  }
  return hasFeed ? 'self' : 'no-feed'
}

function isFromPackage({ execPath }: Installation): boolean {
  const real = path.posix.normalize(execPath)
  return packageFolders.some((folder) => real.startsWith(folder))
}
