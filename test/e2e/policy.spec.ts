import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createFolders, testEnvironment } from '../support/app/environment.ts'
import { launchApp } from '../support/app/launch.ts'
import { test as base, expect } from '../support/app.ts'
import { openSettings } from './settings-window.ts'
import { openProject, secretField, windowOf } from './window.ts'

/** These stand for what is known only once a test runs: the sandbox's address and its folder. */
const ofSandbox = 'the sandbox’s'
const ofTest = 'the test’s'

/** An app on a computer whose administrator has fixed `policy`. */
const test = base.extend<{ readonly policy: Readonly<Record<string, string>> }>({
  policy: [{}, { option: true }],
  app: async ({ policy, sandbox }, provide) => {
    const folders = await createFolders()
    const file = path.join(folders.root, 'policy.json')
    await writeFile(
      file,
      JSON.stringify(policy).replace(ofSandbox, sandbox.endpoint).replace(ofTest, folders.root),
    )
    const app = await launchApp(folders, testEnvironment(folders, { STILLROOM_POLICY: file }))
    await provide(app)
    await app.quit()
    await folders.remove()
    expect(app.problems).toEqual([])
  },
})

test.describe('a policy', () => {
  test.use({ policy: { updates: 'off', endpoint: ofSandbox, folder: ofTest } })

  test('fixes the API: the field shows it, and projects connect there', async ({
    app: { page },
    sandbox,
  }) => {
    await page.getByRole('button', { name: 'Advanced' }).click()
    const field = page.getByRole('textbox', { name: 'API endpoint' })
    await expect(field).toHaveValue(sandbox.endpoint)
    await expect(field).not.toBeEditable()
    const { apiKey, secret } = sandbox
    // Whatever a page sends, main refuses it before the secret goes anywhere.
    const answer = await page.evaluate((project) => window.stillroom.connectProject(project), {
      name: 'Other',
      apiKey,
      secret,
      endpoint: 'https://api.example.test',
    })
    expect(answer).toMatchObject({
      ok: false,
      error: {
        message: `On this computer only projects of ${sandbox.endpoint} may be used.`,
        action: 'Ask who looks after this computer.',
      },
    })
    await page.getByRole('textbox', { name: 'Name' }).fill('Webinars')
    await page.getByRole('textbox', { name: 'API key' }).fill(apiKey)
    await secretField(page).fill(secret)
    await page.getByRole('button', { name: 'Connect', exact: true }).click()
    await expect(windowOf(page).rooms).toBeVisible()
  })

  test('fixes the folder, with the reason beside the button', async ({ app }) => {
    const { page } = app
    const { section } = await openSettings(page, 'Folders')
    const region = page.getByRole('region', { name: 'Where new stills go' })
    await expect(region.getByTitle(app.root)).toBeVisible()
    await expect(region.getByRole('button', { name: 'Change folder' })).toBeDisabled()
    await expect(region).toContainText('Fixed by who looks after this computer.')
    const answer = await page.evaluate(() => window.stillroom.chooseFolder())
    expect(answer).toMatchObject({
      ok: false,
      error: { message: 'The folder for new stills is fixed on this computer.' },
    })
    expect((await app.desktopCalls()).map(({ name }) => name)).not.toContain(
      'dialog.showOpenDialog',
    )

    await section('System').click()
    const fixed = page.getByRole('region', { name: 'Fixed by who looks after this computer' })
    await expect(fixed).toContainText(app.root)
    await expect(fixed).toContainText('Stillroom does not look for them')
    await expect(fixed.getByRole('alert')).toHaveCount(0)
  })
})

test.describe('a policy with mistakes', () => {
  test.use({ policy: { folder: 'stills', colour: 'red' } })

  test('is told in the settings, and everything works', async ({ app: { page }, sandbox }) => {
    await openProject(page, sandbox)
    await openSettings(page, 'System')
    const fixed = page.getByRole('region', { name: 'Fixed by who looks after this computer' })
    await expect(fixed.getByRole('alert')).toHaveText([
      'The administrator’s policy has a wrong “folder”, which is ignored: It must be the absolute path of a folder.',
      'The administrator’s policy has an unknown entry “colour”, which is ignored.',
    ])
  })
})
