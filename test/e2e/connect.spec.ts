import { expect, test } from '../support/app.ts'
import { connectProject, secretField, windowOf } from './window.ts'

test('refuses a wrong secret, says why, and keeps what was typed', async ({ app, sandbox }) => {
  await connectProject(app.page, { ...sandbox, secret: 'not-the-secret' })
  const { alert, rooms } = windowOf(app.page)
  await expect(alert).toContainText('VideoSDK did not accept the API key and secret.')
  await expect(rooms).toBeHidden()
  await expect(app.page.getByRole('textbox', { name: 'API key' })).toHaveValue(sandbox.apiKey)

  await secretField(app.page).fill(sandbox.secret)
  await app.page.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(rooms).toBeVisible()
})

test('asks before anything is sent to a server that isn’t VideoSDK’s', async ({ app, sandbox }) => {
  const questions = async () =>
    (await app.desktopCalls()).filter(({ name }) => name === 'dialog.showMessageBox')
  const endpoint = 'https://api.example.test'
  await app.outside({ type: 'answer', button: 1 })
  await connectProject(app.page, { ...sandbox, endpoint })
  const { alert, rooms } = windowOf(app.page)
  await expect(alert).toContainText('Nothing was sent to api.example.test.')
  const asked = { name: 'dialog.showMessageBox', argument: 'Connect to api.example.test? Cancel' }
  expect(await questions()).toEqual([asked])
  // A yes sends the request, which finds no such server.
  await app.outside({ type: 'answer', button: 0 })
  await app.page.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(alert).not.toContainText('Nothing was sent')
  await expect(alert).toBeVisible()

  await app.page.getByRole('textbox', { name: 'API endpoint' }).fill(sandbox.endpoint)
  await app.page.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(rooms).toBeVisible()
  expect(await questions(), 'none for this machine').toHaveLength(2)
})

test('shows the rooms of a connected project, the live ones first', async ({ app, sandbox }) => {
  await connectProject(app.page, { ...sandbox, name: 'Webinars' })
  const { room } = windowOf(app.page)
  for (const { roomId, live } of sandbox.rooms) {
    if (live) await expect(room(roomId)).toBeVisible()
  }
  await expect(app.page.getByRole('button', { name: 'Project: Webinars' })).toBeVisible()
})

test('says that a secret is kept in memory only, and asks for it after a restart', async ({
  app,
  sandbox,
}) => {
  await expect(app.page.getByRole('complementary', { name: 'Secrets' })).toBeVisible()
  await connectProject(app.page, sandbox)
  await windowOf(app.page).rooms.getByRole('option').first().waitFor()

  await app.restart()
  await expect(app.page.getByRole('heading', { name: 'Webinars needs its secret' })).toBeVisible()
  await secretField(app.page).fill(sandbox.secret)
  await app.page.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(windowOf(app.page).rooms).toBeVisible()
})

test('forgets a project', async ({ app, sandbox }) => {
  await connectProject(app.page, sandbox)
  await app.page.getByRole('button', { name: 'Project: Webinars' }).click()
  await app.page.getByRole('menuitem', { name: 'Remove Webinars' }).click()
  await windowOf(app.page).dialog.getByRole('button', { name: 'Remove' }).click()
  await expect(windowOf(app.page).exploreSandbox).toBeVisible()
})

test.describe('forms that can’t be right', () => {
  for (const [field, problem] of [
    ['Name', 'name'],
    ['API key', 'key'],
    ['Secret', 'secret'],
  ] as const) {
    test(`without ${field}`, async ({ app, sandbox }) => {
      const values = { name: 'Webinars', ...sandbox }
      const empty = { Name: 'name', 'API key': 'apiKey', Secret: 'secret' }[field]
      await connectProject(app.page, { ...values, [empty]: '' })
      await expect(app.page.getByRole('textbox', { name: field })).toHaveAccessibleDescription(
        new RegExp(problem, 'iu'),
      )
      expect(sandbox.log, 'nothing was sent').toEqual([])
    })
  }
})
