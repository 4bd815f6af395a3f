import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

type Environment = Readonly<Record<string, string | undefined>>

/** Names under which Chromium and its kin lie on the PATH. */
const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Where their installers put them elsewhere. */
function usualPlaces(env: Environment): readonly string[] {
  switch (process.platform) {
    case 'darwin':
      return [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ]
    case 'win32':
      return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ])
    default:
      return []
  }
}

/**
 * Path of an installed Chromium: what `CHROMIUM_PATH` names, else the first on the PATH, in the
 * usual places, or among Playwright's own.
 *
 * @throws an error that says what to do where there is none
 */
export function findChromium(env: Environment = process.env): string {
  if (env.CHROMIUM_PATH) return existing(env.CHROMIUM_PATH)
  const folders = (env.PATH ?? '').split(path.delimiter)
  const onPath = programs.flatMap((program) => folders.map((folder) => path.join(folder, program)))
  const found = [...onPath, ...usualPlaces(env), chromium.executablePath()].find(existsSync)
  if (found) return found
  throw new Error(
    'There is no Chromium. Install Chromium or Chrome, or name one in CHROMIUM_PATH. ' +
      'On Debian or Ubuntu: sudo apt-get install chromium',
  )
}

function existing(file: string): string {
  if (existsSync(file)) return file
  throw new Error(`CHROMIUM_PATH names ${file}, which is not there.`)
}
