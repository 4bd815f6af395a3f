import { expect, test } from '../support/app.ts'
import { hiddenFocus, mostPresses, tabTo } from './keys.ts'
import { windowOf } from './window.ts'

test('the whole way to a still without a mouse', async ({ app: { page } }) => {
  const { exploreSandbox, rooms, status, stills, dialog } = windowOf(page)
  await tabTo(page, exploreSandbox)
  await page.keyboard.press('Enter')

  await tabTo(page, rooms)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(rooms.getByRole('option', { selected: true })).not.toHaveCount(0)

  await page.keyboard.press('c')
  await expect(status).toHaveText(/^Saved \d still/u)

  await tabTo(page, stills.first().getByRole('button'))
  await page.keyboard.press('Enter')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('Ctrl and Enter captures from within a field', async ({ app: { page } }) => {
  const { exploreSandbox, rooms, option, status } = windowOf(page)
  await exploreSandbox.click()
  await tabTo(page, rooms)
  await page.keyboard.press('Control+a')
  await tabTo(page, option('Width'))
  await page.keyboard.type('640')
  await page.keyboard.press('Tab')
  await page.keyboard.type('360')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(status).toHaveText(/^Saved \d+ stills\.$/u)
})

test('the focus is always to be seen', async ({ app: { page } }) => {
  await windowOf(page).exploreSandbox.click()
  await windowOf(page).rooms.waitFor()
  for (let presses = 0; presses < mostPresses; presses += 1) {
    await page.keyboard.press('Tab')
    expect(await hiddenFocus(page), 'focus that nothing shows').toBeNull()
  }
})
