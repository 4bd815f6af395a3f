import { expect, test } from '../support/app.ts'
import { readClockOf } from '../support/read-clock.ts'
import { onlyFileIn } from './library.ts'
import { openPage } from './pages.ts'
import { capturesAsked, clockOnScreen, frameMs, loopMs, previewOf } from './preview-window.ts'
import { liveRoom, openProject } from './window.ts'

/** How far the loop has gone from one moment to another. */
const gone = (from: number, to: number) => (((to - from) % loopMs) + loopMs) % loopMs

test('plays what is live, at once', async ({ app: { page }, sandbox }) => {
  const { room } = await openProject(page, sandbox)
  const { video, timeline, button } = previewOf(page)
  await room(liveRoom(sandbox).roomId).click()
  await expect(timeline).toHaveAttribute('aria-valuetext', /^\d+:\d\d.* in the stream, live$/u)
  await expect(button('Go live')).toBeDisabled()

  const first = await clockOnScreen(video)
  expect(first).not.toBeNull()
  await expect.poll(() => clockOnScreen(video)).not.toBe(first)
  expect(await video.evaluate((element: HTMLVideoElement) => element.muted)).toBe(true)
})

test('goes through the stream by keys, frame by frame', async ({ app: { page }, sandbox }) => {
  const { room } = await openProject(page, sandbox)
  const { video, timeline, button } = previewOf(page)
  await room(liveRoom(sandbox).roomId).click()
  await expect(timeline).toHaveAttribute('aria-valuetext', /live$/u)
  await timeline.focus()
  await page.keyboard.press('Space')
  await expect(button('Play')).toBeVisible()
  const paused = (await clockOnScreen(video)) ?? Number.NaN

  for (const [key, moved] of [
    ['ArrowLeft', -frameMs],
    ['ArrowRight', 0],
    ['Shift+ArrowLeft', -1000],
    ['PageDown', -11_000],
    ['ArrowUp', -10_000],
  ] as const) {
    await page.keyboard.press(key)
    const shown = gone(-moved, paused)
    await expect.poll(() => clockOnScreen(video), `after ${key}`).toBe(shown)
  }
  await expect(timeline).toHaveAttribute('aria-valuetext', / in the stream, \d+ s behind live$/u)

  await page.keyboard.press('End')
  await expect(timeline).toHaveAttribute('aria-valuetext', / live$/u)
  await expect(button('Pause')).toBeVisible()
})

test('captures the moment on screen, and shows both', async ({ app, sandbox }) => {
  const { page } = app
  const { room, status, option } = await openProject(page, sandbox)
  const { video, timeline, moment, button, comparison } = previewOf(page)
  await room(liveRoom(sandbox).roomId).click()
  // The form's own time is for its own button.
  await option('Time in stream').fill('0:01')
  await expect(page.getByText('The time in the options counts for Capture only.')).toBeVisible()
  await expect(timeline).toHaveAttribute('aria-valuetext', /live$/u)
  await timeline.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('ArrowLeft')
  await expect(timeline).toHaveAttribute('aria-valuetext', /behind live$/u)
  await expect.poll(() => clockOnScreen(video)).not.toBeNull()
  const shown = (await clockOnScreen(video)) ?? Number.NaN
  await moment.click()

  await expect(status.first()).toHaveText('Saved 1 still.')
  const [{ time = Number.NaN } = {}] = capturesAsked(sandbox)
  const asked = Math.round(time * 1000)
  expect(gone(shown, asked), 'ms from the frame on screen to what was asked for').toBeLessThan(
    frameMs,
  )
  expect(await readClockOf((await onlyFileIn(app.library)).bytes)).toBe(asked)

  await expect(comparison).toContainText('the same moment')
  await expect(comparison.getByRole('img', { name: /^Frame of /u })).toBeVisible()
  await expect(comparison.getByRole('img', { name: /^The still that came of /u })).toBeVisible()
  await button('Capture live').click()
  await expect.poll(() => capturesAsked(sandbox)).toHaveLength(2)
  expect(capturesAsked(sandbox)[1]).not.toHaveProperty('time')
})

