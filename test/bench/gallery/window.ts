import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Gallery } from '../../../main/library/gallery/gallery.ts'
import { everyStill } from '../../../main/library/gallery/still-query.ts'
import { counts } from '../../../words/en/counts.ts'
import type { Row } from '../report.ts'
import { summarize } from '../statistics.ts'
import type { BenchApp } from './app.ts'
import type { PageTimer } from './page.ts'
import { pageTimer } from './page.ts'

const opens = 5
const roomsSearched = 15
/** Letters that follow each other faster are one search, which waits for their end. */
const typingPauseMs = 100

interface Search {
  readonly word: string
  /** How many have it. */
  readonly stills: number
}

/** What somebody waits for in front of the gallery: to open it, and to find. */
export async function measureWindow(app: BenchApp, gallery: Gallery): Promise<readonly Row[]> {
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
    return [
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
