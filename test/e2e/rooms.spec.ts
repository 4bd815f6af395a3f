import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { captureRoom, liveRoom, openProject, openSandbox, windowOf } from './window.ts'

/** What the list of rooms has besides what every test needs. */
function roomsOf(page: Page) {
  const region = page.getByRole('region', { name: 'Rooms' })
  const options = windowOf(page).rooms.getByRole('option')
  return {
    region,
    options,
    filter: (name: string) => region.getByRole('radio', { name: new RegExp(`^${name} \\d`, 'u') }),
    /** Ids in the order of the list. */
    ids: () =>
      options.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-room') ?? '')),
    menuItem: (name: string) => page.getByRole('menuitem', { name }),
    undo: region.getByRole('button', { name: /^Undo/u }),
  }
}

test('favourites by keyboard: on top, in an order of their own, and there again', async ({
  app,
  sandbox,
}) => {
  const { rooms } = await openProject(app.page, sandbox)
  const { ids, region } = roomsOf(app.page)
  const [first = '', second = '', third = ''] = await ids()
  await rooms.focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'f']) await app.page.keyboard.press(key)
  await expect.poll(ids).toEqual(expect.arrayContaining([third]))
  await expect(region.getByText(`${third}: added to favourites.`)).toBeAttached()
  await expect.poll(async () => (await ids())[0]).toBe(third)
  for (const key of ['ArrowDown', 'f']) await app.page.keyboard.press(key)
  await expect(app.page.getByRole('option', { name: /, favourite, live$/u })).toHaveCount(2)
  await app.page.keyboard.press('Alt+ArrowUp')
  await expect(region.getByText(`${first}: place 1 of 2 favourites.`)).toBeAttached()
  await expect.poll(async () => (await ids()).slice(0, 3)).toEqual([first, third, second])

  await app.restart()
  await app.page.getByRole('textbox', { name: 'Secret' }).fill(sandbox.secret)
  await app.page.keyboard.press('Enter')
  await expect.poll(async () => (await roomsOf(app.page).ids()).slice(0, 2)).toEqual([first, third])
})

test('favourites by the pointer', async ({ app: { page } }) => {
  await openSandbox(page)
  const { ids, options, region } = roomsOf(page)
  const [first = '', second = '', third = ''] = await ids()
  await options.nth(0).click()
  await options.nth(1).click({ modifiers: ['ControlOrMeta'] })
  await options.nth(2).click({ modifiers: ['ControlOrMeta'] })
  await region.getByRole('button', { name: 'Add to favourites' }).click()
  await expect(page.getByRole('option', { name: /, favourite, live$/u })).toHaveCount(3)
  const { height = 0 } = (await options.nth(0).boundingBox()) ?? {}
  await options.nth(2).dragTo(options.nth(0), { targetPosition: { x: 60, y: height / 4 } })
  await expect.poll(async () => (await ids()).slice(0, 3)).toEqual([third, first, second])
})

test('hidden rooms are out of the way until somebody asks for them', async ({ app: { page } }) => {
  const [roomId = '', other = ''] = await openSandbox(page)
  const { filter, ids, undo } = roomsOf(page)
  const { room, rooms } = windowOf(page)
  await room(roomId).click()
  await page.keyboard.press('h')
  await expect(room(roomId)).toHaveCount(0)
  await undo.click()
  await expect(room(roomId)).toBeVisible()
  await room(roomId).click()
  await page.keyboard.press('h')
  await expect(room(roomId)).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(room(roomId)).toBeVisible()
  await expect(undo).toHaveCount(0)
  await room(roomId).click()
  await page.keyboard.press('h')
  await filter('All').press('Space')
  await expect(room(other)).toBeVisible()
  await expect(room(roomId)).toHaveCount(0)
  await filter('Hidden').press('Space')
  await expect.poll(ids).toEqual([roomId])
  await rooms.focus()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Show again' }).press('Enter')
  await expect(page.getByText('No room is hidden')).toBeVisible()
  await page.getByRole('button', { name: 'Show all rooms' }).click()
  await expect(room(roomId)).toBeVisible()
})

