import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { drawImage } from '../support/image-files.ts'
import { openPage } from './pages.ts'
import { captureRoom, openProject, windowOf } from './window.ts'

const black = { kind: 'other-image', width: 640, height: 360, color: '#000000' } as const

function wallOf(page: Page) {
  const tiles = page.getByRole('list', { name: 'Rooms on the wall' }).getByRole('button')
  return {
    tiles,
    tile: (roomId: string) => page.getByRole('button', { name: new RegExp(`^${roomId},`, 'u') }),
    summary: page.getByRole('main').getByRole('status'),
    keepFresh: page.getByRole('button', { name: 'Keep fresh' }),
    stop: page.getByRole('button', { name: 'Stop', exact: true }),
  }
}

/** A server with one picture, whatever it is asked for. */
async function startPicture(): Promise<{ readonly url: string; readonly close: () => void }> {
  const picture = drawImage(640, 360, 'jpeg')
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': picture.length })
    response.end(picture)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/still.jpg`, close: () => void server.close() }
}

test('keeps itself fresh by a schedule, and stops it', async ({ app, sandbox }) => {
  const { page } = app
  await openProject(page, sandbox)
  await openPage(page, 'Wall')
  const { tiles, summary, keepFresh, stop } = wallOf(page)
  await expect(summary).toHaveText(/, no still yet$/u)
  await page.getByRole('combobox', { name: 'How often' }).selectOption('Every 5 minutes')
  await expect(page.getByRole('main')).toContainText(/Off\. .* stills an hour/u)
  await keepFresh.click()
  await expect(page.getByRole('main')).toContainText('Every 5 minutes.')
  for (const tile of await tiles.all()) await expect(tile).toHaveAccessibleName(/ago$|now$/u)
  await expect(summary).toHaveText(/nothing wrong$/u)
  await stop.click()
  await expect(keepFresh).toBeVisible()

  // The same schedule goes on: they don't pile up.
  await page.getByRole('combobox', { name: 'How often' }).selectOption('Every 5 minutes')
  await keepFresh.click()
  await openPage(page, 'Schedules')
  await expect(page.getByRole('list', { name: 'Schedules' }).getByRole('listitem')).toHaveCount(1)
})

test.describe('trouble', () => {
  test.use({ sandboxOptions: { rooms: 6, live: 3 } })

  test('is told by badges: frozen, black, failed, ended', async ({ app, sandbox }) => {
    const { page } = app
    await openProject(page, sandbox)
    const [first, second, third] = sandbox.rooms.filter((room) => room.live)
    const [frozen, dark, ended] = [first?.roomId ?? '', second?.roomId ?? '', third?.roomId ?? '']
    const picture = await startPicture()
    sandbox.faults.set('capture', { kind: 'patch', patch: { filePath: picture.url } })
    await windowOf(page).room(frozen).click()
    for (let count = 1; count <= 3; count += 1) {
      await page.keyboard.press('c')
      await expect(windowOf(page).stills).toHaveCount(count)
    }
    sandbox.faults.clear('capture')
    picture.close()
    sandbox.faults.set('thumbnail', black)
    await captureRoom(page, dark)
    await expect(windowOf(page).still(dark)).toBeVisible()
    sandbox.faults.clear('thumbnail')

    await openPage(page, 'Wall')
    const { tiles, tile, summary } = wallOf(page)
    await expect(tiles.nth(0)).toHaveAccessibleName(new RegExp(`^${dark}, .*black, .*ago$`, 'u'))
    await expect(tiles.nth(1)).toHaveAccessibleName(new RegExp(`^${frozen}, .*frozen`, 'u'))
    await expect(tile(ended)).toHaveAccessibleName(/No still yet$/u)
    await expect(summary).toHaveText('2 of 3 rooms: 1 black, 1 frozen')

    sandbox.endStream(ended)
    await page.keyboard.press('ControlOrMeta+r')
    await expect(tile(ended)).toHaveAccessibleName(/stream ended/u)
    await page.getByRole('button', { name: 'Clear ended' }).click()
    await expect(tiles).toHaveCount(2)

    sandbox.faults.set('capture', { kind: 'status', status: 403 })
    await wallOf(page).keepFresh.click()
    await expect(tile(dark)).toHaveAccessibleName(/capture failed, black, This API key may not/u)
    await expect(summary).toHaveText('2 of 2 rooms: 2 capture failed')

    // By keys: the second tile's room.
    await tiles.first().focus()
    await page.keyboard.press('ArrowRight')
    await expect(tiles.nth(1)).toBeFocused()
    const name = (await tiles.nth(1).getAttribute('data-room')) ?? ''
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Rooms', level: 2 })).toBeFocused()
    await expect(windowOf(page).room(name)).toHaveAttribute('aria-selected', 'true')
  })
})

test('has the whole screen, until Escape', async ({ app, sandbox }) => {
  const { page } = app
  await openProject(page, sandbox)
  await openPage(page, 'Wall')
  await page.keyboard.press('f')
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('contentinfo')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Leave full screen' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('banner')).toBeVisible()
  // Another page gives the screen back as well.
  await page.keyboard.press('f')
  await expect(page.getByRole('banner')).toBeHidden()
  await page.keyboard.press('ControlOrMeta+1')
  await expect(page.getByRole('banner')).toBeVisible()
})
