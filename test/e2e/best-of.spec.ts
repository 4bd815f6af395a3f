import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Sandbox } from '../../main/sandbox/server.ts'
import { expect, test } from '../support/app.ts'
import { drawImage } from '../support/image-files.ts'
import { filesIn } from './library.ts'
import type { Window } from './window.ts'
import { captureRoom, chooseTheme, liveRoom, openProject } from './window.ts'

const black = { kind: 'other-image', width: 640, height: 360, color: '#000000' } as const

function captures(sandbox: Sandbox): number {
  return sandbox.log.filter(({ path }) => path === '/v2/hls/capture').length
}

const moreButton = (page: Page) => page.getByRole('button', { name: 'More', exact: true })

async function chooseBest({ option }: Window, page: Page, label: string): Promise<void> {
  if (!(await option('Best of').isVisible())) await moreButton(page).click()
  await option('Best of').selectOption({ label })
}

async function setSize({ option }: Window): Promise<void> {
  await option('Width').fill('640')
  await option('Height').fill('360')
}

const takesTable = (page: Page) => page.getByRole('table', { name: 'How the takes compared' })

/** A server with one picture. */
async function startPicture(): Promise<{ readonly url: string; readonly close: () => void }> {
  const picture = drawImage(640, 360, 'jpeg')
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': picture.length })
    response.end(picture)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() }
}

async function expectAccessible(page: Page): Promise<void> {
  // Its other mode opens a page of its own, which Electron doesn't have.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.failureSummary}`)).toEqual([])
}

test('keeps the best of three, and shows how they compared', async ({ app, sandbox }) => {
  const { page } = app
  const window = await openProject(page, sandbox)
  await chooseBest(window, page, '3 stills')
  await expect(window.options).toContainText('best of 3')
  await captureRoom(page, liveRoom(sandbox).roomId)
  await expect(window.stills).toHaveCount(1)
  expect(captures(sandbox)).toBe(3)
  expect(await filesIn(app.library)).toHaveLength(1)

  await window.still(liveRoom(sandbox).roomId).click()
  const rows = takesTable(page).getByRole('row')
  await expect(rows).toHaveCount(4)
  await expect(rows.first()).toHaveText(
    /Score.*Sharpness.*Exposure.*Contrast.*Colour.*Change.*Flaws/u,
  )
  await expect(rows.filter({ hasText: 'Best, kept as this still' })).toHaveCount(1)
  for (const score of await rows.nth(1).getByRole('cell').allTextContents()) {
    expect(score).toMatch(/^[01]\.\d\d$|not told$|^[A-Z][a-z]/u)
  }
})

test('keeps all of them, each with a still of its own', async ({ app, sandbox }) => {
  const { page } = app
  const window = await openProject(page, sandbox)
  await expect(window.option('Keep all')).toBeHidden()
  await chooseBest(window, page, '2 stills')
  await window.option('Keep all').check()
  await captureRoom(page, liveRoom(sandbox).roomId)
  await expect(window.stills).toHaveCount(2)
  expect(captures(sandbox)).toBe(2)
  expect(await filesIn(app.library)).toHaveLength(2)

  const marks = []
  for (const index of [0, 1]) {
    await window.stills.nth(index).getByRole('button').click()
    const takes = takesTable(page).getByRole('rowheader')
    await expect(takes).toHaveCount(2)
    for (const words of await takes.allTextContents()) marks.push(words.replace(/^[\d:]+/u, ''))
    await page.keyboard.press('Escape')
    await expect(window.dialog).toBeHidden()
  }
  const expected = ['', 'Best', 'Best, kept as this still', 'Kept as this still']
  expect(marks.toSorted()).toEqual(expected)
})

test('refuses a time in the stream for the best of several', async ({ app, sandbox }) => {
  const { page } = app
  const window = await openProject(page, sandbox)
  await chooseBest(window, page, '2 stills')
  await window.option('Time in stream').fill('5')
  await expect(window.option('Time in stream')).toHaveAccessibleDescription(/for real time\.$/u)
  await captureRoom(page, liveRoom(sandbox).roomId)
  await expect(window.alert).toBeVisible()
  expect(captures(sandbox)).toBe(0)
})

