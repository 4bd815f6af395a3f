import type { App } from 'electron'
import type { Log } from '../log.ts'

/** Helpers that end by themselves, or because Stillroom ends them. */
const expected: ReadonlySet<string> = new Set(['clean-exit', 'killed'])

/**
 * Writes down what brings a process down, so that people can be helped. It stays in the log:
 * Stillroom starts no crash reporter, and sends nothing anywhere.
 */
export function logCrashes(app: Pick<App, 'on'>, log: Log): void {
  // Only looks on: Electron goes on to say it as it would without.
  process.on('uncaughtExceptionMonitor', (error, origin) => {
    log.error(`The main process failed (${origin}).`, error)
  })
  app.on('child-process-gone', (_event, { type, name, reason, exitCode }) => {
    if (expected.has(reason)) return
    log.error(
      `A process is gone (${[type, name].filter(Boolean).join(' ')}): ${reason}, ${exitCode}.`,
    )
  })
}
