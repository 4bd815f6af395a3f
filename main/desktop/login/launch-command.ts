import type { LaunchCommand } from './login-item.ts'

/** Starts without a window; the tray has one to offer. */
export const hiddenFlag = '--hidden'

export interface LaunchFacts {
  readonly isPackaged: boolean
  /** As `process.execPath`. */
  readonly execPath: string
  /** As `process.argv`: in development, its second is the folder of the app. */
  readonly argv: readonly string[]
  /** Absolute path of the AppImage, whose content lies elsewhere at each start. */
  readonly appImage: string | undefined
}

/** How the system starts Stillroom when somebody logs in. */
export function launchCommand({
  isPackaged,
  execPath,
  argv,
  appImage,
}: LaunchFacts): LaunchCommand {
  const [, folder] = argv
  return {
    program: appImage ?? execPath,
    args: [...(isPackaged || folder === undefined ? [] : [folder]), hiddenFlag],
  }
}
