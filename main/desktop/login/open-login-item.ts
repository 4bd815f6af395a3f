import path from 'node:path'
import { app } from 'electron'
import type { Machine } from '../../user-data.ts'
import { configFolder } from '../../user-data.ts'
import { createAutostartFile } from './autostart-file.ts'
import { launchCommand } from './launch-command.ts'
import type { LoginItem } from './login-item.ts'
import { createMacLoginItem, createWindowsLoginItem, noLoginItem } from './login-item.ts'

/** The way of this system to start Stillroom when somebody logs in. */
export function openLoginItem(machine: Machine): LoginItem {
  const { platform, env } = machine
  const command = launchCommand({
    isPackaged: app.isPackaged,
    execPath: process.execPath,
    argv: process.argv,
    appImage: env.APPIMAGE,
  })
  if (platform === 'darwin') return createMacLoginItem(app)
  if (platform === 'win32') return createWindowsLoginItem(app, command)
  // Inside these, the command means nothing to the desktop outside.
  if (env.FLATPAK_ID !== undefined || env.SNAP !== undefined) return noLoginItem
  const name = app.isPackaged ? 'stillroom.desktop' : 'stillroom-dev.desktop'
  return createAutostartFile(path.join(configFolder(machine), 'autostart', name), command)
}
