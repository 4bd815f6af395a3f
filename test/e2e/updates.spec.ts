import { expect, test } from '../support/app.ts'
import { openSettings } from './settings-window.ts'
import { openProject } from './window.ts'

test('says where updates come from where Stillroom can’t look itself', async ({
  app: { page },
  sandbox,
}) => {
  await openProject(page, sandbox)
  await openSettings(page, 'Updates')
  await expect(page.getByText('Stillroom runs from its source code')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Check now' })).toHaveCount(0)
  // Whatever a page sends, main doesn't look.
  const answer = await page.evaluate(() => window.stillroom.checkForUpdates())
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-options' } })
})

test('is led to by the palette and the Help menu', async ({ app, sandbox }) => {
  const { page } = app
  const heading = page.getByRole('heading', { name: 'Updates', level: 2 })
  await openProject(page, sandbox)
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type('check for updates')
  await page.keyboard.press('Enter')
  await expect(heading).toBeVisible()
  await page.keyboard.press('ControlOrMeta+1')
  await expect(heading).toBeHidden()
  await app.outside({ type: 'click-menu', labels: ['Help', 'Check for updates'] })
  await expect(heading).toBeVisible()
})