test('filters and search tell what they leave out', async ({ app: { page }, sandbox }) => {
  await openProject(page, sandbox)
  const { filter, options } = roomsOf(page)
  const search = page.getByRole('searchbox', { name: 'Search rooms' })
  await expect(options).toHaveCount(5)
  await filter('Favourites').press('Space')
  await expect(page.getByText('No favourites yet')).toBeVisible()
  await filter('All').press('Space')
  const named = sandbox.rooms.find(({ customRoomId, live }) => customRoomId !== null && !live)
  await search.fill(named?.customRoomId?.toUpperCase() ?? '')
  await expect(page.getByRole('option', { name: named?.roomId ?? '' })).toBeVisible()
  await search.fill('nothing like it')
  await expect(page.getByText('No room matches')).toBeVisible()
})

test('a room that is on no list is added by its id, and removed with its undo', async ({
  app: { page },
  sandbox,
}) => {
  await openProject(page, sandbox)
  sandbox.faults.set('rooms', { kind: 'status', status: 403 })
  await page.reload()
  const idle = sandbox.rooms.find(({ live }) => !live)?.roomId ?? ''
  const { dialog, room, rooms } = windowOf(page)
  await page.getByRole('button', { name: 'Add a room' }).click()
  const field = dialog.getByRole('textbox', { name: 'Room id or custom id' })
  await field.press('Enter')
  await expect(dialog.getByText('Enter the id of a room.')).toBeVisible()
  await field.fill('nobo-dyno-room')
  await field.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('VideoSDK does not know this room.')
  await field.fill(idle)
  await field.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(room(idle)).toHaveAttribute('aria-selected', 'true')

  await rooms.focus()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Remove from the list' }).press('Enter')
  await expect(room(idle)).toHaveCount(0)
  await roomsOf(page).undo.press('Enter')
  await expect(room(idle)).toBeVisible()
  await room(idle).click()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Remove from the list' }).press('Enter')
  await expect(room(idle)).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(room(idle)).toBeVisible()
})

test('a room shows its newest still', async ({ app: { page }, sandbox }) => {
  const { roomId } = liveRoom(sandbox)
  const { room, still } = await openProject(page, sandbox)
  await expect(room(roomId).locator('img')).toHaveCount(0)
  await captureRoom(page, roomId)
  await expect(still(roomId)).toBeVisible()
  await expect(room(roomId).locator('img')).toHaveAttribute('src', /^\/preview\//u)
  const first = await room(roomId).locator('img').getAttribute('src')
  await windowOf(page).capture.click()
  await expect(room(roomId).locator('img')).not.toHaveAttribute('src', first ?? '')
})

test('a refresh that fails keeps the list, and says how old it is', async ({
  app: { page },
  sandbox,
}) => {
  await openProject(page, sandbox)
  const { options, region } = roomsOf(page)
  const headers = { 'retry-after': '300' }
  sandbox.faults.set('sessions', { kind: 'status', status: 429, headers })
  await page.getByRole('button', { name: 'Refresh rooms' }).click()
  await expect(region.getByRole('alert')).toContainText('VideoSDK asks for fewer requests.')
  await expect(region.getByText(/^This is the list of .+ Next try in [45] min/u)).toBeVisible()
  await expect(options).toHaveCount(5)
  sandbox.faults.clear()
  await region.getByRole('button', { name: 'Try again' }).click()
  await expect(region.getByRole('alert')).toHaveCount(0)
})

test('finds one of many projects', async ({ app, sandbox }) => {
  await openProject(app.page, sandbox)
  const file = path.join(app.userData, 'projects.json')
  const stored = JSON.parse(await readFile(file, 'utf8'))
  const names = ['Concerts', 'Lectures', 'Quiz', 'Yoga', 'Town hall', 'Market', 'Panel', 'Keynote']
  const copies = names.map((name) => ({ ...stored.projects[0], id: `id-${name}`, name }))
  await writeFile(file, JSON.stringify({ ...stored, projects: [...stored.projects, ...copies] }))
  await app.restart()
  await app.page.getByRole('button', { name: 'Project: Webinars' }).click()
  await expect(app.page.getByRole('menuitemradio')).toHaveCount(10)
  await app.page.keyboard.type('town')
  await expect(app.page.getByRole('menuitemradio')).toHaveCount(1)
  await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByRole('button', { name: 'Project: Town hall' })).toBeVisible()
})
