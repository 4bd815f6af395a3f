import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { connectParent } from '../../../main/child-process.ts'

/** Pictures to make small, and where to put them. */
export interface BareTask {
  readonly files: readonly string[]
  readonly folder: string
}

/** What anybody would write first: a loop, no checks, no temporary names. */
const parent = connectParent()

parent.onMessage(async (message) => {
  const { files, folder } = message as BareTask
  for (const file of files) await shrink(file, path.join(folder, `${path.basename(file)}.webp`))
  parent.send('done')
})

async function shrink(file: string, target: string): Promise<void> {
  const image = await loadImage(await readFile(file))
  const canvas = createCanvas(320, 180)
  canvas.getContext('2d').drawImage(image, 0, 0, 320, 180)
  await writeFile(target, await canvas.encode('webp', 80))
}

parent.send('ready')
