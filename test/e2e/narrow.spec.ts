import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { previewOf } from './preview-window.ts'
import { connectProject, liveRoom, openProject } from './window.ts'

/** Pixels: the smallest window that everything is made for. */
const smallest = { width: 900, height: 600 }

const languages = [
  {
    language: 'English',
    env: {},
    explore: 'Explore the sandbox',
    settings: 'Settings',
    firstSection: 'Folders',
  },
  {
    language: 'German',
    env: { LANGUAGE: '', LC_ALL: '', LC_MESSAGES: '', LANG: 'de_DE.UTF-8' },
    explore: 'Sandbox erkunden',
    settings: 'Einstellungen',
    firstSection: 'Ordner',
  },
] as const

for (const { language, env, explore, settings, firstSection } of languages) {
  test.describe(language, () => {
    test.use({ appEnv: env, stillsAtStart: 3 })

    test('nothing scrolls sideways or is cut in a small window', async ({ app: { page } }) => {
      await page.setViewportSize(smallest)
      await expectFits(page, 'welcome')
      await page.getByRole('button', { name: explore }).click()
      await page
        .getByRole('option', { name: /live$|ist live$/u })
        .first()
        .click()
      await expect(page.locator('video')).toBeVisible()
      await expectFits(page, 'rooms')
      for (const key of ['2', '3', '4', '5']) {
        await page.keyboard.press(`ControlOrMeta+${key}`)
        await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
        await expectFits(page, `page ${key}`)
      }
      await page.keyboard.press('ControlOrMeta+/')
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectFits(page, 'shortcuts')
      await page.keyboard.press('Escape')
      await page.keyboard.press('ControlOrMeta+k')
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
      await expectFits(page, 'palette')
      await page.keyboard.press('Escape')

      await page.getByRole('button', { name: settings, exact: true }).click()
      const nav = page.getByRole('navigation', { name: settings })
      await expect(nav.getByRole('button', { name: firstSection })).toBeVisible()
      for (const section of await nav.getByRole('button').all()) {
        await section.click()
        await expect(section).toHaveAttribute('aria-current', 'true')
        await expectFits(page, (await section.textContent()) ?? '')
      }
    })
  })
}

test('a refusal, and the button to try again, are in view in a small window', async ({
  app: { page },
  sandbox,
}) => {
  await page.setViewportSize(smallest)
  await connectProject(page, { ...sandbox, secret: 'mistyped' })
  await expect(page.getByRole('alert')).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('button', { name: 'Connect', exact: true })).toBeInViewport({
    ratio: 1,
  })
})

test('what captures a moment is in view in a small window', async ({ app: { page }, sandbox }) => {
  await page.setViewportSize(smallest)
  const { room } = await openProject(page, sandbox)
  await room(liveRoom(sandbox).roomId).click()
  const { timeline, moment } = previewOf(page)
  await expect(timeline).toHaveAttribute('aria-valuetext', /live$/u)
  await expect(moment).toBeInViewport({ ratio: 1 })
})

async function expectFits(page: Page, what: string): Promise<void> {
  expect(await page.evaluate(whatDoesNotFit), what).toEqual([])
}

/**
 * Runs in the page: what can be scrolled sideways, what reaches beyond the window, and buttons and
 * labels whose words are cut without a mark.
 */
function whatDoesNotFit(): readonly string[] {
  const shown = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
  )
  const name = (element: HTMLElement) =>
    `${element.tagName} ${element.className} “${element.textContent?.slice(0, 40)}”`
  const found: string[] = []
  for (const element of shown) {
    const { overflowX, textOverflow, clipPath } = getComputedStyle(element)
    const isWider = element.scrollWidth > element.clientWidth + 1
    if (/auto|scroll/u.test(overflowX) && isWider) found.push(`scrolls: ${name(element)}`)
    if (overflowX === 'hidden' && textOverflow === 'clip' && isWider && clipPath === 'none') {
      if (element.matches('button, button span, label')) found.push(`cut: ${name(element)}`)
    }
    const { right, width } = element.getBoundingClientRect()
    if (width > 1 && right > window.innerWidth + 1) found.push(`outside: ${name(element)}`)
  }
  return found
}
