import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { createFolders, testEnvironment } from '../support/app/environment.ts'
import { launchApp } from '../support/app/launch.ts'
import { expect, test } from '../support/app.ts'
import { startConnectProxy } from '../support/connect-proxy.ts'
import { openSettings, settingsOf } from './settings-window.ts'
import { openProject, openSandbox, windowOf } from './window.ts'

test('opens by its key, from the palette at a part, and goes back to where one was', async ({
  app: { page },
}) => {
  const { nav, heading } = settingsOf(page)
  await openSandbox(page)
  await page.keyboard.press('ControlOrMeta+2')
  await page.keyboard.press('ControlOrMeta+,')
  await expect(heading('Folders')).toBeFocused()

  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type('settings: secr')
  await page.keyboard.press('Enter')
  await expect(heading('Secrets')).toBeVisible()
  await expect(nav.getByRole('button', { name: 'Secrets' })).toHaveAttribute('aria-current', 'true')

  await page.getByRole('button', { name: 'Close settings' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Gallery', level: 2 })).toBeFocused()
})

test('shows the licences of what is inside when they are asked for', async ({ app: { page } }) => {
  await openSandbox(page)
  await openSettings(page, 'About')
  const list = page.getByRole('list', { name: 'Licences of others' })
  await expect(list).toBeHidden()
  await page.getByRole('button', { name: 'Show licences' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: /^\d\d packages$/u })).toBeVisible()
  // One of the page, one of the main process, one that is packed beside them.
  for (const name of ['react-dom', 'undici', 'better-sqlite3']) {
    const entry = list.getByRole('listitem').filter({ hasText: new RegExp(`^${name} \\d`, 'u') })
    const text = entry.getByText('THE SOFTWARE IS PROVIDED "AS IS"')
    await expect(text).toBeHidden()
    await entry.locator('summary').press('Enter')
    await expect(text).toBeVisible()
  }
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
})

test('speaks another language at once, keeps the focus, and remembers it', async ({ app }) => {
  const { language } = await openSettings(app.page, 'Appearance')
  await language.focus()
  await language.selectOption('Deutsch')
  await expect(app.page.getByRole('heading', { name: 'Darstellung' })).toBeVisible()
  await expect(language).toBeFocused()
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'de')

  await app.restart()
  await expect(app.page.getByRole('button', { name: 'Sandbox erkunden' })).toBeVisible()
  await app.page.getByRole('button', { name: 'Einstellungen', exact: true }).click()
  await app.page.getByRole('button', { name: 'Darstellung' }).click()
  await settingsOf(app.page).language.selectOption('English')
  await expect(app.page.getByRole('heading', { name: 'Appearance' })).toBeVisible()
})

test('keeps a file-name template, a folder and how many captures run', async ({ app }) => {
  const { page } = app
  const { section } = await openSettings(page, 'File names')
  await page.getByRole('textbox', { name: 'Template' }).fill('{room}_{seq}')
  await expect(page.getByText('abcd-efgh-ijkl_000001.jpg')).toBeVisible()
  await page.getByRole('textbox', { name: 'Template' }).press('Enter')
  await expect(page.getByText('Saved.')).toBeVisible()

  await section('Captures').click()
  await page.getByRole('spinbutton', { name: 'Captures at a time' }).fill('7')
  await page.keyboard.press('Tab')
  await app.chooseFolder(app.root)
  await section('Folders').click()
  await page.getByRole('button', { name: 'Change folder' }).click()
  await expect(page.getByTitle(app.root)).toBeVisible()

  await expect
    .poll(async () => JSON.parse(await readFile(path.join(app.userData, 'settings.json'), 'utf8')))
    .toMatchObject({ nameTemplate: '{room}_{seq}', concurrency: 7, libraryFolder: app.root })
})

test('keeps what a new project begins with, but nothing that is wrong', async ({
  app,
  sandbox,
}) => {
  const { page } = app
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('settings: capture opt')
  await page.keyboard.press('Enter')
  await expect(settingsOf(page).heading('Capture options')).toBeVisible()
  const kept = async () => {
    const text = await readFile(path.join(app.userData, 'settings.json'), 'utf8').catch(() => '{}')
    return JSON.parse(text).defaultOptions
  }
  const defaults = page.getByRole('group', { name: 'Default capture options' })
  await expect(defaults.getByLabel('Time in stream')).toHaveCount(0)
  await defaults.getByLabel('Format').selectOption('png')
  await defaults.getByLabel('Width').fill('9')
  await expect(defaults.getByText(/^Width must be at least/u)).toBeVisible()
  await expect(page.getByText('Not saved until it is right.')).toBeVisible()
  await expect.poll(kept).toEqual({ format: 'png' })
  await defaults.getByLabel('Width').fill('640')
  await defaults.getByLabel('Height').fill('360')
  await expect.poll(kept).toEqual({ format: 'png', width: 640, height: 360 })

  await app.restart()
  const { option } = await openProject(app.page, sandbox)
  await expect(option('Width')).toHaveValue('640')
  await expect(option('Height')).toHaveValue('360')
  await expect(option('Format')).toHaveValue('png')
  await openSettings(app.page, 'Capture options')
  await expect(app.page.getByRole('group', { name: 'Default capture options' })).toBeVisible()
  await app.page.getByRole('button', { name: 'Reset' }).press('Enter')
  await expect.poll(kept).toEqual({})
})

