import { app } from 'electron'
import { takeEnvironment } from '../cli/environment.ts'
import { runCli } from '../cli/run.ts'
import { spawnUtility } from './utility-process.ts'

/** Runs the headless command inside Electron, which then shows no window and no dock icon. */
export function startHeadless(args: readonly string[]): void {
  app.enableSandbox()
  app.dock?.hide()
  // Told here and not by `exitCode`, because Electron would wait for its last window to close.
  const run = async () => {
    await app.whenReady()
    const status = await runCli(args, {
      spawn: spawnUtility,
      development: !app.isPackaged,
      version: app.getVersion(),
      env: takeEnvironment(process.env),
      stdin: process.stdin,
      stdout: process.stdout,
      stderr: process.stderr,
    })
    app.exit(status)
  }
  void run()
}
