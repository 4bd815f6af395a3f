import type { Page } from '@playwright/test'
import type { StillroomApi } from '../../preload/contract.ts'
import { expect, test } from '../support/app.ts'
import { captureRequests } from '../support/rig.ts'
import { openProject } from './window.ts'

/** A schedule of every second for all live rooms. @returns its id */
function addSchedule(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const api = Reflect.get(globalThis, 'stillroom') as StillroomApi
    const { activeProjectId, timeZone } = await api.getAppState()
    const made = await api.addSchedule({
      projectId: activeProjectId ?? '',
      rooms: null,
      options: { width: 64, height: 36 },
      intervalMs: 1000,
      hours: null,
      weekdays: null,
      timeZone,
      stopAfter: null,
      stopWhenEnded: false,
    })
    if (!made.ok) throw new Error(made.error.message)
    return made.value.id
  })
}

test('is there while a schedule runs, and can stop it', async ({ app, sandbox }) => {
  await openProject(app.page, sandbox)
  const menus = async () =>
    (await app.desktopCalls())
      .filter(({ name }) => name.startsWith('tray.'))
      .map(({ name, argument }) => `${name} ${argument}`)
  expect(await menus()).toEqual([])
  const scheduleId = await addSchedule(app.page)
  await expect
    .poll(menus)
    .toContain(
      'tray.setContextMenu Show Stillroom | Stop: Every second, all live rooms of Webinars | Quit Stillroom',
    )
  await app.page.evaluate(async (id) => {
    const api = Reflect.get(globalThis, 'stillroom') as StillroomApi
    await api.stopSchedule({ scheduleId: id })
  }, scheduleId)
  await expect.poll(menus).toContain('tray.destroy ')
})

test('lets a schedule go on when the window is closed', async ({ app, sandbox }) => {
  await openProject(app.page, sandbox)
  await addSchedule(app.page)
  await expect.poll(() => captureRequests(sandbox).length).toBeGreaterThan(0)
  await app.page.close()
  const since = sandbox.log.length
  await expect.poll(() => captureRequests(sandbox, since).length).toBeGreaterThan(2)
})
