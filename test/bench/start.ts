import { createFolders } from '../support/app/environment.ts'
import { buildIfNeeded } from '../support/build-first.ts'
import type { Report, Row } from './report.ts'
import { besideBaselines } from './report.ts'
import { buildEmptyApp } from './start/built-app.ts'
import { describeModules } from './start/modules.ts'
import { measurePages } from './start/pages.ts'
import { startApp, startChromium } from './start/start-app.ts'

const usualRounds = 10

/**
 * From main's start to a page that somebody can use, on the Chromium host: the very first time,
 * when folders and catalogue are made, and later. In turn with an app that does nothing on the same
 * host, and with the installed Chromium alone, which the host starts and Electron brings with it.
 */
export async function benchStart(): Promise<Report> {
  buildIfNeeded()
  const empty = await buildEmptyApp()
  try {
    const starts = await measureStarts(empty.path, usualRounds)
    const pages = await measurePages(empty.path)
    return {
      rows: [...starts, ...pages.rows],
      baselines,
      details: [...pages.details, ...(await describeModules())],
    }
  } finally {
    await empty.remove()
  }
}

const baselines = {
  'an empty app':
    'test/bench/start/empty-app, built by electron-vite: node test/host/main.ts --headless --app DIR',
  'Chromium alone': 'launchChromium of test/host/page/chromium.ts, then about:blank',
}

/** @param emptyApp folder of what {@link buildEmptyApp} has built */
export async function measureStarts(emptyApp: string, rounds: number): Promise<readonly Row[]> {
  const first: number[] = []
  const later: number[] = []
  const empty: number[] = []
  const chromium: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const folders = await createFolders()
    chromium.push(await startChromium())
    empty.push(await startApp({ folders, app: emptyApp }))
    first.push(await startApp({ folders }))
    later.push(await startApp({ folders }))
    await folders.remove()
  }
  return besideBaselines(
    [
      { name: 'main’s start to a page that can be used, the first time', times: first },
      { name: 'the same, later', times: later },
    ],
    [
      { name: 'an empty app: the same', times: empty, short: 'an empty app' },
      {
        name: 'Chromium alone: its start to an empty page',
        times: chromium,
        short: 'Chromium alone',
      },
    ],
    'at most 700',
  )
}
