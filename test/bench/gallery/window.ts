import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Gallery } from '../../../main/library/gallery/gallery.ts'
import { everyStill } from '../../../main/library/gallery/still-query.ts'
import { counts } from '../../../words/en/counts.ts'
import { launchChromium } from '../../host/page/chromium.ts'
import { serveBarePage } from '../bare-page.ts'
import type { Row } from '../report.ts'
import { summarize } from '../statistics.ts'
import type { BenchApp } from './app.ts'
import type { PageTimer } from './page.ts'
import { pageTimer } from './page.ts'
import type { Scrolled } from './scroll.ts'
import { scrollThrough } from './scroll.ts'

const opens = 5
const rowsPerSecond = 60
/** Seconds that the bare grid is scrolled. */
const bareSeconds = 30

const roomsSearched = 15
/** Letters that follow each other faster are one search, which waits for their end. */
const typingPauseMs = 100

const gridSelector = '[role="grid"]'

interface Needs {
  readonly app: BenchApp
  readonly gallery: Gallery
  readonly rows: number
  /** The gallery is scrolled so long, or to its end. */
  readonly scrollSeconds: number
}

interface Search {
  readonly word: string
  /** How many have it. */
  readonly stills: number
}

/** What somebody waits for in front of the gallery: to open it, to find, to scroll. */
export async function measureWindow(needs: Needs): Promise<readonly Row[]> {
  const { app, gallery, rows, scrollSeconds } = needs
  const running = await app.launch()
  try {
    const { page } = running
    await page.getByRole('button', { name: 'Explore the sandbox' }).click()
    await page.getByRole('listbox', { name: 'Rooms' }).waitFor()
    const timer = pageTimer(page)
    // Pictures that nobody has looked at yet are made first.
    const unseen = await timer.open()
    const opened = await reopen(page)
    const searches = await searchWords(gallery)
    const foundUnseen = await search(timer, searches)
    const found = await search(timer, searches)
    await page.getByRole('searchbox', { name: 'Search stills' }).fill('')
    await page.waitForFunction(isCounted, counts.stills(rows))
    const { rowHeight, columns } = await page.evaluate(measureGrid, gridSelector)
    const scrolled = await scrollThrough(page, {
      scroller: gridSelector,
      rowHeight,
      rowsPerSecond,
      maxSeconds: scrollSeconds,
    })
    const bare = await scrollBareGrid(rows, columns)
    return [
      ...[
        { name: 'open, previews yet to be made', unit: 'ms', summary: summarize([unseen]) },
        {
          name: 'open to first painted stills',
          unit: 'ms',
          summary: summarize(opened),
          goal: 'at most 400',
        },
        {
          name: 'a search, previews yet to be made in some',
          unit: 'ms',
          summary: summarize(foundUnseen),
        },
        {
          name: 'a search to its painted result',
          unit: 'ms',
          summary: summarize(found),
          goal: 'p95 at most 100',
        },
      ],
      ...scrollRows(scrolled, bare),
    ]
  } finally {
    await running.quit()
  }
}

async function reopen(page: Page): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = 0; round < opens; round += 1) {
    await page.reload()
    await page.getByRole('listbox', { name: 'Rooms' }).waitFor()
    times.push(await pageTimer(page).open())
  }
  return times
}

/** Words that few, many and most stills have, each typed as a whole after another one. */
async function searchWords(gallery: Gallery): Promise<readonly Search[]> {
  const { rooms, formats } = await gallery.facets()
  const ofRooms = rooms
    .slice(0, roomsSearched)
    .flatMap(({ roomId, customRoomId }) => [roomId, roomId.slice(0, 2), customRoomId ?? ''])
  const words = [...ofRooms, ...formats.map(({ format }) => format)].filter(Boolean)
  return await Promise.all(
    words.map(async (word) => ({
      word,
      stills: await gallery.count({ ...everyStill, search: word }),
    })),
  )
}

async function search(timer: PageTimer, searches: readonly Search[]): Promise<readonly number[]> {
  const times: number[] = []
  for (const { word, stills } of searches) {
    await delay(typingPauseMs)
    times.push(await timer.search(word, counts.stills(stills)))
  }
  return times
}

/** Runs in the page. */
function isCounted(count: string): boolean {
  return (
    document.querySelector('[data-testid="gallery-count"]')?.textContent?.includes(count) ?? false
  )
}

/** Runs in the page. */
function measureGrid(selector: string) {
  const grid = document.querySelector(selector)
  const [first, second] = [...(grid?.querySelectorAll('[role="row"]') ?? [])].map((row) =>
    row.getBoundingClientRect(),
  )
  return {
    rowHeight: (second?.top ?? 0) - (first?.top ?? 0),
    columns: Number(grid?.getAttribute('aria-colcount')),
  }
}

async function scrollBareGrid(count: number, columns: number): Promise<Scrolled> {
  const server = await serveBarePage(new URL('./bare-grid/', import.meta.url))
  const { page, close } = await launchChromium({
    headless: true,
    bounds: { x: 0, y: 0, width: 1280, height: 800 },
  })
  try {
    // The flag that keeps the app from the network knows only the address itself.
    await page.goto(`${server.url}?count=${count}&columns=${columns}`)
    await page.locator('.row').first().waitFor()
    return await scrollThrough(page, {
      scroller: '.scroller',
      rowHeight: 168,
      rowsPerSecond,
      maxSeconds: bareSeconds,
    })
  } finally {
    await close()
    await server.close()
  }
}

function scrollRows(gallery: Scrolled, bare: Scrolled): readonly Row[] {
  const frames = summarize(gallery.frames)
  const bareFrames = summarize(bare.frames)
  return [
    {
      name: `a frame while scrolling through ${gallery.rows} rows`,
      unit: 'ms',
      summary: frames,
      ratios: { 'a bare grid, p95': frames.p95 / bareFrames.p95 },
      goal: 'p95 at most 20, max 100',
    },
    { name: 'a frame of the bare grid', unit: 'ms', summary: bareFrames },
    {
      name: 'the page’s heap meanwhile',
      unit: 'MB',
      summary: summarize(gallery.heap),
      goal: 'under 150',
    },
    { name: 'the heap of the bare grid', unit: 'MB', summary: summarize(bare.heap) },
  ]
}
