import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { StillroomApi } from '../preload/contract.ts'
import { connectProject, liveRoom, windowOf } from '../test/e2e/window.ts'
import type { Stage } from './screenshot-scenes.ts'

/** Many live rooms at once: batches, schedules, and a server or a network that can't keep up. */
export async function playBusyScenes(stage: Stage): Promise<void> {
  await showSchedules(stage)
  await showBatch(stage)
  await showRateLimit(stage)
  await showOutage(stage)
}

async function showSchedules({ app: { page }, sandbox, shoot }: Stage): Promise<void> {
  await connectProject(page, sandbox)
  await expect(windowOf(page).room(liveRoom(sandbox).roomId)).toBeVisible()
  const rooms = sandbox.rooms.filter(({ live }) => live).slice(0, 3)
  const named = rooms.map(({ roomId, customRoomId = null }) => ({ roomId, customRoomId }))
  await addSchedule(page, { rooms: named, intervalMs: 2000, stopAfter: 2 })
  await addSchedule(page, {
    rooms: named.slice(0, 1),
    intervalMs: 30_000,
    options: { width: 640, height: 360, best: 3 },
  })
  await addSchedule(page, {
    intervalMs: 3_600_000,
    hours: { from: '22:00', to: '06:00' },
    weekdays: [1, 2, 3, 4, 5],
    timeZone: 'Europe/Berlin',
  })
  await turnTo(page, 'Schedules')
  await expect(page.getByText('Ended')).toBeVisible()
  await shoot('schedules')
  await page.getByRole('button', { name: 'New schedule' }).click()
  await page.getByLabel('Only at certain hours').check()
  await shoot('new-schedule')
  await page.keyboard.press('Escape')
  await stopSchedules(page)
  await turnTo(page, 'Rooms')
}

async function showBatch({ app: { page }, sandbox, shoot }: Stage): Promise<void> {
  sandbox.faults.set('thumbnail', { kind: 'truncated' }, { times: 2 })
  sandbox.faults.set('capture', { kind: 'latency', ms: 1500 })
  await windowOf(page).captureAllLive.click()
  await expect(page.getByText(/^1\d of 40/u).first()).toBeVisible({ timeout: 30_000 })
  await shoot('batch')
  await turnTo(page, 'Activity')
  await expect(page.getByRole('list', { name: 'Batches' }).getByRole('listitem')).not.toHaveCount(0)
  await shoot('activity')
  await turnTo(page, 'Rooms')
}

async function showRateLimit({ app: { page }, sandbox, shoot }: Stage): Promise<void> {
  const body = { message: 'Too many requests. Slow down, please.' }
  const headers = { 'retry-after': '8' }
  sandbox.faults.set('capture', { kind: 'status', status: 429, headers, body }, { times: 4 })
  await expect(page.getByText('asks to wait').first()).toBeVisible()
  await shoot('batch-rate-limited')
}

async function showOutage({ app: { page }, sandbox, shoot }: Stage): Promise<void> {
  await sandbox.close()
  await expect(page.getByText('Offline since').first()).toBeVisible({ timeout: 30_000 })
  await shoot('batch-offline')
}

async function stopSchedules(page: Page): Promise<void> {
  const stop = page.getByRole('button', { name: /^Stop/u })
  for (let left = await stop.count(); left > 0; left -= 1) {
    await stop.first().click()
    await expect(stop).toHaveCount(left - 1)
  }
}

interface ScheduleChoices {
  readonly rooms?: readonly { readonly roomId: string; readonly customRoomId: string | null }[]
  readonly intervalMs: number
  readonly options?: { readonly width: number; readonly height: number; readonly best: number }
  readonly hours?: { readonly from: string; readonly to: string }
  readonly weekdays?: number[]
  readonly timeZone?: string
  readonly stopAfter?: number
}

/** Adds one by the same contract as the page. */
export async function addSchedule(page: Page, choices: ScheduleChoices): Promise<void> {
  await page.evaluate(async (chosen) => {
    const api = Reflect.get(globalThis, 'stillroom') as StillroomApi
    const { activeProjectId, timeZone } = await api.getAppState()
    const made = await api.addSchedule({
      projectId: activeProjectId ?? '',
      rooms: chosen.rooms ? [...chosen.rooms] : null,
      options: chosen.options ?? { width: 640, height: 360 },
      intervalMs: chosen.intervalMs,
      hours: chosen.hours ?? null,
      weekdays: chosen.weekdays ?? null,
      timeZone: chosen.timeZone ?? timeZone,
      stopAfter: chosen.stopAfter ?? null,
      stopWhenEnded: false,
    })
    if (!made.ok) throw new Error(made.error.message)
  }, choices)
}

async function turnTo(page: Page, name: 'Rooms' | 'Schedules' | 'Activity'): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages' }).getByText(name).click()
}
