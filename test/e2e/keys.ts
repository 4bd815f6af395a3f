import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Sandbox } from '../../main/sandbox/server.ts'
import { windowOf } from './window.ts'

/** More than any way through the window takes. */
export const mostPresses = 80

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  // Of a radio button, the label is what is seen.
  await expect(target).toBeAttached()
  for (let presses = 0; presses < mostPresses; presses += 1) {
    if (await hasFocus(target)) return expectShownFocus(page)
    await page.keyboard.press('Tab')
  }
  throw new Error(`${mostPresses} presses of Tab don’t lead there.`)
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}

/** Goes to the element and presses Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Presses the key until the element has the focus: within menus, radio groups and grids. */
export async function arrowTo(page: Page, target: Locator, key = 'ArrowDown'): Promise<void> {
  // Of a radio button, the label is what is seen.
  await expect(target).toBeAttached()
  for (let presses = 0; presses < mostPresses; presses += 1) {
    if (await hasFocus(target)) return expectShownFocus(page)
    await page.keyboard.press(key)
  }
  throw new Error(`${mostPresses} presses of ${key} don’t lead there.`)
}

/** Presses keys one after another. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Goes to the field and types in the place of what it holds. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await press(page, 'ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** Somebody who presses a key finds himself somewhere, and sees where. */
export async function expectShownFocus(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName), 'the focus is lost')
    .not.toBe('BODY')
  expect(await hiddenFocus(page), 'focus that nothing shows').toBeNull()
}

/** What has the focus without an outline or a shadow around it, its label or its active row. */
export function hiddenFocus(page: Page): Promise<string | null> {
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

/** Connects the test's own sandbox by the welcome page's form, and waits for its rooms. */
export async function connectByKeys(page: Page, sandbox: Sandbox): Promise<void> {
  const field = (name: string) => page.getByRole('textbox', { name })
  await typeInto(page, field('Name'), 'Webinars')
  await typeInto(page, field('API key'), sandbox.apiKey)
  await typeInto(page, field('Secret'), sandbox.secret)
  await enter(page, page.getByRole('button', { name: 'Advanced' }))
  await typeInto(page, field('API endpoint'), sandbox.endpoint)
  await press(page, 'Enter')
  await page.getByRole('listbox', { name: 'Rooms' }).getByRole('option').first().waitFor()
}

/** Opens the sandbox that is part of the app, and waits for its rooms. */
export async function enterSandbox(page: Page): Promise<void> {
  await enter(page, windowOf(page).exploreSandbox)
  await windowOf(page).rooms.getByRole('option').first().waitFor()
}

/** Into the list, with its first room active, which is live. */
export async function enterRooms(page: Page): Promise<void> {
  await tabTo(page, windowOf(page).rooms)
  await press(page, 'Home')
}

/** Asks for a page by its key and waits until its heading has the focus. */
export async function turnTo(page: Page, digit: number, name: string): Promise<void> {
  await press(page, `ControlOrMeta+${digit}`)
  await expect(page.getByRole('heading', { name, exact: true, level: 2 })).toBeFocused()
}