test('says where secrets lie, with advice, and asks the keychain again', async ({
  app: { page },
}) => {
  await openSandbox(page)
  await openSettings(page, 'Secrets')
  const keychain = page.getByRole('region', { name: 'Keychain' })
  await expect(keychain.getByRole('alert')).toContainText('keyring')
  await page.getByRole('button', { name: 'Ask the keychain again' }).press('Enter')
  await expect(keychain.getByText('The keychain has answered.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Projects' })).toContainText('In memory')
  await expect(windowOf(page).rooms).toBeHidden()
})

test('shows the diagnostics before they are copied, and opens the log’s folder', async ({
  app,
  sandbox,
}) => {
  const { page } = app
  await openProject(page, sandbox)
  await openSettings(page, 'Diagnostics')
  await page.getByRole('button', { name: 'Copy diagnostics…' }).press('Enter')
  const { dialog } = windowOf(page)
  const report = dialog.getByRole('region', { name: 'What is copied' })
  await expect(report).toContainText('## Catalogue')
  const shown = await report.innerText()
  for (const hidden of [sandbox.secret, sandbox.apiKey, app.root]) {
    expect(shown).not.toContain(hidden)
  }
  await dialog.getByRole('button', { name: 'Copy', exact: true }).press('Enter')
  await expect(dialog.getByText('Copied.', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Open its folder' }).press('Enter')
  await expect
    .poll(() => app.desktopCalls())
    .toContainEqual({ name: 'shell.openPath', argument: app.userData })
  const calls = await app.desktopCalls()
  const copied = calls.find(({ name }) => name === 'clipboard.writeText')
  expect(copied?.argument.trim()).toBe(shown.trim())
})

test('takes keys for the global shortcut, without a mouse', async ({ app: { page } }) => {
  await openSandbox(page)
  await openSettings(page, 'Keyboard')
  const shortcut = page.getByRole('textbox', { name: 'Global shortcut' })
  await shortcut.focus()
  await page.keyboard.press('a')
  await expect(shortcut).toHaveAccessibleDescription(/Hold Ctrl/u)
  // Also a key of the window’s own: here it is only a key.
  await page.keyboard.press('Control+1')
  await expect(shortcut).toHaveValue('Ctrl+1')
  await page.keyboard.press('Escape')
  await expect(shortcut).toHaveValue('')
  await page.keyboard.press('Control+Shift+F9')
  await expect(shortcut).toHaveValue('Ctrl+Shift+F9')
  await page.keyboard.press('Backspace')
  await expect(shortcut).toHaveValue('')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: 'It captures' })).toBeFocused()
})

test('shows which way requests go, and why a proxy does not lead there', async ({ sandbox }) => {
  const proxy = await startConnectProxy(Number(new URL(sandbox.endpoint).port))
  const folders = await createFolders()
  const app = await launchApp(folders, testEnvironment(folders, { HTTPS_PROXY: proxy.url }))
  try {
    test.skip(app.runtime === 'electron', 'Electron asks the desktop for its proxy.')
    const { page } = app
    await openProject(page, sandbox)
    await openSettings(page, 'Network')
    const ways = page.getByRole('list', { name: 'Ways to the servers' }).getByRole('listitem')
    await expect(ways.nth(0)).toContainText('direct')
    await expect(ways.nth(1)).toContainText(`by ${proxy.host}`)
    expect(proxy.tunnels, 'nobody was asked yet').toEqual([])

    proxy.refuse(407)
    await page.getByRole('button', { name: 'Check the ways' }).press('Enter')
    await expect(ways.nth(0)).toContainText('Reached')
    await expect(ways.nth(1)).toContainText(`The proxy ${proxy.host} asks for a user name`)
    expect(proxy.tunnels.map(({ target }) => target)).toEqual(['cdn.videosdk.live:443'])

    await page.getByRole('combobox', { name: 'Proxy' }).selectOption('No proxy')
    await expect(ways.nth(1)).toContainText('direct')
  } finally {
    await app.quit()
    await folders.remove()
    await proxy.close()
  }
})
