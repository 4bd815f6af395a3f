import type { Page } from '@playwright/test'
import type { Fault } from '../../main/sandbox/server.ts'
import { startSandbox } from '../../main/sandbox/server.ts'
import { expect, test } from '../support/app.ts'
import { onlyFileIn } from './library.ts'
import { windowOf } from './window.ts'

/** Counts the clicks in the window from now on. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = { clicks: 0 }
    Object.assign(window, { counted })
    window.addEventListener('click', () => (counted.clicks += 1), true)
  })
  return () => page.evaluate(() => Reflect.get(window, 'counted').clicks)
}

test('leads from the start to the first still in three clicks', async ({ app }) => {
  const { exploreSandbox, rooms, capture, stills } = windowOf(app.page)
  const clicks = await countClicks(app.page)
  await exploreSandbox.click()
  await rooms
    .getByRole('option', { name: /, live$/u })
    .first()
    .click()
  await capture.click()
  await expect(stills).toHaveCount(1)
  expect(await clicks()).toBe(3)
  await onlyFileIn(app.library)
})

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toUTCString()

const clockFault: Fault = { kind: 'status', status: 401, headers: { date: hoursAgo(-3) } }

test('tells a wrong key, a wrong clock and a missing network apart, and keeps what was typed', async ({
  app: { page },
  sandbox,
}) => {
  const { alert, rooms } = windowOf(page)
  const field = (name: string) => page.getByRole('textbox', { name })
  /** By keys alone: Enter in any field sends the form. */
  async function send(endpoint: string, message: RegExp, action: RegExp) {
    await field('API endpoint').fill(endpoint)
    await page.keyboard.press('Enter')
    await expect(alert).toHaveText(message)
    await expect(alert).toHaveText(action)
    await expect(field('Name')).toHaveValue('Webinars')
    await expect(field('API key')).toHaveValue(sandbox.apiKey)
    await expect(field('Secret')).not.toHaveValue('')
  }

  await field('Name').focus()
  await page.keyboard.type('Webinars')
  await page.keyboard.press('Tab')
  await page.keyboard.type(sandbox.apiKey)
  await page.keyboard.press('Tab')
  await page.keyboard.type('not-the-secret')
  await page.getByRole('button', { name: 'Advanced' }).press('Enter')

  await send(sandbox.endpoint, /did not accept the API key and secret/u, /Check both/u)
  await expect(field('Secret'), 'the next thing to correct').toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(sandbox.secret)

  sandbox.faults.set('rooms', clockFault)
  await send(sandbox.endpoint, /clock is 3 hours behind/u, /Set the clock/u)
  sandbox.faults.clear()

  const gone = await startSandbox()
  await gone.close()
  await send(gone.endpoint, /The server refuses connections/u, /Check the network/u)
  await send('https://stillroom.invalid', /name (?:was not found|can’t be looked up)/u, /Check/u)

  await field('API endpoint').fill(sandbox.endpoint)
  await page.keyboard.press('Enter')
  await expect(rooms).toBeVisible()
})
