import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { galleryOf } from './gallery-window.ts'
import { activityOf, openPage, pageButton } from './pages.ts'
import {
  contrastOf,
  count,
  cropLeft,
  differences,
  paintedColour,
  pixelsAt,
  pixelsOf,
  rim,
} from './pixels.ts'
import { previewOf } from './preview-window.ts'
import { openSettings, settingsOf } from './settings-window.ts'
import { liveRoom, openProject, colorScheme as shownScheme, windowOf } from './window.ts'

/** What a contrast theme of Windows does to a page, as Chromium emulates it. */
test.beforeEach(async ({ app: { page } }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', contrast: 'more' })
})

/** Pixels of the colour that marks what is chosen. */
async function highlighted(element: Locator): Promise<number> {
  return count(await pixelsOf(element), await paintedColour(element.page(), 'Highlight'))
}

/** What stands out by a line around it, or isn't there to see. */
async function expectEdge(element: Locator): Promise<void> {
  const { width, height, colours } = await pixelsOf(element)
  const canvas = await paintedColour(element.page(), 'Canvas')
  const middle = Math.floor(height / 2) * width
  const row = colours.slice(middle, middle + width)
  const isDrawn = (side: readonly number[]) => side.some((colour) => colour !== canvas)
  expect(isDrawn(row.slice(0, 3)), 'an edge at the left').toBe(true)
  expect(isDrawn(row.slice(-3)), 'an edge at the right').toBe(true)
}

test.describe('with stills', () => {
  test.use({ stillsAtStart: 4 })

  test('what is chosen is told from what isn’t', async ({ app: { page }, sandbox }) => {
    const { rooms, room } = await openProject(page, sandbox)
    await room(liveRoom(sandbox).roomId).click()
    await expectOneMarked(
      rooms.getByRole('option', { selected: true }),
      rooms.getByRole('option', { selected: false }).last(),
    )
    await expectOneMarked(pageButton(page, 'Rooms'), pageButton(page, 'Gallery'))

    await openPage(page, 'Gallery')
    const { cells } = galleryOf(page)
    await cells.nth(1).click()
    await page.getByRole('searchbox').focus()
    await expectOneMarked(cells.nth(1), cells.nth(2))

    const settings = await openSettings(page, 'Captures')
    await settings.heading('Captures').click()
    await expectOneMarked(settings.section('Captures'), settings.section('Network'))

    await settings.close.click()
    await page.keyboard.press('ControlOrMeta+k')
    const options = windowOf(page).dialog.getByRole('option')
    await expectOneMarked(options.first(), options.nth(2))
    await expectEdge(windowOf(page).dialog)
  })
})

async function expectOneMarked(chosen: Locator, other: Locator): Promise<void> {
  await chosen.page().mouse.move(0, 0)
  const highlight = await paintedColour(chosen.page(), 'Highlight')
  // Around them only: pictures have colours of their own.
  const marks = async (element: Locator) => count(rim(await pixelsOf(element)), highlight)
  expect(await marks(chosen), 'marks of what is chosen').toBeGreaterThan(40)
  expect(await marks(other), 'marks of what isn’t').toBe(0)
}

test('the focus is seen on every page', async ({ app: { page }, sandbox }) => {
  await expectFocusSeen(page)
  await openProject(page, sandbox)
  await expectFocusSeen(page)
  for (const name of ['Gallery', 'Schedules', 'Activity', 'Wall'] as const) {
    await openPage(page, name)
    await expectFocusSeen(page)
  }
  await settingsOf(page).open.click()
  await expectFocusSeen(page)
})

/** The first stops of the Tab key after where the focus is: each looks otherwise without it. */
async function expectFocusSeen(page: Page): Promise<void> {
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press('Tab')
    const element = await page.evaluateHandle(() => document.activeElement as HTMLElement)
    const focus = () =>
      element.evaluate((shape) => shape.focus({ focusVisible: true } as FocusOptions))
    // What still loads may move it between two looks.
    await expect(async () => {
      await focus()
      const spot = await page.evaluate(focusSpot)
      const focused = await pixelsAt(page, spot)
      await element.evaluate((shape) => shape.blur())
      const blurred = await pixelsAt(page, spot)
      await focus()
      const seen = differences(focused, blurred)
      expect(seen, `focus that nothing shows: ${spot.what}`).toBeGreaterThan(60)
    }).toPass({ timeout: 10_000 })
  }
}

