import type { Page } from '@playwright/test'
import type { Credentials } from '../../../main/vault/types.ts'
import type { Room } from '../../../main/videosdk/types.ts'
import { counts } from '../../../words/en/counts.ts'
import { launchChromium } from '../../host/page/chromium.ts'
import { serveBarePage } from '../bare-page.ts'
import { prepareApp } from '../gallery/app.ts'
import type { Row } from '../report.ts'
import type { Summary } from '../statistics.ts'
import { summarize } from '../statistics.ts'
import { openList, searchList } from './page.ts'

const opens = 7

interface Measured {
  readonly opened: readonly number[]
  readonly found: readonly number[]
}

/** Opening a project of many rooms, and searching among them, beside a bare list of the same. */
export async function measureList(
  project: Credentials,
  rooms: readonly Room[],
): Promise<readonly Row[]> {
  const app = await measureApp(project, rooms)
  const bare = await measureBare(rooms)
  return [
    row('press on the project to first painted rooms', app.opened, bare.opened, 'at most 300'),
    row('a search to its painted result', app.found, bare.found, 'p95 at most 50'),
    { name: 'a bare list: first painted rooms', unit: 'ms', summary: summarize(bare.opened) },
    { name: 'a bare list: a search', unit: 'ms', summary: summarize(bare.found) },
  ]
}

function row(name: string, app: readonly number[], bare: readonly number[], goal: string): Row {
  const summary: Summary = summarize(app)
  const ratio = summary.median / summarize(bare).median
  return { name, unit: 'ms', summary, ratios: { 'a bare list': ratio }, goal }
}

async function measureApp(project: Credentials, rooms: readonly Room[]): Promise<Measured> {
  const app = await prepareApp(0)
  const running = await app.launch()
  try {
    const { page } = running
    const { apiKey, secret, endpoint } = project
    await page.evaluate(
      async (keys) => {
        await window.stillroom.openSandbox()
        await window.stillroom.connectProject({ name: 'Many', ...keys })
      },
      { apiKey, secret, endpoint },
    )
    await page.reload()
    await showAll(page, rooms.length)
    const opened: number[] = []
    for (let round = 0; round < opens; round += 1) {
      await choose(page, 'Sandbox')
      await counted(page, 12)
      opened.push(await choose(page, 'Many'))
      await counted(page, rooms.length)
    }
    return { opened, found: await search(page, rooms) }
  } finally {
    await running.quit()
    await app.remove()
  }
}

async function measureBare(rooms: readonly Room[]): Promise<Measured> {
  const server = await serveBarePage(new URL('./bare-list/', import.meta.url))
  const { page, close } = await launchChromium({
    headless: true,
    bounds: { x: 0, y: 0, width: 1280, height: 800 },
  })
  try {
    const plain = rooms.map(({ roomId, customRoomId }) => ({
      roomId,
      customRoomId: customRoomId ?? '',
    }))
    await page.addInitScript((all) => Object.assign(globalThis, { rooms: all }), plain)
    const opened: number[] = []
    for (let round = 0; round < opens; round += 1) {
      await page.goto(server.url)
      await page.locator('button').waitFor()
      opened.push(await page.evaluate(openList, 'button'))
    }
    return { opened, found: await search(page, rooms) }
  } finally {
    await close()
    await server.close()
  }
}

/** The filter stays from project to project. */
async function showAll(page: Page, count: number): Promise<void> {
  await page.getByRole('radio', { name: /^All /u }).press('Space')
  await counted(page, count)
}

/** @returns ms until the project's first rooms are painted */
async function choose(page: Page, name: string): Promise<number> {
  await page.getByRole('button', { name: /^Project: /u }).click()
  const item = page.getByRole('menuitemradio', { name: new RegExp(`^${name}`, 'u') })
  await item.waitFor()
  await item.evaluate((element) => element.setAttribute('data-bench', ''))
  return page.evaluate(openList, '[data-bench]')
}

async function counted(page: Page, count: number): Promise<void> {
  await page
    .getByTestId('rooms-count')
    .filter({ hasText: new RegExp(`^${counts.rooms(count)}$`, 'u') })
    .waitFor()
}

/** Parts of ids that few, many and all rooms have, each typed as a whole after another one. */
async function search(page: Page, rooms: readonly Room[]): Promise<readonly number[]> {
  const some = rooms.filter((_, index) => index % Math.ceil(rooms.length / 10) === 0)
  const queries = some.flatMap(({ roomId, customRoomId }) => [
    roomId.slice(0, 1),
    roomId,
    customRoomId?.slice(0, 4) ?? roomId.slice(0, 2),
  ])
  const times: number[] = []
  for (const query of [...queries, '']) {
    const count = rooms.filter(
      ({ roomId, customRoomId }) => roomId.includes(query) || customRoomId?.includes(query),
    ).length
    times.push(await page.evaluate(searchList, { query, count: counts.rooms(count) }))
  }
  return times
}
