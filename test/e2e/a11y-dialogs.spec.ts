import { expect, test } from '../support/app.ts'
import { expectAccessible } from './axe.ts'
import { galleryOf, openGallery } from './gallery-window.ts'
import { openPage } from './pages.ts'
import { openSettings, settingsOf } from './settings-window.ts'
import { captureRoom, chooseTheme, colorScheme, liveRoom, openProject, windowOf } from './window.ts'

/** What lies over the pages for a while; the pages themselves are in `a11y.spec.ts`. */

for (const theme of ['Light', 'Dark'] as const) {
  test.describe(theme, () => {
    test.beforeEach(async ({ app }) => {
      await chooseTheme(app.page, theme)
      await expect.poll(() => colorScheme(app.page)).toBe(theme.toLowerCase())
    })

    test('the projects, another one, one that goes, and a link’s room', async ({
      app,
      sandbox,
    }) => {
      const { page } = app
      const { dialog } = await openProject(page, sandbox)
      const switcher = page.getByRole('button', { name: /^Project: /u })
      await switcher.click()
      await expect(page.getByRole('menu')).toBeVisible()
      await expectAccessible(page)
      for (const [item, title] of [
        ['Connect another…', 'Connect a project'],
        ['Remove Webinars…', 'Remove Webinars?'],
      ] as const) {
        await page.getByRole('menuitem', { name: item }).press('Enter')
        await expect(page.getByRole('dialog', { name: title })).toBeVisible()
        await expectAccessible(page)
        await page.keyboard.press('Escape')
        await switcher.press('Enter')
      }
      await page.keyboard.press('Escape')

      const argv = ['/opt/stillroom', 'stillroom://room/nowhere-at-all']
      await app.outside({ type: 'second-instance', argv })
      await expect(dialog).toContainText('nowhere-at-all')
      await expectAccessible(page)
      await dialog.getByRole('button', { name: 'Add room' }).click()
      await expect(dialog.getByRole('alert')).toBeVisible()
      await expectAccessible(page)
    })

    test('a failure’s next step, and a schedule that goes', async ({ app: { page }, sandbox }) => {
      const { jobs, dialog } = await openProject(page, sandbox)
      sandbox.faults.set('capture', { kind: 'status', status: 401 })
      await captureRoom(page, liveRoom(sandbox).roomId)
      const step = jobs.getByRole('button', { name: /^Enter the secret again/u })
      await expect(step).toBeVisible()
      await expectAccessible(page)
      await step.click()
      await expectAccessible(page)
      await dialog.getByRole('button', { name: 'Connect' }).click()
      await expect(dialog).toContainText('Enter the secret.')
      await expectAccessible(page)
      await page.keyboard.press('Escape')

      await openPage(page, 'Schedules')
      await page.getByRole('button', { name: 'New schedule' }).click()
      await page.getByRole('button', { name: 'Start schedule' }).click()
      await page.getByRole('button', { name: /^Remove the schedule/u }).click()
      await expect(page.getByRole('dialog', { name: 'Remove this schedule?' })).toBeVisible()
      await expectAccessible(page)
    })

    test('the report for whoever helps, and a template that is wrong', async ({
      app: { page },
      sandbox,
    }) => {
      const { dialog } = await openProject(page, sandbox)
      await openSettings(page, 'Diagnostics')
      await page.getByRole('button', { name: 'Copy diagnostics…' }).click()
      await expect(dialog).toContainText('Nothing is sent anywhere.')
      await expectAccessible(page)
      await dialog.getByRole('button', { name: 'Copy', exact: true }).click()
      await expect(dialog.getByRole('status')).toHaveText('Copied.')
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await settingsOf(page).section('File names').click()
      const template = page.getByRole('textbox', { name: 'Template' })
      await template.fill('{nothing}')
      await expect(template).toHaveAttribute('aria-invalid', 'true')
      await expectAccessible(page)
    })

    test.describe('with stills', () => {
      test.use({ stillsAtStart: 12 })

      test('tags, a note, another file, and all kinds of exports', async ({ app: { page } }) => {
        const { cells, menuItem } = await openGallery(page)
        const { dialog } = windowOf(page)
        for (const item of ['Tags…', 'Note…', 'Save as…']) {
          await cells.first().click({ button: 'right' })
          await menuItem(item).click()
          await expect(dialog).toBeVisible()
          await expectAccessible(page)
          await page.keyboard.press('Escape')
          await expect(dialog).toBeHidden()
        }
        await cells.first().click({ button: 'right' })
        await menuItem('Export…').click()
        for (const kind of ['Timelapse', 'CSV', 'JSON', 'ZIP']) {
          const radio = dialog.getByRole('radio', { name: kind })
          await radio.press('Space')
          await expect(radio).toBeChecked()
          await expectAccessible(page)
        }
        await dialog.getByRole('button', { name: 'Export', exact: true }).click()
        await expect(page.getByRole('button', { name: /^Show in folder/u })).toBeVisible()
        await expectAccessible(page)
      })

      test('what a rule would take, the way back from the trash, and nothing found', async ({
        app: { page },
      }) => {
        const { cells, search, undo } = await openGallery(page)
        await page.getByRole('button', { name: 'Library', exact: true }).click()
        await page.getByRole('button', { name: 'Add rule…' }).click()
        const rule = page.getByRole('dialog', { name: 'Add a rule' })
        await rule.getByRole('button', { name: 'Show what would go' }).click()
        await expect(rule).toContainText('Choose a room.')
        await expectAccessible(page)
        await rule.getByRole('combobox', { name: 'Room' }).click()
        await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Enter')
        await rule.getByRole('textbox', { name: 'Keep the last' }).fill('1')
        await rule.getByRole('button', { name: 'Show what would go' }).click()
        await expect(rule).toContainText('Once it is set')
        await expectAccessible(page)
        await page.keyboard.press('Escape')
        await page.keyboard.press('Escape')

        await cells.first().press('Delete')
        await expect(undo).toBeVisible()
        await expectAccessible(page)
        await search.fill('nothing has this name')
        await expect(page.getByText('Nothing found')).toBeVisible()
        await expectAccessible(page)
      })

      test('the viewer’s keys, its menu, and one moved to the trash', async ({ app: { page } }) => {
        const { cells, viewer } = await openGallery(page)
        await cells.first().dblclick()
        await viewer.getByRole('button', { name: 'Keys' }).click()
        await expect(viewer.locator('dl').last()).toBeVisible()
        await expectAccessible(page)
        await page.keyboard.press('Escape')
        await viewer.getByRole('button', { name: 'More actions' }).click()
        await expect(galleryOf(page).menu).toBeVisible()
        await expectAccessible(page)
        await page.keyboard.press('Escape')
        await page.keyboard.press('Delete')
        await expect(viewer.getByRole('button', { name: /^Undo:/u })).toBeVisible()
        await expectAccessible(page)
      })
    })
  })
}
