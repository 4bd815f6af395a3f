import type { LoginItemSettings, LoginItemSettingsOptions, Settings } from 'electron'
import { expect, it } from 'vitest'
import { launchCommand } from '../../../../main/desktop/login/launch-command.ts'
import {
  createMacLoginItem,
  createWindowsLoginItem,
} from '../../../../main/desktop/login/login-item.ts'

/** A system that keeps what it is told, the way Electron describes it. */
function fakeSystem(answer: Partial<LoginItemSettings> = {}) {
  const calls: (Settings | LoginItemSettingsOptions | undefined)[] = []
  let isOn = false
  return {
    calls,
    app: {
      setLoginItemSettings(settings: Settings) {
        calls.push(settings)
        isOn = settings.openAtLogin ?? false
      },
      getLoginItemSettings(options?: LoginItemSettingsOptions): LoginItemSettings {
        calls.push(options)
        const status = isOn ? 'enabled' : 'not-registered'
        return {
          openAtLogin: isOn,
          wasOpenedAtLogin: false,
          status,
          executableWillLaunchAtLogin: isOn,
          launchItems: [],
          ...answer,
        }
      },
    },
  }
}

it('keeps the app on macOS', async () => {
  const { app } = fakeSystem()
  const item = createMacLoginItem(app)
  expect(await item.get()).toMatchObject({ isSupported: true, isOn: false })
  expect(await item.set(true)).toMatchObject({ isOn: true, needsApproval: false })
})

it('says where macOS waits for a person', async () => {
  const { app } = fakeSystem({ openAtLogin: false, status: 'requires-approval' })
  expect(await createMacLoginItem(app).set(true)).toMatchObject({ isOn: true, needsApproval: true })
})

it('asks Windows for the very command that it has set', async () => {
  const { app, calls } = fakeSystem()
  const command = { program: 'C:\\Stillroom\\Stillroom.exe', args: ['--hidden'] }
  expect(await createWindowsLoginItem(app, command).set(true)).toMatchObject({ isOn: true })
  const asked = { path: command.program, args: ['"--hidden"'] }
  expect(calls).toEqual([{ ...asked, openAtLogin: true }, asked])
})

it('is off where somebody has switched it off in the Task Manager', async () => {
  const { app } = fakeSystem({ openAtLogin: true, executableWillLaunchAtLogin: false })
  const command = { program: 'C:\\Stillroom.exe', args: [] }
  expect(await createWindowsLoginItem(app, command).get()).toMatchObject({ isOn: false })
})

it.each([
  [{ isPackaged: true }, { program: '/opt/stillroom', args: ['--hidden'] }],
  [{ isPackaged: false }, { program: '/opt/stillroom', args: ['/src', '--hidden'] }],
  [
    { isPackaged: true, appImage: '/home/ada/Stillroom.AppImage' },
    { program: '/home/ada/Stillroom.AppImage', args: ['--hidden'] },
  ],
])('starts %j', (facts, command) => {
  const usual = { execPath: '/opt/stillroom', argv: ['/opt/stillroom', '/src'] }
  expect(launchCommand({ ...usual, appImage: undefined, ...facts })).toEqual(command)
})
