import type { MenuItemConstructorOptions } from 'electron'
import type { Words } from '../../../words/words.ts'
import type { ScheduleNow } from '../../capture/schedule/schedules.ts'
import { scheduleWords } from '../schedule-words.ts'

/** What the tray's menu depends on. */
export interface TrayState {
  /** Oldest first. */
  readonly running: readonly ScheduleNow[]
  /** Schedules that were paused together. */
  readonly paused: number
  /** Captures are paused. Whether any could be is another matter: each tick would change it. */
  readonly canResume: boolean
}

export interface TrayActions {
  show(): void
  captureSelected(): void
  captureFavourites(): void
  pauseCaptures(): void
  resumeCaptures(): void
  stop(scheduleId: string): void
  pauseSchedules(): void
  resumeSchedules(): void
  quit(): void
}

/** Schedules with a line of their own: more than that no menu shows well. */
const mostLines = 20

const separator: MenuItemConstructorOptions = { type: 'separator' }

export function trayMenu(
  { running, paused, canResume }: TrayState,
  actions: TrayActions,
  { system }: Words,
): MenuItemConstructorOptions[] {
  const { tray } = system
  const lines = running.slice(0, mostLines).map((schedule) => ({
    label: tray.stop(scheduleWords(schedule, system)),
    click: () => actions.stop(schedule.id),
  }))
  const schedules: MenuItemConstructorOptions[] = [
    ...lines,
    ...(running.length > 0 ? [{ label: tray.pauseSchedules, click: actions.pauseSchedules }] : []),
    ...(paused > 0
      ? [{ label: tray.resumeSchedules(paused), click: actions.resumeSchedules }]
      : []),
  ]
  return [
    { label: tray.show, click: actions.show },
    separator,
    { label: tray.captureSelected, click: actions.captureSelected },
    { label: tray.captureFavourites, click: actions.captureFavourites },
    { label: tray.pauseCaptures, click: actions.pauseCaptures },
    { label: tray.resumeCaptures, click: actions.resumeCaptures, enabled: canResume },
    ...(schedules.length > 0 ? [separator, ...schedules] : []),
    separator,
    { label: tray.quit, click: actions.quit },
  ]
}

/** Each tick is a change, but not one of the menu. */
export function trayKey({ running, ...rest }: TrayState): string {
  return JSON.stringify({ ...rest, running: running.map(({ id }) => id) })
}
