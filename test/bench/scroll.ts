import type { Page } from '@playwright/test'
import { counts } from '../../words/en/counts.ts'
import { launchChromium } from '../host/page/chromium.ts'
import { buildIfNeeded } from '../support/build-first.ts'
import { serveBarePage } from './bare-page.ts'
import { prepareApp } from './gallery/app.ts'
import { isCounted, pageTimer } from './gallery/page.ts'
import type { Scrolled } from './gallery/scroll.ts'
import { scrollThrough } from './gallery/scroll.ts'
import type { Report, Row } from './report.ts'
import type { Sizes } from './sizes.ts'
import { summarize } from './statistics.ts'

/** As fast as somebody who looks for something; faster where the time would not do. */
const rowsPerSecond = 60

/** Parts that the gallery and the bare grid are scrolled in, by turns. */
const stretches = 5

/** The bare grid, which is the same everywhere, is scrolled through the first part of each only. */
const bareShare = 0.25

const gallerySelector = '[role="grid"]'
const bareSelector = '.scroller'

/**
 * The gallery, in turn with a bare grid of as many cells: every frame of the gallery from
 * its first row to its last.
 */
export async function benchScroll({ stills, seconds }: Sizes): Promise<Report> {
  buildIfNeeded()
  const app = await prepareApp(stills)
  try {
    const running = await app.launch()
    try {
      const columns = await openGallery(running.page, stills)
      const rows = Math.ceil(stills / columns)
      const pace = Math.min(seconds, rows / rowsPerSecond)
      return await withBareGrid(stills, columns, async (bare) =>
        toReport(await scrollInTurns(running.page, bare, pace), rows, pace),
      )
    } finally {
      await running.quit()
    }
  } finally {
    await app.remove()
  }
}

/** @returns how many columns it has */
async function openGallery(page: Page, stills: number): Promise<number> {
  await page.getByRole('button', { name: 'Explore the sandbox' }).click()
  await page.getByRole('listbox', { name: 'Rooms' }).waitFor()
  await pageTimer(page).open()
  await page.waitForFunction(isCounted, counts.stills(stills))
  return Number(await page.locator(gallerySelector).getAttribute('aria-colcount'))
}

async function withBareGrid<T>(
  count: number,
  columns: number,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const server = await serveBarePage(new URL('./gallery/bare-grid/', import.meta.url))
  const { page, close } = await launchChromium({
    headless: true,
    bounds: { x: 0, y: 0, width: 1280, height: 800 },
  })
  try {
    await page.goto(`${server.url}?count=${count}&columns=${columns}`)
    await page.locator('.row').first().waitFor()
    return await use(page)
  } finally {
    await close()
    await server.close()
  }
}

interface Turns {
  readonly gallery: readonly Scrolled[]
  readonly bare: readonly Scrolled[]
}

/** @param seconds of the gallery, in all */
async function scrollInTurns(gallery: Page, bare: Page, seconds: number): Promise<Turns> {
  const turns = { gallery: [] as Scrolled[], bare: [] as Scrolled[] }
  for (let part = 0; part < stretches; part += 1) {
    const stretch = (scroller: string, share: number) => ({
      scroller,
      from: part / stretches,
      to: (part + share) / stretches,
      seconds: (seconds * share) / stretches,
    })
    turns.gallery.push(await scrollThrough(gallery, stretch(gallerySelector, 1)))
    turns.bare.push(await scrollThrough(bare, stretch(bareSelector, bareShare)))
  }
  return turns
}

function toReport({ gallery, bare }: Turns, rows: number, seconds: number): Report {
  const [frames, bareFrames] = [gallery, bare].map((turns) =>
    summarize(turns.flatMap((turn) => turn.frames)),
  )
  if (!frames || !bareFrames) throw new Error('Nothing was scrolled.')
  const heapOf = (turns: readonly Scrolled[]) => summarize(turns.flatMap(({ heap }) => heap))
  const found: readonly Row[] = [
    {
      name: `a frame through all ${rows} rows`,
      unit: 'ms',
      summary: frames,
      ratios: {
        'a bare grid, p95': frames.p95 / bareFrames.p95,
        'a bare grid, max': frames.max / bareFrames.max,
      },
      goal: 'p95 at most 20, max 100',
    },
    { name: 'a frame of the bare grid', unit: 'ms', summary: bareFrames },
    { name: 'the page’s heap meanwhile', unit: 'MB', summary: heapOf(gallery), goal: 'under 150' },
    { name: 'the heap of the bare grid', unit: 'MB', summary: heapOf(bare) },
  ]
  return {
    rows: found,
    baselines: {
      'a bare grid':
        'test/bench/gallery/bare-grid: the same library for lists with as many cells, and no pictures',
    },
    details: [
      `${Math.round(rows / seconds)} rows a second, in ${stretches} stretches by turns`,
      ...gallery.map(({ frames: own }, part) => describeStretch(part, own)),
    ],
  }
}

function describeStretch(part: number, frames: readonly number[]): string {
  const { p95, max } = summarize(frames)
  const late = frames.filter((ms) => ms > 20).length
  return `stretch ${part + 1} of the gallery: ${frames.length} frames, p95 ${p95.toFixed(1)} ms, most ${max.toFixed(1)} ms, ${late} over 20 ms`
}
