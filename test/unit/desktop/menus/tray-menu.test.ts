import { expect, it, vi } from 'vitest'
import type { ScheduleNow } from '../../../../main/capture/schedule/schedules.ts'
import type { TrayActions, TrayState } from '../../../../main/desktop/menus/tray-menu.ts'
import { trayKey, trayMenu } from '../../../../main/desktop/menus/tray-menu.ts'
import { en } from '../../../../words/en/index.ts'

const schedule = (id: string, isBusy = false) =>
  ({ id, intervalMs: 60_000, rooms: null, projectName: 'Webinars', isBusy }) as ScheduleNow

const actions = {
  show: vi.fn(),
  captureSelected: vi.fn(),
  captureFavourites: vi.fn(),
  pauseCaptures: vi.fn(),
  resumeCaptures: vi.fn(),
  stop: vi.fn(),
  pauseSchedules: vi.fn(),
  resumeSchedules: vi.fn(),
  quit: vi.fn(),
} satisfies TrayActions

const idle: TrayState = { running: [], paused: 0, canResume: false }
const labelsOf = (state: TrayState) =>
  trayMenu(state, actions, en).flatMap(({ label, enabled }) =>
    label === undefined || enabled === false ? [] : [label],
  )

it('offers no schedules where there are none', () => {
  expect(labelsOf(idle)).toEqual([
    'Show Stillroom',
    'Capture the selected rooms',
    'Capture the favourites',
    'Pause all captures',
    'Quit Stillroom',
  ])
})

it('lists what runs, and what was paused', () => {
  const state = { running: [schedule('a'), schedule('b')], paused: 3, canResume: true }
  expect(labelsOf(state).slice(4, -1)).toEqual([
    'Resume all captures',
    'Stop: Every minute, all live rooms of Webinars',
    'Stop: Every minute, all live rooms of Webinars',
    'Pause all schedules',
    'Resume 3 paused schedules',
  ])
})

it('stops the very schedule of the line', () => {
  const menu = trayMenu({ ...idle, running: [schedule('a'), schedule('b')] }, actions, en)
  const lines = menu.filter(({ label }) => label?.startsWith('Stop'))
  lines[1]?.click?.({} as never, undefined, {} as never)
  expect(actions.stop).toHaveBeenCalledExactlyOnceWith('b')
})

it('stays as long as a menu can be', () => {
  const running = Array.from({ length: 500 }, (_, at) => schedule(String(at)))
  expect(labelsOf({ ...idle, running }).length).toBeLessThan(40)
})

it('is drawn anew by what it shows, not at each tick', () => {
  const before = trayKey({ ...idle, running: [schedule('a')] })
  expect(trayKey({ ...idle, running: [schedule('a', true)] })).toBe(before)
  expect(trayKey({ ...idle, running: [schedule('a'), schedule('b')] })).not.toBe(before)
  expect(trayKey({ ...idle, running: [schedule('a')], paused: 1 })).not.toBe(before)
})
