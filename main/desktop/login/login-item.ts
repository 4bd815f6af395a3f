import type { App } from 'electron'
import type { LaunchAtLogin } from '../../../preload/views.ts'

/** Starting with the computer, as the system keeps it. Nothing of it is in the settings. */
export interface LoginItem {
  get(): Promise<LaunchAtLogin>
  /** @returns what the system says afterwards */
  set(isOn: boolean): Promise<LaunchAtLogin>
}

/** How Stillroom is started: never through a shell. */
export interface LaunchCommand {
  /** Absolute path. */
  readonly program: string
  readonly args: readonly string[]
}

/** For a system where there is no way that Stillroom knows. */
export const noLoginItem: LoginItem = {
  get: async () => ({ isSupported: false, isOn: false, needsApproval: false }),
  set: async () => ({ isSupported: false, isOn: false, needsApproval: false }),
}

type LoginApp = Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'>

/** macOS keeps apps, not commands; `requires-approval` waits for a person in its settings. */
export function createMacLoginItem(app: LoginApp): LoginItem {
  const get = async (): Promise<LaunchAtLogin> => {
    const { openAtLogin, status } = app.getLoginItemSettings()
    const needsApproval = status === 'requires-approval'
    return { isSupported: true, isOn: openAtLogin || needsApproval, needsApproval }
  }
  return {
    get,
    async set(isOn) {
      app.setLoginItemSettings({ openAtLogin: isOn })
      return await get()
    },
  }
}

/** Windows keeps a command in the registry; its Task Manager can switch that off. */
export function createWindowsLoginItem(app: LoginApp, { program, args }: LaunchCommand): LoginItem {
  // https://www.electronjs.org/docs/latest/api/app#appsetloginitemsettingssettings-macos-windows
  const command = { path: program, args: args.map((arg) => `"${arg}"`) }
  const get = async (): Promise<LaunchAtLogin> => {
    const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(command)
    const isOn = openAtLogin && executableWillLaunchAtLogin
    return { isSupported: true, isOn, needsApproval: false }
  }
  return {
    get,
    async set(isOn) {
      app.setLoginItemSettings({ ...command, openAtLogin: isOn })
      return await get()
    },
  }
}