/** Runs in the page: where the focus is shown, its label included. */
function focusSpot() {
  const shape = document.activeElement ?? document.body
  const label = shape instanceof HTMLInputElement ? shape.labels?.[0] : undefined
  const boxes = [shape, ...(label ? [label] : [])].map((part) => part.getBoundingClientRect())
  const left = Math.max(0, Math.min(...boxes.map(({ x }) => x)) - 6)
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)) - 6)
  return {
    x: left,
    y: top,
    width: Math.min(Math.max(...boxes.map(({ right }) => right)) + 6, window.innerWidth) - left,
    height: Math.min(Math.max(...boxes.map(({ bottom }) => bottom)) + 6, window.innerHeight) - top,
    what: shape.outerHTML.slice(0, 120),
  }
}

test('progress, counts and disabled buttons are seen', async ({ app: { page }, sandbox }) => {
  await openProject(page, sandbox)
  sandbox.faults.set('thumbnail', { kind: 'stall', afterBytes: 30_000 }, { times: 2 })
  await windowOf(page).captureAllLive.click()
  await openPage(page, 'Activity')
  await expect(page.getByRole('main')).toContainText('Downloading')

  const bar = activityOf(page).batches.first().locator('.mantine-Progress-root')
  await expectEdge(bar)
  const done = await highlighted(bar)
  const { width, height } = (await bar.boundingBox()) ?? { width: 0, height: 0 }
  expect(done, 'some is done').toBeGreaterThan(width)
  expect(done, 'not all is done').toBeLessThan(0.9 * width * height)

  const pause = activityOf(page).tool('Retry failed')
  await expect(pause).toBeDisabled()
  const grey = await paintedColour(page, 'GrayText')
  expect(count(await pixelsOf(pause), grey)).toBeGreaterThan(10)
  expect(count(await pixelsOf(activityOf(page).tool('Cancel all')), grey)).toBe(0)
})

test('a live room, its timeline, and the counts of the pages', async ({ app, sandbox }) => {
  const { page } = app
  const { room } = await openProject(page, sandbox)
  const { roomId } = liveRoom(sandbox)
  await room(roomId).click()
  const { timeline } = previewOf(page)
  await expect(timeline).toHaveAttribute('aria-valuetext', /live$/u)
  const track = timeline.locator('> *').first()
  const canvasText = await paintedColour(page, 'CanvasText')
  expect(count(await pixelsOf(track, 1), canvasText), 'a line round it').toBeGreaterThan(100)
  expect(await highlighted(track), 'what was played').toBeGreaterThan(100)

  const time = await pixelsOf(room(roomId).getByText('Live', { exact: true }).locator('..'))
  const dot = cropLeft(time, 7)
  expect(count(dot, canvasText), 'the dot before it').toBeGreaterThan(20)

  await openPage(page, 'Schedules')
  await page.getByRole('button', { name: 'New schedule' }).click()
  await page.getByRole('button', { name: 'Start schedule' }).click()
  const badge = pageButton(page, 'Schedules').getByText('1 running')
  await openPage(page, 'Rooms')
  await expectEdge(badge)
})

test('every icon of a button is seen', async ({ app: { page }, sandbox }) => {
  const { room } = await openProject(page, sandbox)
  await room(liveRoom(sandbox).roomId).click()
  for (const name of ['Rooms', 'Gallery', 'Wall'] as const) {
    await openPage(page, name)
    const icons = await page.locator('button svg:visible').all()
    expect(icons.length).toBeGreaterThan(2)
    for (const icon of icons) {
      const { colours } = await pixelsOf(icon)
      const [ground = 0] = colours
      const drawn = colours.filter((colour) => colour !== ground).length
      expect(drawn, `drawn of ${await icon.getAttribute('class')}`).toBeGreaterThan(8)
    }
  }
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`more contrast, ${colorScheme}: lines and pale words are stronger`, async ({ app }) => {
    const { page } = app
    await page.emulateMedia({ forcedColors: 'none', colorScheme, contrast: 'more' })
    await expect.poll(() => shownScheme(page)).toBe(colorScheme)
    const pane = await paintedColour(page, 'var(--sr-pane)')
    for (const words of ['--sr-dimmed', '--mantine-color-dimmed', '--mantine-color-placeholder']) {
      expect(contrastOf(await paintedColour(page, `var(${words})`), pane), words).toBeGreaterThan(7)
    }
    for (const line of ['--sr-line', '--mantine-color-default-border']) {
      expect(contrastOf(await paintedColour(page, `var(${line})`), pane), line).toBeGreaterThan(3)
    }
  })
}
