import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { createFolders, testEnvironment } from '../../support/app/environment.ts'
import { createHostRuntime } from '../../support/app/host-app.ts'
import { launchApp } from '../../support/app/launch.ts'
import { checkout } from '../../support/app/runtime.ts'
import type { Report } from '../report.ts'
import { summarize } from '../statistics.ts'

/** JavaScript of one page. */
interface Weight {
  readonly page: string
  readonly files: number
  /** Kilobytes as they are, and compressed by gzip. */
  readonly raw: number
  readonly gzip: number
}

const mainPages = ['Rooms', 'Gallery', 'Schedules', 'Activity', 'Wall', 'Settings'] as const

/**
 * The JavaScript that is loaded when a page is there, opened right after the start: what all pages
 * share is in each. Beside the page of an app that does nothing.
 */
export async function measurePages(
  emptyApp: string,
): Promise<Required<Pick<Report, 'rows' | 'details'>>> {
  const weights = await onHost(checkout, (page) => weighPages(page))
  const [empty] = await onHost(emptyApp, async (page) => [
    await weigh(page, emptyApp, 'an empty app'),
  ])
  if (!empty) throw new Error('The empty app shows no page.')
  return {
    rows: [...weights, empty].map(({ page, raw }) => ({
      name: `JavaScript of ${page}`,
      unit: 'kB',
      summary: summarize([raw]),
      ...(page !== empty.page && { ratios: { [empty.page]: raw / empty.raw } }),
    })),
    details: [...weights, empty].map(
      ({ page, files, raw, gzip }) =>
        `JavaScript of ${page}: ${files} files, ${raw.toFixed(1)} kB, ${gzip.toFixed(1)} kB by gzip`,
    ),
  }
}

async function onHost<T>(app: string, look: (page: Page) => Promise<T>): Promise<T> {
  const folders = await createFolders()
  const running = await launchApp(folders, testEnvironment(folders, {}), createHostRuntime(app))
  try {
    return await look(running.page)
  } finally {
    await running.quit()
    await folders.remove()
  }
}

async function weighPages(page: Page): Promise<readonly Weight[]> {
  const weights = [await weigh(page, checkout, 'Welcome')]
  await page.getByRole('button', { name: 'Explore the sandbox' }).click()
  const rooms = page.getByRole('listbox', { name: 'Rooms' })
  await rooms.waitFor()
  for (const name of mainPages) {
    // What an earlier page has loaded is not this one's.
    await page.reload()
    await rooms.waitFor()
    await page.getByRole('button', { name, exact: true }).click()
    weights.push(await weigh(page, checkout, name))
  }
  return weights
}

/** Of all that the page has loaded by the time at which nothing more comes. */
async function weigh(page: Page, app: string, name: string): Promise<Weight> {
  await page.waitForLoadState('networkidle')
  const names = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => new URL(entry.name).pathname)
      .filter((pathname) => pathname.endsWith('.js')),
  )
  const files = await Promise.all(
    [...new Set(names)].map((file) => readFile(path.join(app, 'out', 'renderer', file))),
  )
  const kilobytes = (sizeOf: (file: Buffer) => number) =>
    files.reduce((sum, file) => sum + sizeOf(file), 0) / 1000
  return {
    page: name,
    files: files.length,
    raw: kilobytes((file) => file.length),
    gzip: kilobytes((file) => gzipSync(file).length),
  }
}
