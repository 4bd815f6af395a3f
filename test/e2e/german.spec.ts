import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'

test.use({
  appEnv: { LANGUAGE: '', LC_ALL: '', LC_MESSAGES: '', LANG: 'de_AT.UTF-8' },
  stillsAtStart: 3,
})

/** Opens a page by its button and waits for its heading. */
async function openPage(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Seiten' }).getByRole('button', { name }).click()
  await expect(page.getByRole('heading', { name, exact: true, level: 2 })).toBeVisible()
}

test('tells a failure of the main process in the system’s language', async ({ app, sandbox }) => {
  const { page } = app
  const { apiKey, endpoint } = sandbox
  await page.getByRole('textbox', { name: 'Name' }).fill('Webinare')
  await page.getByRole('textbox', { name: 'API-Schlüssel' }).fill(apiKey)
  await page.getByRole('textbox', { name: 'Geheimnis' }).fill('not-the-secret')
  await page.getByRole('button', { name: 'Erweitert' }).click()
  await page.getByRole('textbox', { name: 'API-Endpunkt' }).fill(endpoint)
  await page.getByRole('button', { name: 'Verbinden', exact: true }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('VideoSDK hat API-Schlüssel und Geheimnis nicht angenommen.')
  await expect(alert).toContainText('Prüfen Sie beide im Dashboard von VideoSDK')
})

test('speaks German on every page, with its counts and dates', async ({ app: { page } }) => {
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await page.getByRole('button', { name: 'Sandbox erkunden' }).click()
  await openPage(page, 'Aktivität')
  await expect(page.getByRole('region', { name: 'Aufträge' })).toBeVisible()

  await openPage(page, 'Zeitpläne')
  await page.getByRole('button', { name: 'Neuer Zeitplan' }).click()
  const dialog = page.getByRole('dialog', { name: 'Neuer Zeitplan' })
  await dialog.getByRole('spinbutton', { name: 'Alle' }).or(dialog.getByLabel('Alle')).fill('90')
  await dialog.getByRole('checkbox', { name: 'Montag' }).uncheck()
  await expect(dialog).toContainText('Alle 90 Sekunden dienstags, mittwochs, donnerstags, freitags')
  await expect(dialog).toContainText('samstags und sonntags')
  await page.keyboard.press('Escape')

  await openPage(page, 'Galerie')
  const grid = page.getByRole('grid', { name: 'Standbilder' })
  await expect(grid.getByRole('gridcell')).toHaveCount(3)
  await expect(page.getByTestId('gallery-count')).toContainText('3 Standbilder')
  await expect(grid.getByRole('rowheader').first()).toContainText(/tag, \d+\. \p{Lu}\p{Ll}+ \d{4}/u)

  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})