test('offers the fit only where a size is asked for, and fits', async ({ app, sandbox }) => {
  const { page } = app
  const window = await openProject(page, sandbox)
  await moreButton(page).click()
  await expect(moreButton(page)).toHaveAttribute('aria-expanded', 'true')
  await expect(window.option('Fit to size')).toBeHidden()
  await setSize(window)
  await window.option('Fit to size').selectOption({ label: 'Crop' })
  await expect(window.options).toContainText('640 × 360 pixels, cropped to fit')
  sandbox.faults.set('thumbnail', { ...black, width: 400, height: 400, color: '#808080' })
  await captureRoom(page, liveRoom(sandbox).roomId)
  await expect(window.stills).toContainText(['640 × 360'])

  await window.still(liveRoom(sandbox).roomId).click()
  await expect(window.dialog).toContainText('Fitted from400 × 400, cropped')
})

test('keeps what is folded away in words', async ({ app, sandbox }) => {
  const { page } = app
  const window = await openProject(page, sandbox)
  await chooseBest(window, page, '4 stills')
  await moreButton(page).press('Enter')
  await expect(window.option('Best of')).toBeHidden()
  await expect(window.options).toContainText('best of 4')
  await moreButton(page).press('Enter')
  await expect(window.option('Best of')).toHaveValue('4')
})

for (const theme of ['Light', 'Dark'] as const) {
  test(`says that a room is black, ${theme.toLowerCase()}`, async ({ app, sandbox }) => {
    const { page } = app
    await chooseTheme(page, theme)
    const window = await openProject(page, sandbox)
    await setSize(window)
    await chooseBest(window, page, '2 stills')
    await expectAccessible(page)
    sandbox.faults.set('thumbnail', black)
    await captureRoom(page, liveRoom(sandbox).roomId)
    await expect(window.stills).toContainText(['Black'])
    await expectAccessible(page)

    await window.still(liveRoom(sandbox).roomId).click()
    const badge = window.dialog.getByText('Black', { exact: true }).first()
    await expect(badge).toBeVisible()
    await expect(takesTable(page).getByRole('row')).toContainText([
      'Flaws',
      'Black',
      'Black, frozen',
    ])
    await expectAccessible(page)
  })
}

test('says that a room is frozen, in full also in a small window', async ({ app, sandbox }) => {
  const { page } = app
  await page.setViewportSize({ width: 900, height: 640 })
  const window = await openProject(page, sandbox)
  await chooseBest(window, page, '2 stills')
  const picture = await startPicture()
  sandbox.faults.set('capture', { kind: 'patch', patch: { filePath: `${picture.url}still.jpg` } })
  await captureRoom(page, liveRoom(sandbox).roomId)
  const words = 'Frozen: the picture did not change'
  await expect(window.stills.getByRole('button', { name: words })).toBeVisible()
  picture.close()

  await window.still(liveRoom(sandbox).roomId).click()
  const badge = window.dialog.getByText(words, { exact: true })
  await expect(badge).toBeVisible()
  expect(await badge.evaluate((label) => label.scrollWidth - label.clientWidth)).toBe(0)
})

test('shows the takes whole in a small window', async ({ app, sandbox }) => {
  const { page } = app
  await page.setViewportSize({ width: 900, height: 640 })
  const window = await openProject(page, sandbox)
  await setSize(window)
  await chooseBest(window, page, '2 stills')
  await captureRoom(page, liveRoom(sandbox).roomId)
  await expect(window.stills).toHaveCount(1)
  await window.still(liveRoom(sandbox).roomId).click()
  const takes = page.getByRole('region', { name: 'Takes' })
  await takes.scrollIntoViewIfNeeded()
  expect(await takes.evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0)
})
