import { rename } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Fault, FaultRoute, Sandbox } from '../main/sandbox/server.ts'
import type { Window } from '../test/e2e/window.ts'
import { captureRoom, connectProject, liveRoom, windowOf } from '../test/e2e/window.ts'
import type { StillroomApp } from '../test/support/app/launch.ts'

export interface Stage {
  readonly app: StillroomApp
  readonly sandbox: Sandbox
  /** Takes a picture of this name. */
  readonly shoot: (name: string) => Promise<void>
}

const narrow = { width: 900, height: 600 }

const rateLimit: Fault = { kind: 'status', status: 429, headers: { 'retry-after': '30' } }

/** Every state worth a picture, in the order in which a person may meet them. */
export async function playScenes(stage: Stage): Promise<void> {
  await stage.shoot('welcome')
  await showBadKey(stage)
  await showRooms(stage)
  await showCapturing(stage)
  await showSaved(stage)
  await showNarrow(stage)
  await showJob(stage, 'broken-image', 'thumbnail', { kind: 'truncated' }, 'cut short')
  await showFolderMissing(stage)
  // From here on the project waits, as VideoSDK asks.
  await showJob(stage, 'rate-limited', 'capture', rateLimit, 'Trying again')
  await showOffline(stage)
}

/** What people see where there is no keychain. */
export async function playKeychainScene({ app: { page }, sandbox, shoot }: Stage): Promise<void> {
  await connectProject(page, sandbox)
  await windowOf(page).room(liveRoom(sandbox).roomId).click()
  await shoot('no-keychain')
}

async function showBadKey({ app: { page }, sandbox, shoot }: Stage): Promise<void> {
  await connectProject(page, { ...sandbox, secret: 'mistyped' })
  await expect(windowOf(page).alert).toBeVisible()
  await shoot('bad-key')
}

async function showRooms({ app: { page }, sandbox, shoot }: Stage): Promise<void> {
  await connectProject(page, sandbox)
  await windowOf(page).room(liveRoom(sandbox).roomId).click()
  await shoot('rooms')
}

async function showCapturing({ app: { page }, sandbox, shoot }: Stage): Promise<void> {
  const { jobs } = windowOf(page)
  sandbox.faults.set('thumbnail', { kind: 'stall', afterBytes: 30_000 })
  await windowOf(page).captureAllLive.click()
  await expect(jobs.filter({ hasText: 'Downloading' })).toHaveCount(5)
  await shoot('capturing')
  sandbox.faults.clear()
  await page.getByRole('button', { name: 'Cancel all' }).click()
  await dismissAll(page)
}

async function showSaved({ app: { page }, sandbox, shoot }: Stage): Promise<void> {
  const { stills, still, dialog } = windowOf(page)
  await windowOf(page).captureAllLive.click()
  await expect(stills).toHaveCount(5)
  await picturesAreDrawn(page)
  await shoot('saved')
  await still(liveRoom(sandbox).roomId).click()
  await expect(dialog).toContainText('SHA-256')
  await picturesAreDrawn(page)
  await shoot('details')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

async function showNarrow({ app: { page }, shoot }: Stage): Promise<void> {
  const size = page.viewportSize()
  await page.setViewportSize(narrow)
  await shoot('narrow')
  if (size) await page.setViewportSize(size)
}

/** A capture that meets the fault, until its tile says `words`. */
async function showJob(
  { app: { page }, sandbox, shoot }: Stage,
  name: string,
  route: FaultRoute,
  fault: Fault,
  words: string,
): Promise<void> {
  const { jobs } = windowOf(page)
  sandbox.faults.set(route, fault)
  await captureRoom(page, liveRoom(sandbox).roomId)
  await expect(jobs).toContainText(words)
  await shoot(name)
  sandbox.faults.clear()
  await clearJobs(windowOf(page))
}

async function showFolderMissing({ app, sandbox, shoot }: Stage): Promise<void> {
  const away = `${app.library} (away)`
  await rename(app.library, away)
  await captureRoom(app.page, liveRoom(sandbox).roomId)
  await expect(windowOf(app.page).alert.first()).toBeVisible()
  await shoot('folder-missing')
  await rename(away, app.library)
  await app.page.getByRole('button', { name: 'Change folder' }).click()
  await clearJobs(windowOf(app.page))
}

async function showOffline({ app: { page }, sandbox, shoot }: Stage): Promise<void> {
  await sandbox.close()
  await page.getByRole('button', { name: 'Refresh rooms' }).click()
  const failure = page.getByRole('region', { name: 'Rooms' }).getByRole('alert')
  // A server that is gone is asked more than once.
  await expect(failure).toBeVisible({ timeout: 30_000 })
  await shoot('offline')
}

async function dismissAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dismiss all' }).click()
  await expect(windowOf(page).jobs).toHaveCount(0)
}

/** Cancels what runs and dismisses what has ended. */
async function clearJobs({ jobs }: Window): Promise<void> {
  const cancel = jobs.getByRole('button', { name: 'Cancel' })
  if (await cancel.isVisible()) await cancel.click()
  await jobs.getByRole('button', { name: 'Dismiss' }).click()
  await expect(jobs).toHaveCount(0)
}

async function picturesAreDrawn(page: Page): Promise<void> {
  const areDrawn = () =>
    page
      .locator('img:visible')
      .evaluateAll((images) => images.every((image) => Reflect.get(image, 'naturalWidth') > 0))
  await expect.poll(areDrawn).toBe(true)
}
