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
    .toContainEqual(
      expect.stringMatching(
        /^tray.setContextMenu Show Stillroom \| .* \| Stop: Every second, all live rooms of Webinars \| Pause all schedules \| Quit Stillroom$/u,
      ),
    )
  await app.page.evaluate(async (id) => {
    const api = Reflect.get(globalThis, 'stillroom') as StillroomApi
    await api.stopSchedule({ scheduleId: id })
  }, scheduleId)
  await expect.poll(menus).toContain('tray.destroy ')
})

test('lets a schedule go on when the window is closed, says so once, and opens it again', async ({
  app,
  sandbox,
}) => {
  await openProject(app.page, sandbox)
  await addSchedule(app.page)
  await expect.poll(() => captureRequests(sandbox).length).toBeGreaterThan(0)
  const told = async () =>
    (await app.desktopCalls()).filter(
      ({ name, argument }) => name === 'notification.show' && argument.includes('in the tray'),
    ).length
  await app.page.close()
  const since = sandbox.log.length
  await expect.poll(() => captureRequests(sandbox, since).length).toBeGreaterThan(2)
  await expect.poll(told).toBe(1)
  await app.outside({ type: 'click-tray', labels: ['Show Stillroom'] })
  const page = await app.nextPage()
  await expect(page.getByRole('listbox', { name: 'Rooms' })).toBeVisible()
  await app.outside({ type: 'click-tray', labels: ['Pause all schedules'] })
  const menu = async () =>
    (await app.desktopCalls()).findLast(({ name }) => name === 'tray.setContextMenu')?.argument
  await expect.poll(menu).toContain('Resume 1 paused schedule')
  await app.outside({ type: 'click-tray', labels: ['Resume 1 paused schedule'] })
  await expect.poll(menu).toContain('Stop: Every second')
  await page.close()
  const closed = async () =>
    (await app.desktopCalls()).filter(({ name }) => name === 'window.closed').length
  await expect.poll(closed).toBe(2)
  await app.outside({ type: 'click-tray', labels: ['Show Stillroom'] })
  await app.nextPage()
  expect(await told()).toBe(1)
})
