import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Locator, Page } from '@playwright/test'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What is on the screen, as red, green, blue a pixel. */
export interface Pixels {
  readonly width: number
  readonly height: number
  /** One number a pixel, 0xRRGGBB, row by row. */
  readonly colours: readonly number[]
}

/** @param box in CSS pixels, of which one is one of the picture's */
export async function pixelsAt(page: Page, box: Box): Promise<Pixels> {
  const clip = {
    x: Math.max(0, Math.floor(box.x)),
    y: Math.max(0, Math.floor(box.y)),
    width: Math.ceil(box.width),
    height: Math.ceil(box.height),
  }
  const picture = await loadImage(await page.screenshot({ clip, animations: 'disabled' }))
  const canvas = createCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d')
  context.drawImage(picture, 0, 0)
  const { data, width, height } = context.getImageData(0, 0, picture.width, picture.height)
  const colours = Array.from({ length: width * height }, (_, index) =>
    toNumber([...data.subarray(index * 4, index * 4 + 3)]),
  )
  return { width, height, colours }
}

/** @param margin CSS pixels around the element, for outlines outside of it */
export async function pixelsOf(element: Locator, margin = 0): Promise<Pixels> {
  const box = await element.boundingBox()
  if (!box) throw new Error('It is not on the screen.')
  return pixelsAt(element.page(), {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  })
}

/** The outermost three pixels on each side. */
export function rim({ width, height, colours }: Pixels): Pixels {
  const isRim = (at: number, length: number) => at < 3 || at >= length - 3
  return {
    width,
    height,
    colours: colours.map((colour, index) =>
      isRim(index % width, width) || isRim(Math.floor(index / width), height) ? colour : -1,
    ),
  }
}

/** @param columns how many of them, from the left */
export function cropLeft({ width, height, colours }: Pixels, columns: number): Pixels {
  return { width: columns, height, colours: colours.filter((_, at) => at % width < columns) }
}

/** How many pixels have the colour, give or take what compositing changes. */
export function count({ colours }: Pixels, colour: number): number {
  return colours.filter((each) => isNear(each, colour)).length
}

/** How many pixels are of another colour in the one than in the other. */
export function differences(one: Pixels, other: Pixels): number {
  return one.colours.filter((colour, index) => !isNear(colour, other.colours[index] ?? -1)).length
}

/**
 * A colour as CSS writes it, `Highlight` or a variable: as it looks, since some of the system's let
 * the ground shine through.
 */
export async function paintedColour(page: Page, name: string): Promise<number> {
  const probe = await page.evaluateHandle((background) => {
    const shape = document.createElement('i')
    Object.assign(shape.style, { position: 'fixed', inset: '0 auto auto 0', zIndex: '9999' })
    Object.assign(shape.style, { width: '20px', height: '20px', border: '8px solid Canvas' })
    Object.assign(shape.style, {
      background: `linear-gradient(${background}, ${background}), Canvas`,
    })
    shape.style.setProperty('forced-color-adjust', 'none')
    document.documentElement.append(shape)
    return shape
  }, name)
  const { colours } = await pixelsAt(page, { x: 9, y: 9, width: 2, height: 2 })
  await probe.evaluate((shape) => shape.remove())
  return colours[0] ?? -1
}

/** As WCAG counts it, 1 to 21. */
export function contrastOf(one: number, other: number): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: number): number {
  const [red = 0, green = 0, blue = 0] = [16, 8, 0].map((shift) => {
    const channel = ((colour >> shift) & 255) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function toNumber([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return red * 0x10000 + green * 0x100 + blue
}

function isNear(one: number, other: number): boolean {
  if (one < 0 || other < 0) return false
  return [16, 8, 0].every(
    (shift) => Math.abs(((one >> shift) & 255) - ((other >> shift) & 255)) < 6,
  )
}
