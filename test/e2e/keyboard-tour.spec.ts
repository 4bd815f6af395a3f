import { expect, test } from '../support/app.ts'
import {
  arrowTo,
  connectByKeys,
  enter,
  enterRooms,
  enterSandbox,
  expectShownFocus,
  press,
  tabTo,
  turnTo,
  typeInto,
} from './keys.ts'
import { activityOf } from './pages.ts'
import { previewOf } from './preview-window.ts'
import { windowOf } from './window.ts'

/** Each part of the window by keys alone: nothing here clicks, or moves the focus by itself. */

test('rooms: search, filters, favourites in their order, a room by its id, hiding', async ({
  app: { page },
}) => {
  await enterSandbox(page)
  const { rooms, dialog } = windowOf(page)
  const region = page.getByRole('region', { name: 'Rooms' })
  const options = rooms.getByRole('option')
  const ids = () =>
    options.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-room') ?? ''))
  const [first = '', second = ''] = await ids()

  await press(page, '/')
  await page.keyboard.type(second)
  await expect(options).toHaveCount(1)
  await press(page, 'ControlOrMeta+a', 'Delete')
  await tabTo(page, region.getByRole('radio', { checked: true }))
  await arrowTo(page, region.getByRole('radio', { name: /^All \d/u }), 'ArrowRight')
  await expect(options.first()).toHaveAccessibleName(/live$/u)

  await enterRooms(page)
  await press(page, 'f', 'ArrowDown', 'f', 'Alt+ArrowUp')
  await expect(region.getByText(`${second}: place 1 of 2 favourites.`)).toBeAttached()
  await expect.poll(async () => (await ids()).slice(0, 2)).toEqual([second, first])

  await press(page, 'h')
  const undo = region.getByRole('button', { name: /^Undo/u })
  await expect.poll(ids).not.toContain(second)
  await expectShownFocus(page)
  await enter(page, undo)
  await expect.poll(ids).toContain(second)
  await expectShownFocus(page)

  await press(page, 'Shift+Tab')
  await enter(page, page.getByRole('button', { name: 'Add a room' }))
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.type(first)
  await press(page, 'Enter')
  await expect(dialog).toBeHidden()
  await expect(windowOf(page).room(first)).toHaveAttribute('aria-selected', 'true')
  await expectShownFocus(page)

  await enterRooms(page)
  await press(page, 'Shift+F10')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await press(page, 'Escape')
  await expect(rooms).toBeFocused()
})

test('projects: another one is connected, chosen and removed', async ({
  app: { page },
  sandbox,
}) => {
  await enterSandbox(page)
  const switcher = page.getByRole('button', { name: /^Project: /u })
  const item = (name: string | RegExp) => page.getByRole('menuitem', { name })
  await enter(page, switcher)
  await arrowTo(page, item('Connect another…'))
  await press(page, 'Enter')
  await expect(windowOf(page).dialog).toBeVisible()
  await connectByKeys(page, sandbox)
  await expect(switcher).toHaveAccessibleName('Project: Webinars')
  await expectShownFocus(page)

  await enter(page, switcher)
  await arrowTo(page, page.getByRole('menuitemradio', { name: /Sandbox/u }))
  await press(page, 'Enter')
  await expect(switcher).toHaveAccessibleName('Project: Sandbox')
  await expect(switcher).toBeFocused()
  await press(page, 'Enter')
  await arrowTo(page, page.getByRole('menuitemradio', { name: /Webinars/u }))
  await press(page, 'Enter')
  await expect(switcher).toHaveAccessibleName('Project: Webinars')

  await enter(page, switcher)
  await arrowTo(page, item('Remove Webinars…'))
  await press(page, 'Enter')
  await expect(windowOf(page).dialog).toBeVisible()
  await press(page, 'Escape')
  await expect(switcher).toBeFocused()
})

test('preview: a frame, a second, pause, and the moment on screen captured', async ({
  app: { page },
}) => {
  await enterSandbox(page)
  await enterRooms(page)
  await press(page, 'Enter')
  const { timeline, button, moment, comparison, video } = previewOf(page)
  await expect(timeline).toHaveAttribute('aria-valuetext', /live$/u)
  const position = () => video.evaluate((element: HTMLVideoElement) => element.currentTime)
  await tabTo(page, timeline)
  await press(page, 'Space')
  await expect(button('Play')).toBeVisible()
  await press(page, 'PageDown')
  await expect(timeline).toHaveAttribute('aria-valuetext', /behind live$/u)
  const before = await position()
  await press(page, 'ArrowRight')
  await expect.poll(async () => (await position()) - before).toBeGreaterThan(0)
  await expect.poll(async () => (await position()) - before).toBeLessThan(0.2)
  await press(page, 'ArrowDown')
  await expect.poll(async () => before - (await position())).toBeGreaterThan(0.8)
  await enter(page, moment)
  await expect(comparison).toContainText('the same moment')
  await expectShownFocus(page)
  await enter(page, page.getByRole('button', { name: 'Close the comparison' }))
  await expect(comparison).toBeHidden()
  await expectShownFocus(page)
})

