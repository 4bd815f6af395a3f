import path from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** The system that the folders are for. */
export interface Machine {
  /** As `process.platform`. */
  readonly platform: NodeJS.Platform
  readonly env: Environment
  /** Absolute path of the user's home. */
  readonly home: string
}

export interface UserDataOptions extends Machine {
  /** Development has its own folder, so that it can't touch a person's real data. */
  readonly development: boolean
}

/**
 * Where settings, projects and the catalogue lie: the folder of Electron's
 * `app.getPath('userData')` (https://www.electronjs.org/docs/latest/api/app#appgetpathname), also
 * for the headless command. `STILLROOM_USER_DATA` names another.
 */
export function userDataFolder({ development, ...machine }: UserDataOptions): string {
  const chosen = machine.env.STILLROOM_USER_DATA
  if (chosen) return path.resolve(chosen)
  const name = development ? 'Stillroom Dev' : 'Stillroom'
  return pathOf(machine).join(configFolder(machine), name)
}

/** Where programs of this system keep what they know of a person. Absolute path. */
export function configFolder({ platform, env, home }: Machine): string {
  switch (platform) {
    case 'win32':
      return absolute(path.win32, env.APPDATA) ?? path.win32.join(home, 'AppData', 'Roaming')
    case 'darwin':
      return path.posix.join(home, 'Library', 'Application Support')
    default:
      return absolute(path.posix, env.XDG_CONFIG_HOME) ?? path.posix.join(home, '.config')
  }
}

/**
 * Where stills go until a person chooses: `Stillroom` among the user's pictures, or what
 * `STILLROOM_LIBRARY` names.
 */
export function defaultLibraryFolder(machine: Machine): string {
  const { platform, env, home } = machine
  const chosen = env.STILLROOM_LIBRARY
  if (chosen) return path.resolve(chosen)
  const { join } = pathOf(machine)
  const hasOwn = platform !== 'win32' && platform !== 'darwin'
  const pictures = hasOwn ? absolute(path.posix, env.XDG_PICTURES_DIR) : undefined
  return join(pictures ?? join(home, 'Pictures'), 'Stillroom')
}

function pathOf({ platform }: Machine): path.PlatformPath {
  return platform === 'win32' ? path.win32 : path.posix
}

/**
 * Relative paths in these variables are void:
 * https://specifications.freedesktop.org/basedir-spec/latest/#basics.
 */
function absolute(kind: path.PlatformPath, folder: string | undefined): string | undefined {
  return folder && kind.isAbsolute(folder) ? folder : undefined
}
