import { copyFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Args } from '../preload/contract.ts'
import { galleryOf } from '../test/e2e/gallery-window.ts'
import { openPage } from '../test/e2e/pages.ts'
import { windowOf } from '../test/e2e/window.ts'
import type { Stage } from './screenshot-scenes.ts'

const wide = { width: 1280, height: 800 }
const narrow = { width: 760, height: 600 }

/** A gallery without a still, and what it says then. */
export async function playEmptyGallery({ app: { page }, shoot }: Stage): Promise<void> {
  await openGallery(page)
  await shoot('gallery-empty')
}

/** A library of a first afternoon. */
export async function playSmallGallery({ app: { page }, shoot }: Stage): Promise<void> {
  await openGallery(page)
  await settled(page)
  await shoot('gallery-few')
}

/** A library of months. */
export async function playLargeGallery({ app: { page }, shoot }: Stage): Promise<void> {
  await openGallery(page)
  const { cells, viewer, search } = galleryOf(page)
  await settled(page)
  await shoot('gallery')
  await page.setViewportSize(narrow)
  await settled(page)
  await shoot('gallery-narrow')
  await page.setViewportSize(wide)

  await search.fill('main-stage')
  await cells.nth(1).click()
  await cells.nth(3).click({ modifiers: ['Shift'] })
  await settled(page)
  await shoot('gallery-selection')

  await cells.nth(2).dblclick()
  await expect(viewer).toBeVisible()
  await expect(viewer.getByRole('region', { name: 'Filmstrip' })).toBeVisible()
  await settled(page)
  await shoot('viewer')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Library', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Folders' })).toBeVisible()
  await shoot('library')
  await page.keyboard.press('Escape')
  await search.fill('')
  await cells.first().press('Escape')
}

type Spec = Args<'startExport'>['spec']

interface Example {
  readonly spec: Spec
  readonly count: number
  readonly name: string
}

const examples: readonly Example[] = [
  {
    spec: {
      kind: 'contact-sheet',
      as: 'png',
      columns: 4,
      title: 'One room, twelve stills',
      captions: true,
    },
    count: 12,
    name: 'contact-sheet.png',
  },
  {
    spec: { kind: 'timelapse', as: 'webp', framesPerSecond: 4, width: 320 },
    count: 20,
    name: 'timelapse.webp',
  },
]

/** What the app makes of stills of one room, for docs/export.md. */
export async function makeExamples({ app }: Stage, target: string): Promise<void> {
  const { page } = app
  await openGallery(page)
  for (const { spec, count, name } of examples) {
    const made = await exportNewest(page, spec, count)
    await copyFile(path.join(app.root, 'saved-as', made), path.join(target, name))
    console.log(name)
  }
}

/** Exports the newest stills of a room that has many. @returns the file's name */
function exportNewest(page: Page, spec: Spec, count: number): Promise<string> {
  return page.evaluate(exportInPage, { spec, count })
}

/** Runs in the page, over the same contract as everything there. */
async function exportInPage({ spec, count }: { readonly spec: Spec; readonly count: number }) {
  const { stillroom } = window
  const facets = await stillroom.listFacets()
  const roomId = facets.ok ? (facets.value.rooms[0]?.roomId ?? '') : ''
  const query = {
    search: '',
    roomIds: [roomId],
    projectIds: [],
    from: null,
    until: null,
    formats: [],
    sizes: [],
    favourites: false,
    problems: false,
    order: 'oldest' as const,
    byRoom: false,
  }
  const page = await stillroom.listPlaces({ query, after: null, limit: count })
  const places = page.ok ? [...page.value.places] : []
  const saved = new Promise<string>((resolve, reject) => {
    const end = stillroom.subscribe('export', ({ state, file, failure }) => {
      if (state === 'running') return
      end()
      if (state === 'saved') resolve(file)
      else reject(new Error(failure?.message ?? state))
    })
  })
  await stillroom.startExport({ places, spec })
  return saved
}

async function openGallery(page: Page): Promise<void> {
  const explore = windowOf(page).exploreSandbox
  if (await explore.isVisible()) await explore.click()
  else await openPage(page, 'Rooms')
  await expect(windowOf(page).rooms.getByRole('option').first()).toBeVisible()
  await openPage(page, 'Gallery')
}

/** Every picture in view is there. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const pictures = [...document.querySelectorAll('img')]
    const isCounted = /still/u.test(
      document.querySelector('[data-testid="gallery-count"]')?.textContent ?? '',
    )
    return isCounted && pictures.length > 0 && pictures.every(({ complete }) => complete)
  })
}