test('capture: options under a name, a press taken back, a failure tried again', async ({
  app: { page },
  sandbox,
}) => {
  await connectByKeys(page, sandbox)
  const { option, dialog, stills, jobs, status } = windowOf(page)
  const presets = page.getByRole('button', { name: /^Preset/u })
  await typeInto(page, option('Width'), '640')
  await typeInto(page, option('Height'), '360')
  await tabTo(page, option('Format'))
  await page.keyboard.type('png')
  await expect(option('Format')).toHaveValue('png')
  await press(page, 'Shift+Tab')
  await enter(page, presets)
  await arrowTo(page, page.getByRole('menuitem', { name: 'Save as a preset…' }))
  await press(page, 'Enter')
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await press(page, 'ControlOrMeta+a')
  await page.keyboard.type('Small')
  await press(page, 'Enter')
  await expect(presets).toHaveText('Preset: Small')
  await expect(presets).toBeFocused()
  await press(page, 'Enter')
  await arrowTo(page, page.getByRole('menuitemradio', { name: /^Poster 1920/u }))
  await press(page, 'Enter')
  await expect(option('Width')).toHaveValue('1920')

  await enterRooms(page)
  await press(page, 'Space', 'c')
  await expect(status).toHaveText('Saved 1 still.')
  await expect(stills).toHaveCount(1)
  await press(page, 'ControlOrMeta+z')
  await expect(stills).toHaveCount(0)
  await expectShownFocus(page)

  sandbox.faults.set('capture', { kind: 'status', status: 403 }, { times: 1 })
  await press(page, 'c')
  await expect(jobs).toContainText(['This API key may not do that.'])
  await enter(page, jobs.getByRole('button', { name: /^Retry /u }))
  await expect(stills).toHaveCount(1)
  await expectShownFocus(page)
})

test('wall: the tiles, their order, the whole screen, and a tile’s room', async ({
  app: { page },
}) => {
  await enterSandbox(page)
  await turnTo(page, 5, 'Wall')
  const tiles = page.getByRole('list', { name: 'Rooms on the wall' }).getByRole('button')
  const order = page.getByRole('combobox', { name: 'Sort' })
  const scope = page.getByRole('radiogroup', { name: 'Which rooms' })
  await tabTo(page, scope.getByRole('radio', { name: 'Live' }))
  await press(page, 'ArrowRight')
  await expect(page.getByRole('main')).toContainText('No favourites yet')
  await expectShownFocus(page)
  await press(page, 'ArrowLeft')
  await tabTo(page, order)
  await page.keyboard.type('By name')
  await expect(order).toHaveValue('name')
  await tabTo(page, tiles.first())
  await press(page, 'ArrowRight')
  await expect(tiles.nth(1)).toBeFocused()
  await press(page, 'f')
  await expect(page.getByRole('banner')).toBeHidden()
  await expectShownFocus(page)
  await press(page, 'Escape')
  await expect(page.getByRole('banner')).toBeVisible()
  await expect(tiles.nth(1)).toBeFocused()
  const roomId = (await tiles.nth(1).getAttribute('data-room')) ?? ''
  await press(page, 'Enter')
  await expect(windowOf(page).room(roomId)).toHaveAttribute('aria-selected', 'true')
  await expectShownFocus(page)

  // The wall is as it was left.
  await turnTo(page, 5, 'Wall')
  await expect(order).toHaveValue('name')
})

test('wall: the favourites alone, one of which is taken out', async ({ app: { page } }) => {
  await enterSandbox(page)
  await enterRooms(page)
  await press(page, 'f', 'ArrowDown', 'f')
  const rooms = windowOf(page).rooms.getByRole('option')
  const [first = '', second = ''] = await rooms.evaluateAll((rows) =>
    rows.map((row) => row.getAttribute('data-room') ?? ''),
  )
  await turnTo(page, 5, 'Wall')
  const tiles = page.getByRole('list', { name: 'Rooms on the wall' }).getByRole('button')
  const shown = () =>
    tiles.evaluateAll((all) => all.map((tile) => tile.getAttribute('data-room')).sort())
  const radio = (name: string) =>
    page.getByRole('radiogroup', { name: 'Which rooms' }).getByRole('radio', { name })
  await tabTo(page, radio('Live'))
  await press(page, 'ArrowRight')
  await expect(radio('Favourites')).toBeFocused()
  await expect.poll(shown).toEqual([first, second].sort())
  await tabTo(page, tiles.first())
  await press(page, 'End')
  await expect(tiles.nth(1)).toBeFocused()
  const roomId = (await tiles.nth(1).getAttribute('data-room')) ?? ''
  await press(page, 'Enter')
  await expect(windowOf(page).room(roomId)).toHaveAttribute('aria-selected', 'true')
  await expectShownFocus(page)

  await tabTo(page, windowOf(page).rooms)
  await press(page, 'f')
  await turnTo(page, 5, 'Wall')
  await expect(radio('Favourites')).toBeChecked()
  await expect(tiles).toHaveCount(1)
  await expect.poll(shown).not.toContain(roomId)
  await tabTo(page, radio('Favourites'))
  await press(page, 'ArrowLeft')
  await expect.poll(shown).toContain(roomId)
  await expectShownFocus(page)
})

