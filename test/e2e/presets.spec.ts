import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { captureRoom, openSandbox, windowOf } from './window.ts'

function presetsOf(page: Page) {
  return {
    button: page.getByRole('button', { name: /^Preset/u }),
    item: (name: string) => page.getByRole('menuitem', { name }),
    preset: (name: string) => page.getByRole('menuitemradio', { name }),
    name: page.getByRole('dialog').getByRole('textbox', { name: 'Name' }),
    undo: page.getByRole('button', { name: 'Undo', exact: true }),
  }
}

test('keeps options under a name, by keyboard, over a restart', async ({ app }) => {
  await openSandbox(app.page)
  const { button, item, name } = presetsOf(app.page)
  const { option, dialog } = windowOf(app.page)
  await option('Format').selectOption('png')
  await option('Quality').selectOption({ label: 'Low' })
  await button.press('Enter')
  await item('Save as a preset…').press('Enter')
  await expect(name).toHaveValue('Low png')
  await expect(name).toBeFocused()
  await app.page.keyboard.type('  ')
  await app.page.keyboard.press('Enter')
  await expect(name).toHaveAccessibleDescription('Give the preset a name.')
  await app.page.keyboard.type('For the site')
  await app.page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(button).toHaveText('Preset: For the site')
  await expect(button).toBeFocused()

  await app.restart()
  await openSandbox(app.page)
  const after = presetsOf(app.page)
  await expect(windowOf(app.page).option('Format')).toHaveValue('jpg')
  await after.button.press('Enter')
  await expect(after.preset('For the site')).toBeVisible()
  await app.page.keyboard.press('1')
  await expect(after.button).toHaveText('Preset: For the site')
  await expect(after.button).toBeFocused()
  await expect(windowOf(app.page).option('Format')).toHaveValue('png')
  await expect(windowOf(app.page).option('Quality')).toHaveValue('low')
})

test('says that a preset was changed, updates it, renames it and brings it back', async ({
  app: { page },
}) => {
  await openSandbox(page)
  const { button, item, preset, name, undo } = presetsOf(page)
  const { option } = windowOf(page)
  await button.click()
  await item('Save as a preset…').click()
  await name.fill('Poster')
  await name.press('Enter')
  await option('Width').fill('1280')
  await option('Height').fill('720')
  await expect(button).toHaveText('Preset: Poster changed')
  await button.click()
  await item('Update “Poster”').click()
  await expect(button).toHaveText('Preset: Poster')
  await button.click()
  await item('Rename “Poster”…').click()
  await name.fill('Cover')
  await name.press('Enter')
  await expect(button).toHaveText('Preset: Cover')

  await button.click()
  await item('Remove “Cover”').click()
  await expect(page.getByText('Removed “Cover”.')).toBeVisible()
  await expect(button).toHaveText('Presets')
  await undo.click()
  await expect(button).toHaveText('Preset: Cover')
  await button.click()
  await item('Remove “Cover”').click()
  await expect(button).toHaveText('Presets')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(button).toHaveText('Preset: Cover')
  await button.click()
  await preset('Poster 1920 × 1080 jpg').click()
  await expect(option('Width')).toHaveValue('1920')
})

test('begins with what the project was last captured with', async ({ app }) => {
  const [roomId = ''] = await openSandbox(app.page)
  const { option, status } = windowOf(app.page)
  await option('Format').selectOption('png')
  await option('Time in stream').fill('1')
  await captureRoom(app.page, roomId)
  await expect(status).toHaveText('Saved 1 still.')
  await app.restart()
  await openSandbox(app.page)
  const after = windowOf(app.page)
  await expect(after.option('Format')).toHaveValue('png')
  // That moment has passed.
  await expect(after.option('Time in stream')).toHaveValue('')
})
