import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveStill } from '../../../main/desktop/save-still.ts'
import type { Images } from '../../../main/images/types.ts'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { makeReadOnly, mountSmallDisk } from '../../support/mounts.ts'
import { createRig, liveRooms, startImages } from '../../support/rig.ts'
import { filesUnder, tempFolder } from '../../support/temp-folder.ts'

let sandbox: Sandbox
let images: Images

beforeAll(async () => {
  images = startImages()
  sandbox = await startSandbox()
})
afterAll(async () => {
  await Promise.all([sandbox.close(), images.close()])
})

/** A captured still and an empty folder to save it into. */
async function setUp(size = { width: 320, height: 180 }) {
  const { capture, stills } = await createRig({ sandbox, images })
  await capture([liveRooms(sandbox)[0] ?? ''], { options: size })
  const [still] = stills
  if (!still) throw new Error('Nothing was captured.')
  const bytes = await readFile(path.join(still.folder, still.file))
  return { still, bytes, folder: await tempFolder() }
}

describe('a still saved under another name', () => {
  it('has the very same bytes where nothing is changed', async () => {
    const { still, bytes, folder } = await setUp()
    const target = path.join(folder, 'copy.jpg')
    expect(await saveStill(still, target, { format: 'jpg' }, images)).toBe(target)
    expect((await readFile(target)).equals(bytes)).toBe(true)
    const same = { width: still.width, height: still.height, mode: 'crop' } as const
    const again = path.join(folder, 'again.JPEG')
    await saveStill(still, again, { format: 'jpg', size: same }, images)
    expect((await readFile(again)).equals(bytes)).toBe(true)
  })

  it.each(['png', 'webp', 'jpg'] as const)('is really a %s of the size', async (format) => {
    const { still, folder } = await setUp()
    const target = path.join(folder, `small.${format}`)
    const size = { width: 64, height: 64, mode: 'pad' } as const
    await saveStill(still, target, { format, size }, images)
    expect(await images.inspect(target)).toEqual({ format, width: 64, height: 64 })
    expect(await filesUnder(folder)).toEqual([`small.${format}`])
  })

  it('replaces the file that the dialog has asked about', async () => {
    const { still, bytes, folder } = await setUp()
    const target = path.join(folder, 'old.jpg')
    await writeFile(target, 'old')
    await saveStill(still, target, { format: 'jpg' }, images)
    expect((await readFile(target)).equals(bytes)).toBe(true)
  })

  it('gets its extension, but then never the name of a file that nobody was asked about', async () => {
    const { still, folder } = await setUp()
    const chosen = path.join(folder, 'still.v2')
    expect(await saveStill(still, chosen, { format: 'jpg' }, images)).toBe(`${chosen}.jpg`)
    await writeFile(`${chosen}.png`, 'mine')
    await expect(saveStill(still, chosen, { format: 'png' }, images)).rejects.toMatchObject({
      code: 'invalid-options',
      message: 'There is a file still.v2.png already.',
    })
    expect(await readFile(`${chosen}.png`, 'utf8')).toBe('mine')
    expect(await filesUnder(folder)).toEqual(['still.v2.jpg', 'still.v2.png'])
  })
})

describe('nothing is half, and what lay there stays,', () => {
  for (const format of ['jpg', 'png'] as const) {
    it(`where the disk is full, as ${format}`, async (context) => {
      const { still } = await setUp({ width: 1280, height: 720 })
      const { folder } = await mountSmallDisk('16k', context)
      const target = path.join(folder, `still.${format}`)
      await writeFile(target, 'old')
      await expect(saveStill(still, target, { format }, images)).rejects.toMatchObject({
        code: 'disk-full',
      })
      expect(await readFile(target, 'utf8')).toBe('old')
      expect(await filesUnder(folder)).toEqual([`still.${format}`])
    })
  }

  it('where the folder can’t be written to', async (context) => {
    const { still } = await setUp()
    const folder = await makeReadOnly(context)
    const target = path.join(folder, 'still.jpg')
    await expect(saveStill(still, target, { format: 'jpg' }, images)).rejects.toMatchObject({
      code: 'folder-not-writable',
      message: `The folder ${folder} can’t be written to.`,
    })
  })

  it('where the folder is gone', async () => {
    const { still, folder } = await setUp()
    const target = path.join(folder, 'gone', 'still.jpg')
    await expect(saveStill(still, target, { format: 'png' }, images)).rejects.toMatchObject({
      code: 'folder-missing',
      message: `The folder ${path.dirname(target)} is gone.`,
    })
  })

  it('where the still is broken', async () => {
    const { still, folder } = await setUp()
    const target = path.join(folder, 'still.png')
    await writeFile(target, 'old')
    await writeFile(path.join(still.folder, still.file), 'no image')
    await expect(saveStill(still, target, { format: 'png' }, images)).rejects.toMatchObject({
      code: 'image-invalid',
    })
    expect(await readFile(target, 'utf8')).toBe('old')
    expect(await filesUnder(folder)).toEqual(['still.png'])
  })
})
