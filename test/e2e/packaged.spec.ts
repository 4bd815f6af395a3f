import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { extractAll } from '@electron/asar'
import { test as base, expect } from '@playwright/test'
import { packApp } from '../package/packed.ts'
import { createFolders, testEnvironment } from '../support/app/environment.ts'
import { createHostRuntime } from '../support/app/host-app.ts'
import type { StillroomApp } from '../support/app/launch.ts'
import { launchApp } from '../support/app/launch.ts'
import { onlyFileIn } from './library.ts'
import { captureRoom, openSandbox, windowOf } from './window.ts'

/** The app out of its package, far from the checkout and its node_modules, on the Chromium host. */
const test = base.extend<{ readonly app: StillroomApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from here.
  app: async ({}, provide) => {
    const packed = await packApp({
      platform: 'linux',
      arch: process.arch === 'x64' ? 'x64' : 'arm64',
    })
    const unpacked = await mkdtemp(path.join(tmpdir(), 'stillroom-unpacked-'))
    // What lies beside the archive comes out with it.
    extractAll(packed.archive, unpacked)
    await packed.remove()
    const folders = await createFolders()
    const runtime = createHostRuntime(unpacked)
    const app = await launchApp(folders, testEnvironment(folders, {}), runtime)
    await provide(app)
    await app.quit()
    await folders.remove()
    await rm(unpacked, { recursive: true, force: true })
    expect(app.problems).toEqual([])
  },
})
test.skip(process.platform !== 'linux', 'The host runs what is packed for this system.')

test('what is packed captures a still', async ({ app }) => {
  const [roomId = ''] = await openSandbox(app.page)
  await captureRoom(app.page, roomId)
  await expect(windowOf(app.page).status).toHaveText('Saved 1 still.')
  const saved = await onlyFileIn(app.library)
  expect([...saved.bytes.subarray(0, 2)], 'the start of a JPEG').toEqual([0xff, 0xd8])
})
