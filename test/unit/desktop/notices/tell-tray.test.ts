import { expect, it, vi } from 'vitest'
import { tellOnce } from '../../../../main/desktop/notices/tell-tray.ts'
import type { Settings, SettingsPatch } from '../../../../main/settings.ts'
import { en } from '../../../../words/en/index.ts'

function start(isSupported: boolean) {
  let settings = { toldKeepInTray: false } as Settings
  const show = vi.fn(() => isSupported)
  const options = {
    settings: {
      get: () => settings,
      async update(patch: SettingsPatch) {
        settings = { ...settings, ...patch }
        return settings
      },
    },
    words: () => en,
    show,
  }
  return { tell: (schedules: number) => tellOnce({ schedules }, options), show }
}

it('says once why Stillroom goes on', async () => {
  const { tell, show } = start(true)
  await tell(2)
  await tell(2)
  expect(show).toHaveBeenCalledExactlyOnceWith({
    title: 'Stillroom goes on in the tray',
    body: 'Its 2 schedules keep capturing. Quit Stillroom from the tray’s menu.',
  })
})

it('says it another time where the system shows nothing', async () => {
  const { tell, show } = start(false)
  await tell(0)
  await tell(0)
  expect(show).toHaveBeenCalledTimes(2)
})
