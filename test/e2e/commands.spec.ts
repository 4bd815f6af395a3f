import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { openSandbox, windowOf } from './window.ts'

test('a room is found in the palette and opened, by keys alone', async ({ app: { page } }) => {
  const [, second = ''] = await openSandbox(page)
  await page.keyboard.press('ControlOrMeta+3')
  await expect(page.getByRole('heading', { name: 'Schedules', level: 2 })).toBeFocused()

  await page.keyboard.press('ControlOrMeta+k')
  const field = page.getByRole('combobox', { name: 'Search rooms, actions and more' })
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  const marked = palette.getByRole('option', { selected: true })
  await expect(field).toBeFocused()
  await page.keyboard.type(second)
  await expect(marked).toContainText(second)
  await expect(field).toHaveAttribute(
    'aria-activedescendant',
    (await marked.getAttribute('id')) ?? '',
  )
  await page.keyboard.press('Enter')
  await expect(field).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Rooms', level: 2 })).toBeFocused()
  await expect(windowOf(page).room(second)).toHaveAttribute('aria-selected', 'true')

  // What was chosen last stands first.
  await page.keyboard.press('ControlOrMeta+k')
  await expect(marked).toContainText(second)
  await page.keyboard.type('theme dark')
  await expect(marked).toContainText('Theme: dark')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  // The focus is where it was.
  await expect(page.getByRole('heading', { name: 'Rooms', level: 2 })).toBeFocused()
})

test('a still is opened from the palette over any page', async ({ app: { page } }) => {
  const [roomId = ''] = await openSandbox(page)
  const { room, still, dialog } = windowOf(page)
  await room(roomId).click()
  await page.keyboard.press('c')
  await expect(still(roomId)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+4')
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type(`still ${roomId}`)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('img', { name: `Still of ${roomId}` }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('what is typed while the palette opens is meant for it', async ({ app: { page } }) => {
  const [roomId = ''] = await openSandbox(page)
  const { room, jobs, stills } = windowOf(page)
  await room(roomId).click()
  await pressAtOnce(page, [...'cax', 'Backspace', ' ', 'c'])
  const field = page.getByRole('combobox', { name: 'Search rooms, actions and more' })
  await expect(field).toHaveValue('ca c')
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
  await expect(room(roomId)).toHaveAttribute('aria-selected', 'true')
  await expect(jobs).toHaveCount(0)
  await expect(stills).toHaveCount(0)

  await pressAtOnce(page, [...'theme dark', 'Enter'])
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(field).toBeHidden()
})

/** The palette's key and others in one moment, before anything can load or take the focus. */
function pressAtOnce(page: Page, keys: readonly string[]): Promise<void> {
  return page.evaluate((rest) => {
    for (const key of ['palette', ...rest]) {
      const press = key === 'palette' ? { key: 'k', ctrlKey: true } : { key }
      const event = new KeyboardEvent('keydown', { ...press, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    }
  }, keys)
}

test('the shortcuts page lists the keys, and fields keep theirs', async ({ app: { page } }) => {
  await openSandbox(page)
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await page.keyboard.press('ControlOrMeta+f')
  const search = page.getByRole('searchbox', { name: 'Search rooms' })
  await expect(search).toBeFocused()
  await page.keyboard.type('?c/')
  await expect(search).toHaveValue('?c/')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('ControlOrMeta+/')
  await expect(dialog.getByRole('region', { name: 'In the gallery' })).toContainText('Enter')
  await page.keyboard.press('Escape')
  await expect(search).toBeFocused()
})
