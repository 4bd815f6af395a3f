import type { Words } from '../../../words/words.ts'
import type { SettingsStore } from '../../settings.ts'
import type { Reasons } from '../menus/follow-tray.ts'
import type { ShowNotice } from './show-notice.ts'

export interface TellTrayOptions {
  readonly settings: Pick<SettingsStore, 'get' | 'update'>
  readonly words: () => Words
  readonly show: ShowNotice
}

/** Says once in the app's life that it goes on in the tray, and why. */
export async function tellOnce(
  { schedules }: Pick<Reasons, 'schedules'>,
  { settings, words, show }: TellTrayOptions,
): Promise<void> {
  if (settings.get().toldKeepInTray) return
  const { staysInTray, staysForSchedules, staysForShortcut } = words().system.notice
  const body = schedules > 0 ? staysForSchedules(schedules) : staysForShortcut
  // Where the system shows no notifications, it is to be told another time.
  if (show({ title: staysInTray, body })) await settings.update({ toldKeepInTray: true })
}