test('plays nothing that nobody sees, and one room at a time', async ({ app, sandbox }) => {
  const { page } = app
  const { rooms, room } = await openProject(page, sandbox)
  const { video, timeline } = previewOf(page)
  const live = sandbox.rooms.filter((each) => each.live).map(({ roomId }) => roomId)
  for (const roomId of [...live, ...live, ...live]) await room(roomId).click()
  await expect(timeline).toHaveAttribute('aria-valuetext', /live$/u)
  await expect(page.locator('video')).toHaveCount(1)

  const isLetGo = () =>
    video.evaluate((element: HTMLVideoElement) => element.readyState === 0 && element.src === '')
  await openPage(page, 'Gallery')
  await expect.poll(() => page.locator('video').evaluateAll(readyStates)).toEqual([0])
  await openPage(page, 'Rooms')
  await expect(timeline).toHaveAttribute('aria-valuetext', /live$/u)

  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect.poll(isLetGo).toBe(true)
  await rooms.press('Control+a')
  await expect(page.locator('video')).toHaveCount(0)
})

function readyStates(videos: (HTMLElement | SVGElement)[]): readonly number[] {
  return videos.map((video) => (video as HTMLVideoElement).readyState)
}

test('starts paused for who wants nothing to move', async ({ app: { page }, sandbox }) => {
  const { room } = await openProject(page, sandbox)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { video, button } = previewOf(page)
  await room(liveRoom(sandbox).roomId).click()
  await expect.poll(() => clockOnScreen(video)).not.toBeNull()
  expect(await video.evaluate((element: HTMLVideoElement) => element.paused)).toBe(true)
  await button('Play').click()
  await expect(button('Pause')).toBeVisible()
})

test.describe('streams that don’t play', () => {
  // What the browser says of answers that aren't the stream.
  test.use({ expectedProblems: /status of (?:404|410|429|50\d)/u })

  test('begin by themselves once they are playable', async ({ app: { page }, sandbox }) => {
    const idle = sandbox.rooms.find((room) => !room.live && !room.disabled)
    const { room } = await openProject(page, sandbox)
    const { region, timeline } = previewOf(page)
    sandbox.faults.set('playlist', { kind: 'status', status: 404 })
    sandbox.startStream(idle?.roomId ?? '')
    await page.getByRole('button', { name: /^Refresh/u }).click()
    await room(idle?.roomId ?? '').click()
    await expect(region).toContainText('Not playable yet')
    sandbox.faults.clear()
    await expect(timeline).toHaveAttribute('aria-valuetext', /live$/u)
    await expect(region).not.toContainText('Not playable yet')
  })

  test('say that they have ended, and leave capturing usable', async ({ app, sandbox }) => {
    const { page } = app
    const { room } = await openProject(page, sandbox)
    const { region, timeline, button, comparison } = previewOf(page)
    const { roomId } = liveRoom(sandbox)
    await room(roomId).click()
    await expect(timeline).toHaveAttribute('aria-valuetext', /live$/u)
    sandbox.endStream(roomId)
    await expect(region).toContainText('The stream has ended', { timeout: 30_000 })
    await button('Capture live').click()
    await expect(comparison).toContainText('This room has no live stream right now.')
  })

  test('say what is wrong, and play when somebody tries again', async ({ app, sandbox }) => {
    const { page } = app
    const { room } = await openProject(page, sandbox)
    const { region, timeline, button } = previewOf(page)
    sandbox.faults.set('playlist', { kind: 'status', status: 500 })
    await room(liveRoom(sandbox).roomId).click()
    await expect(region).toContainText('The server has a problem')
    await expect(region).toContainText(/Next try in|Trying again/u)
    sandbox.faults.clear()
    await button('Try again').click()
    await expect(timeline).toHaveAttribute('aria-valuetext', /live$/u)
  })
})
