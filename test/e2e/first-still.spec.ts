import { expect, test } from '../support/app.ts'
import { onlyFileIn } from './library.ts'
import { captureRoom, openSandbox, windowOf } from './window.ts'

test('from the first start to the first still, and to it after a restart', async ({ app }) => {
  const [roomId = ''] = await openSandbox(app.page)
  await captureRoom(app.page, roomId)

  await expect(windowOf(app.page).status).toHaveText('Saved 1 still.')
  await expect(windowOf(app.page).stills).toHaveCount(1)
  const saved = await onlyFileIn(app.library)
  expect(saved.file).toContain(roomId)
  expect([...saved.bytes.subarray(0, 2)], 'the start of a JPEG').toEqual([0xff, 0xd8])
  await expectCatalogued(app.page, roomId, saved.sha256)

  await app.restart()
  await openSandbox(app.page)
  await expectCatalogued(app.page, roomId, saved.sha256)
  expect((await onlyFileIn(app.library)).sha256).toBe(saved.sha256)
})

/** The list shows the picture itself, and the details the hash of its file. */
async function expectCatalogued(
  page: Parameters<typeof windowOf>[0],
  roomId: string,
  sha256: string,
): Promise<void> {
  const { still, dialog } = windowOf(page)
  const picture = still(roomId)
  await expect(picture).toBeVisible()
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(0)
  await picture.click()
  await expect(dialog).toContainText(sha256)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

test('copies the hash of a still', async ({ app }) => {
  const { still, dialog } = windowOf(app.page)
  const [roomId = ''] = await openSandbox(app.page)
  await captureRoom(app.page, roomId)
  await still(roomId).click()
  await dialog.getByRole('button', { name: 'Copy' }).click()

  await expect(dialog.getByText('Copied')).toBeVisible()
  const { sha256 } = await onlyFileIn(app.library)
  expect(await app.desktopCalls()).toContainEqual({ name: 'clipboard.writeText', argument: sha256 })
})

test('captures every live room with one press', async ({ app }) => {
  const live = await openSandbox(app.page)
  await app.page.getByRole('button', { name: 'Stills of all live rooms' }).click()
  const { status, still } = windowOf(app.page)
  await expect(status).toHaveText(`Saved ${live.length} stills.`)
  for (const roomId of live) await expect(still(roomId)).toBeVisible()
})
