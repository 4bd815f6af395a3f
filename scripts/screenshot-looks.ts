import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Page } from '@playwright/test'

/** Pixels: the smallest window worth working in, the default, a large screen. */
const sizes = [
  { width: 900, height: 600 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1200 },
] as const

/**
 * What a system may ask of the page, as Chromium emulates it. `contrast` is its stand-in for a dark
 * contrast theme of Windows: the system's few colours in place of the page's.
 */
const looks = {
  light: { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', forcedColors: 'none', contrast: 'no-preference' },
  contrast: { colorScheme: 'dark', forcedColors: 'active', contrast: 'more' },
} as const

/** Of the webp pictures, 0 to 100: text stays crisp, and a page takes some tens of kilobytes. */
const quality = 80

/**
 * The page as it is, in every size and look: FOLDER/NAME-WIDTHxHEIGHT-LOOK.webp. The app must follow
 * the system's colours, as it does at first.
 */
export async function shootLooks(page: Page, folder: string, name: string): Promise<void> {
  for (const [look, media] of Object.entries(looks)) {
    await page.emulateMedia(media)
    for (const size of sizes) {
      await page.setViewportSize(size)
      await shootWebp(page, path.join(folder, `${name}-${size.width}x${size.height}-${look}.webp`))
    }
  }
  await page.emulateMedia(looks.light)
  await page.setViewportSize(sizes[1])
}

async function shootWebp(page: Page, file: string): Promise<void> {
  await settle(page)
  const picture = await loadImage(await page.screenshot({ animations: 'disabled' }))
  const canvas = createCanvas(picture.width, picture.height)
  canvas.getContext('2d').drawImage(picture, 0, 0)
  await writeFile(file, await canvas.encode('webp', quality))
  console.log(path.basename(file))
}

/** Waits until rows lie where they belong and pictures are drawn: a larger window wants larger ones. */
export async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await page.waitForFunction(areDecoded)
}

/** Runs in the page. */
async function areDecoded(): Promise<boolean> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const decoded = await Promise.allSettled([...document.images].map((image) => image.decode()))
  return decoded.every(({ status }) => status === 'fulfilled')
}
