import { readFile, writeFile } from 'node:fs/promises'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { serveLoop } from './loop-task.ts'

/** A loop around the library that the app uses, too. */
serveLoop(async (file, target) => {
  const image = await loadImage(await readFile(file))
  const canvas = createCanvas(320, 180)
  canvas.getContext('2d').drawImage(image, 0, 0, 320, 180)
  await writeFile(target, await canvas.encode('webp', 80))
})
