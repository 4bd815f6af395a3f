import type { ScheduleNow, Schedules } from '../../capture/schedule/schedules.ts'
import type { SettingsStore } from '../../settings.ts'

interface Needs {
  readonly schedules: Pick<Schedules, 'list' | 'start' | 'stop'>
  readonly settings: Pick<SettingsStore, 'get' | 'update'>
}

/** Those of the schedules that were paused together, and nobody has started or ended since. */
export function pausedOf(
  all: readonly ScheduleNow[],
  { settings }: Pick<Needs, 'settings'>,
): readonly ScheduleNow[] {
  const ids = new Set(settings.get().pausedSchedules)
  return all.filter(({ id, state }) => state === 'stopped' && ids.has(id))
}

/** Stops all that run, and remembers which: also after the app has ended. */
export async function pauseSchedules({ schedules, settings }: Needs): Promise<void> {
  const all = await schedules.list()
  const running = all.filter(({ state }) => state === 'running')
  const ids = [...pausedOf(all, { settings }), ...running].map(({ id }) => id)
  await settings.update({ pausedSchedules: ids })
  for (const { id } of running) await schedules.stop(id)
}

/** Starts those again. */
export async function resumeSchedules({ schedules, settings }: Needs): Promise<void> {
  const paused = pausedOf(await schedules.list(), { settings })
  await settings.update({ pausedSchedules: [] })
  for (const { id } of paused) await schedules.start(id)
}
