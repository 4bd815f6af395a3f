import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { startSandbox } from '../main/sandbox/server.ts'
import { chooseTheme } from '../test/e2e/window.ts'
import { createFolders, testEnvironment } from '../test/support/app/environment.ts'
import { hostRuntime } from '../test/support/app/host-app.ts'
import { launchApp } from '../test/support/app/launch.ts'
import { checkout } from '../test/support/app/runtime.ts'
import { buildIfNeeded } from '../test/support/build-first.ts'
import { fillLibrary } from '../test/support/fill-library.ts'
import { startSecretService } from '../test/support/secret-service.ts'
import { playBusyScenes } from './screenshot-busy-scenes.ts'
import {
  makeExamples,
  playEmptyGallery,
  playLargeGallery,
  playSmallGallery,
} from './screenshot-library-scenes.ts'
import { settle, shootLooks } from './screenshot-looks.ts'
import { playPages } from './screenshot-pages.ts'
import type { Stage } from './screenshot-scenes.ts'
import { playKeychainScene, playScenes } from './screenshot-scenes.ts'

/**
 * `npm run screenshots`: makes docs/screenshots/*.png, and every page in all sizes and looks
 * (pages/*.webp), from the app on the Chromium host.
 */
const target = path.join(checkout, 'docs', 'screenshots')
const pages = path.join(target, 'pages')
const size = { width: 1280, height: 800 }
const themes = ['Light', 'Dark'] as const

buildIfNeeded()
await mkdir(pages, { recursive: true })
if (isAsked('app')) {
  for (const theme of themes) {
    await withKeychain((env) => series([theme], env, playScenes))
    await series([theme], {}, playKeychainScene)
    await withKeychain((env) => series([theme], env, playBusyScenes, { rooms: 60, live: 40 }))
  }
}
if (isAsked('library')) {
  await withKeychain(async (env) => {
    await series(themes, env, playEmptyGallery)
    await series(themes, env, playSmallGallery, { stills: 5 })
    await series(themes, env, playLargeGallery, { stills: 100_000 })
    await series(['Light'], env, (stage) => makeExamples(stage, target), { stills: 2000 })
  })
}
if (isAsked('pages')) {
  await withKeychain((env) =>
    run(env, { rooms: 14, live: 8 }, (stage) =>
      playPages({ ...stage, shoot: (name) => shootLooks(stage.app.page, pages, name) }),
    ),
  )
}

/** `npm run screenshots -- library` makes those alone. */
function isAsked(group: 'app' | 'library' | 'pages'): boolean {
  const [, , asked = group] = process.argv
  return asked === group
}

interface SeriesOptions {
  readonly rooms?: number
  readonly live?: number
  /** In the library when the app starts. */
  readonly stills?: number
}

/** One theme after the other, in one run. */
async function series(
  inThemes: readonly (typeof themes)[number][],
  env: NodeJS.ProcessEnv,
  play: typeof playScenes,
  options: SeriesOptions = {},
): Promise<void> {
  await run(env, options, async ({ app, sandbox }) => {
    for (const theme of inThemes) {
      await chooseTheme(app.page, theme)
      const ending = theme.toLowerCase()
      await play({ app, sandbox, shoot: (name) => shoot(app.page, `${name}-${ending}`) })
    }
  })
}

/** One run of the app, with a sandbox beside it. */
async function run(
  env: NodeJS.ProcessEnv,
  { stills = 0, ...rooms }: SeriesOptions,
  play: (stage: Pick<Stage, 'app' | 'sandbox'>) => Promise<void>,
): Promise<void> {
  // Its path is in the pictures, so it is always the same.
  const folders = await createFolders(path.join(tmpdir(), 'stillroom-screenshots'))
  if (stills > 0) await fillLibrary(folders, stills)
  const sandbox = await startSandbox(rooms)
  const app = await launchApp(folders, testEnvironment(folders, env), hostRuntime)
  try {
    await app.page.setViewportSize(size)
    await play({ app, sandbox })
  } finally {
    await app.quit()
    await sandbox.close()
    await folders.remove()
  }
}

/** A keyring of the pictures' own, so that the notice about a missing one isn't on all of them. */
async function withKeychain(run: (env: NodeJS.ProcessEnv) => Promise<void>): Promise<void> {
  const { env, close } = await startSecretService()
  await run({ DBUS_SESSION_BUS_ADDRESS: env.DBUS_SESSION_BUS_ADDRESS })
  await close()
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.locator(':focus').evaluateAll((focused) => {
    for (const element of focused) element.blur()
  })
  await settle(page)
  await page.screenshot({ path: path.join(target, `${name}.png`), animations: 'disabled' })
  console.log(`${name}.png`)
}