test('schedules: one is made, found from the palette, stopped and removed', async ({
  app: { page },
}) => {
  await enterSandbox(page)
  await turnTo(page, 3, 'Schedules')
  const dialog = page.getByRole('dialog')
  const list = page.getByRole('list', { name: 'Schedules' })
  const items = list.getByRole('listitem')
  const add = page.getByRole('button', { name: 'New schedule' })
  for (const hours of ['7', '8']) {
    await enter(page, add)
    await typeInto(page, dialog.getByLabel('Every', { exact: true }), hours)
    await tabTo(page, dialog.getByLabel('Unit'))
    await page.keyboard.type('hours')
    await enter(page, dialog.getByRole('button', { name: 'Start schedule' }))
    await expect(dialog).toBeHidden()
    await expect(add).toBeFocused()
  }
  await expect(items).toHaveCount(2)

  await turnTo(page, 4, 'Activity')
  for (const [hours, from] of [
    ['7', 'another page'],
    ['8', 'the page itself'],
  ]) {
    await press(page, 'ControlOrMeta+k')
    await page.keyboard.type(`every ${hours} hours`)
    await expect(dialog.getByRole('option', { selected: true })).toContainText(`${hours} hours`)
    await press(page, 'Enter')
    const sought = items.filter({ hasText: `Every ${hours} hours` })
    await expect(sought, `from ${from}`).toBeFocused()
    await expectShownFocus(page)
  }
  await tabTo(page, page.getByRole('button', { name: /^Stop the schedule every 8 hours/u }))
  await press(page, 'Enter')
  const start = page.getByRole('button', { name: /^Start the schedule every 8 hours/u })
  await expect(start).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: /^Remove the schedule every 8 hours/u }))
  await press(page, 'Enter')
  await expect(items).toHaveCount(1)
  await expectShownFocus(page)
  await enter(page, page.getByRole('button', { name: /^Remove the schedule every 7 hours/u }))
  await enter(page, dialog.getByRole('button', { name: /^Remove/u }))
  await expect(items).toHaveCount(0)
  await expectShownFocus(page)
})

test('activity: a failed capture is found by the filter and tried again', async ({
  app: { page },
  sandbox,
}) => {
  await connectByKeys(page, sandbox)
  sandbox.faults.set('capture', { kind: 'status', status: 403 }, { times: 1 })
  await enterRooms(page)
  await press(page, 'Space', 'c')
  await expect(windowOf(page).jobs).toContainText(['This API key may not do that.'])
  await turnTo(page, 4, 'Activity')
  const { captures, filter } = activityOf(page)
  await enter(page, filter('Failed'))
  await expect(captures).toHaveCount(1)
  await enter(page, captures.getByRole('button', { name: /^Retry/u }))
  await expect(captures).toHaveCount(0)
  await expectShownFocus(page)
})

test('settings: theme, language and file names; the page of the keys', async ({
  app: { page },
}) => {
  await enterSandbox(page)
  await press(page, 'ControlOrMeta+,')
  const nav = page.getByRole('navigation', { name: 'Settings' })
  await enter(page, nav.getByRole('button', { name: 'File names' }))
  const template = page.getByRole('textbox', { name: 'Template' })
  await typeInto(page, template, '{room}/{seq}')
  await press(page, 'Enter')
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
  await expectShownFocus(page)

  await press(page, 'ControlOrMeta+,')
  await enter(page, nav.getByRole('button', { name: 'Appearance' }))
  await tabTo(page, page.getByRole('combobox', { name: 'Theme' }))
  await page.keyboard.type('Dark')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  const language = page.getByRole('combobox', { name: /^(?:Language|Sprache)$/u })
  await tabTo(page, language)
  await page.keyboard.type('Deutsch')
  await expect(page.getByRole('heading', { name: 'Darstellung' })).toBeVisible()
  await expectShownFocus(page)

  await press(page, 'ControlOrMeta+/')
  await expect(page.getByRole('dialog', { name: 'Tastenkürzel' })).toBeVisible()
  await expectShownFocus(page)
  await press(page, 'Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expectShownFocus(page)
})
