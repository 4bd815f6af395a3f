import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { windowOf } from './window.ts'

/** More than any way through the window takes. */
const mostPresses = 60

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < mostPresses; presses += 1) {
    if (await hasFocus(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${mostPresses} presses of Tab don’t lead there.`)
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}

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

/** What has the focus without an outline or a shadow around it, its label or its active row. */
function hiddenFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return null
    const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : []
    const row = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '')
    const isShown = [focused, row, ...labels].some((shape) => {
      if (!shape) return false
      const { outlineStyle, boxShadow } = getComputedStyle(shape)
      return outlineStyle !== 'none' || boxShadow !== 'none'
    })
    return isShown ? null : focused.outerHTML
  })
}
