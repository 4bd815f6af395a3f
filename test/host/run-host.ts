import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { becomeElectron } from './become-electron.ts'
import type { ReadyLine } from './host.ts'
import { createHost } from './host.ts'
import type { HostOptions } from './options.ts'
import { claimStandardOutput, note } from './output.ts'
import { provideElectron } from './provide-electron.ts'

const checkout = new URL('../../', import.meta.url)

/** Starts the bundled main process on the stand-in. The process ends when main quits. */
export async function runHost(options: HostOptions): Promise<void> {
  const root = options.app === undefined ? checkout : pathToFileURL(`${options.app}/`)
  const main = new URL('out/main/index.js', root)
  if (!existsSync(main)) throw new Error('There is no bundle yet: npm run build')
  const printLine = claimStandardOutput()
  let startedAt = 0
  if (options.userData !== undefined) process.env.STILLROOM_USER_DATA = options.userData
  if (options.library !== undefined) process.env.STILLROOM_LIBRARY = options.library
  const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'))
  const host = await createHost({
    ...options,
    version,
    onReady: (line) => printLine({ ...line, startedAt } satisfies ReadyLine),
  })
  endOnSignals(host)
  // The test that started it has gone.
  process.once('disconnect', host.quit)
  becomeElectron(fileURLToPath(root), options.args)
  provideElectron(host.electron)
  startedAt = performance.timeOrigin + performance.now()
  await import(main.href)
  host.becomeReady()
}

/**
 * Ms in which signals count as one: at Ctrl+C the terminal sends one to every process, and npm
 * passes on its own.
 */
const sameSignalMs = 500

/** The first signal asks main to quit; another one ends the process at once. */
function endOnSignals(host: { quit(): void; end(status: number): void }): void {
  let firstAt: number | undefined
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (firstAt !== undefined) {
        if (performance.now() - firstAt > sameSignalMs) host.end(1)
        return
      }
      firstAt = performance.now()
      note(`${signal}: closing. Another one ends it at once.`)
      host.quit()
    })
  }
}
