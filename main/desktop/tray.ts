import type { MenuItemConstructorOptions } from 'electron'
import { Menu, nativeImage, Tray } from 'electron'
import type { ScheduleNow, Schedules } from '../capture/schedule/schedules.ts'
import type { Log } from '../log.ts'
import { scheduleWords } from './schedule-words.ts'
import { trayIcons } from './tray-icon.ts'

export interface TrayOptions {
  readonly schedules: Pick<Schedules, 'events' | 'list' | 'stop'>
  readonly log: Log
  readonly show: () => void
  readonly quit: () => void
}

/** The icon beside the system's clock, which is there as long as a schedule runs. */
export interface ScheduleTray {
  /** True while a schedule runs: closing the window must not end it. */
  isNeeded(): boolean
}

export function createScheduleTray({ schedules, log, show, quit }: TrayOptions): ScheduleTray {
  // Kept here: a tray that nothing refers to is collected, and its icon vanishes.
  let tray: Tray | undefined
  let shown = ''
  let isNeeded = false
  let isReading = false
  let isStale = false

  function stop(running: readonly ScheduleNow[]): void {
    for (const { id } of running) {
      schedules.stop(id).catch((error) => log.error('A schedule could not be stopped.', error))
    }
  }

  function menuOf(running: readonly ScheduleNow[]): Menu {
    const items: MenuItemConstructorOptions[] = [
      { label: 'Show Stillroom', click: show },
      { type: 'separator' },
      ...running.map((schedule) => ({
        label: `Stop: ${scheduleWords(schedule)}`,
        click: () => stop([schedule]),
      })),
      ...(running.length > 1 ? [{ label: 'Stop all schedules', click: () => stop(running) }] : []),
      { type: 'separator' },
      { label: 'Quit Stillroom', click: quit },
    ]
    return Menu.buildFromTemplate(items)
  }

  function draw(running: readonly ScheduleNow[]): void {
    isNeeded = running.length > 0
    const ids = running.map(({ id }) => id).join()
    // Each tick is a change, but not one of the menu.
    if (ids === shown) return
    shown = ids
    if (!isNeeded) {
      tray?.destroy()
      tray = undefined
      return
    }
    tray ??= createTray(show)
    tray.setToolTip(
      `Stillroom: ${running.length === 1 ? '1 schedule' : `${running.length} schedules`}`,
    )
    tray.setContextMenu(menuOf(running))
  }

  async function read(): Promise<void> {
    isStale = isReading
    if (isReading) return
    isReading = true
    try {
      const all = await schedules.list()
      draw(all.filter(({ state }) => state === 'running'))
    } catch (error) {
      log.error('The tray could not be drawn.', error)
    } finally {
      isReading = false
    }
    if (isStale) await read()
  }

  schedules.events.on('change', () => void read())
  schedules.events.on('removed', () => void read())
  return { isNeeded: () => isNeeded }
}

function createTray(show: () => void): Tray {
  const image = nativeImage.createEmpty()
  for (const icon of trayIcons) image.addRepresentation({ ...icon })
  const tray = new Tray(image)
  // On Linux and macOS a click opens the menu.
  if (process.platform === 'win32') tray.on('click', show)
  return tray
}
