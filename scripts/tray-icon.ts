import { readFile, writeFile } from 'node:fs/promises'
import { createCanvas, loadImage } from '@napi-rs/canvas'

/** Draws the tray's icon from the app's mark into main/desktop/tray-icon.ts: `node scripts/tray-icon.ts` */
const source = new URL('../renderer/ui/mark.svg', import.meta.url)
const target = new URL('../main/desktop/tray-icon.ts', import.meta.url)

/** Pixels at scale 1: what Windows and macOS ask for, and close to what Linux shows. */
const side = 16
const scales = [1, 1.25, 1.5, 2, 3]

const mark = await loadImage(await readFile(source))
const icons = await Promise.all(scales.map(draw))
const lines = icons.map(
  ({ scaleFactor, dataURL }) => `  { scaleFactor: ${scaleFactor}, dataURL: '${dataURL}' },\n`,
)
await writeFile(
  target,
  `/** The app's mark for the tray, by scale. Made by scripts/tray-icon.ts; 16 pixels at scale 1. */
export const trayIcons: readonly { readonly scaleFactor: number; readonly dataURL: string }[] = [
${lines.join('')}]
`,
)

async function draw(scaleFactor: number) {
  const pixels = Math.round(side * scaleFactor)
  const canvas = createCanvas(pixels, pixels)
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(mark, 0, 0, pixels, pixels)
  const png = await canvas.encode('png')
  return { scaleFactor, dataURL: `data:image/png;base64,${png.toString('base64')}` }
}
