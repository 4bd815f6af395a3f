import { createHash } from 'node:crypto'
import { readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { ChildProcess, SpawnChild } from '../../../main/child-process.ts'
import { forkChild } from '../../../main/child-process.ts'
import { systemClock } from '../../../main/clock.ts'
import { entries } from '../../../main/entries.ts'
import { inspectImage } from '../../../main/images/inspect.ts'
import { createImages } from '../../../main/images/pool.ts'
import { createPreviews } from '../../../main/previews/previews.ts'
import { hurriedClock } from '../../support/hurried-clock.ts'
import { drawImage, imageBytes } from '../../support/image-files.ts'
import { makeReadOnly, mountSmallDisk } from '../../support/mounts.ts'
import { filesUnder, tempFolder } from '../../support/temp-folder.ts'

async function stillOf(bytes: Uint8Array, file = 'still.jpg') {
  const folder = await tempFolder()
  await writeFile(path.join(folder, file), bytes)
  return { folder, file, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function open(folder: string, { limit = 1_000_000, clock = systemClock } = {}) {
  const children = new Set<ChildProcess>()
  const spawn: SpawnChild = (entry) => {
    const child = forkChild(entry)
    children.add(child)
    child.onExit(() => void children.delete(child))
    return child
  }
  const bugs: unknown[] = []
  const images = createImages({ spawn, entry: entries.imageProcess, size: 2 })
  const previews = createPreviews({
    folder,
    images,
    limit: () => limit,
    clock,
    onBug: (error) => void bugs.push(error),
  })
  onTestFinished(async () => {
    await previews.close()
    await images.close()
    expect(bugs).toEqual([])
  })
  return { previews, children }
}

async function infoOf(file: string) {
  return await inspectImage(await readFile(file))
}

describe('previews of real pictures', () => {
  it('are small webps of every format, many at a time', async () => {
    const { previews } = open(await tempFolder())
    const sources = [
      [drawImage(1280, 720, 'jpeg'), { width: 320, height: 180 }],
      [drawImage(1, 4000, 'png'), { width: 1, height: 320 }],
      [drawImage(4000, 1, 'webp'), { width: 320, height: 1 }],
      [imageBytes('turned.jpg'), { width: 62, height: 90 }],
      [imageBytes('rgba.png'), { width: 90, height: 62 }],
    ] as const
    const infos = await Promise.all(
      sources.map(async ([bytes]) => infoOf(await previews.make(await stillOf(bytes)))),
    )
    expect(infos).toEqual(sources.map(([, size]) => ({ format: 'webp', ...size })))
  })

  it.each([
    ['cut short', drawImage(640, 360, 'jpeg').subarray(0, 9000)],
    ['no image', Buffer.from('<html>404</html>')],
    ['empty', Buffer.alloc(0)],
  ])('are not made, nor anything left, where the file is %s', async (_name, bytes) => {
    const folder = await tempFolder()
    const { previews } = open(folder)
    const made = previews.make(await stillOf(bytes))
    await expect(made).rejects.toMatchObject({ code: 'image-invalid' })
    expect(await filesUnder(folder)).toEqual([])
  })

  it('are not made of a file that has changed', async () => {
    const { previews } = open(await tempFolder())
    const still = await stillOf(imageBytes('grey.jpg'))
    await writeFile(path.join(still.folder, still.file), imageBytes('rgb.png'))
    await expect(previews.make(still)).rejects.toMatchObject({ code: 'image-invalid' })
  })

  it('are not made where the still is gone', async () => {
    const { previews } = open(await tempFolder())
    const still = { ...(await stillOf(imageBytes('grey.jpg'))), file: 'gone.jpg' }
    await expect(previews.make(still)).rejects.toMatchObject({ code: 'folder-missing' })
  })
})

describe('an image process that is killed', () => {
  it('costs one preview at most, and the next is made', async () => {
    const folder = await tempFolder()
    const { previews, children } = open(folder)
    const stills = await Promise.all(
      Array.from({ length: 12 }, (_, index) => stillOf(drawImage(800 + index, 600, 'png'))),
    )
    const made = Promise.allSettled(stills.map((still) => previews.make(still)))
    // One preview is there, so that another is under way.
    await vi.waitFor(
      async () => expect(await filesUnder(folder)).toContainEqual(expect.stringMatching(/webp$/u)),
      { interval: 1 },
    )
    for (const child of [...children].slice(0, 1)) child.kill()

    const outcomes = await made
    const rejected = outcomes.filter(({ status }) => status === 'rejected')
    expect(rejected.length).toBeLessThanOrEqual(1)
    for (const still of stills) await infoOf(await previews.make(still))
    expect(await filesUnder(folder)).toHaveLength(stills.length)
  })
})

describe('a disk', () => {
  it('that is full costs the preview only, and is used again once there is room', async (context) => {
    const disk = await mountSmallDisk('64k', context)
    const { previews } = open(path.join(disk.folder, 'previews'))
    const still = await stillOf(drawImage(640, 360, 'jpeg'))
    const filled = writeFile(path.join(disk.folder, 'filler'), Buffer.alloc(128 * 1024))
    await expect(filled).rejects.toMatchObject({ code: 'ENOSPC' })

    await expect(previews.make(still)).rejects.toMatchObject({ code: 'disk-full' })
    const left = await filesUnder(disk.folder)
    expect(left).toEqual(['filler'])

    await rm(path.join(disk.folder, 'filler'))
    await disk.resize('1m')
    expect(await infoOf(await previews.make(still))).toMatchObject({ width: 320, height: 180 })
  })

  it('that may not be written costs the preview only', async (context) => {
    const { previews } = open(path.join(await makeReadOnly(context), 'previews'))
    const still = await stillOf(imageBytes('grey.jpg'))
    previews.warm(still)
    const code = expect.stringMatching(/^(folder-not-writable|folder-missing)$/u)
    await expect(previews.make(still)).rejects.toMatchObject({ code })
    expect(await previews.find(still.sha256)).toBeNull()
  })
})

describe('whatever becomes of previews', () => {
  it('makes one that can be decoded, each time', { timeout: 120_000 }, async () => {
    const pictures = Array.from({ length: 4 }, (_, index) => drawImage(40 + index, 30, 'jpeg'))
    const stills = await Promise.all(pictures.map((bytes) => stillOf(bytes)))
    const step = fc.record({
      kind: fc.constantFrom('make', 'warm', 'lose', 'empty', 'cut', 'trim'),
      index: fc.nat({ max: stills.length - 1 }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 12 }),
        fc.constantFrom(0, 1500, 1_000_000),
        async (steps, limit) => {
          const folder = await tempFolder()
          const { previews } = open(folder, { limit, clock: hurriedClock(20) })
          for (const { kind, index } of steps) {
            const still = stills[index] ?? expect.fail()
            if (kind === 'make') await makeAndCheck(previews, still)
            else if (kind === 'warm') previews.warm(still)
            else if (kind === 'trim') previews.trim()
            else await spoil(kind, folder, still.sha256)
          }
          for (const still of stills) await makeAndCheck(previews, still)
        },
      ),
      { numRuns: 15 },
    )
  })

  /** What is made can go again at once where the limit is tiny: then it is made once more. */
  async function makeAndCheck(
    previews: ReturnType<typeof open>['previews'],
    still: Awaited<ReturnType<typeof stillOf>>,
  ): Promise<void> {
    await vi.waitFor(
      async () => {
        await previews.make(still)
        const bytes = await previews.read(still.sha256)
        expect(bytes).not.toBeNull()
        if (bytes) expect(await inspectImage(bytes)).toMatchObject({ format: 'webp', height: 30 })
      },
      { interval: 1, timeout: 10_000 },
    )
  }

  async function spoil(kind: 'lose' | 'empty' | 'cut', folder: string, sha256: string) {
    const file = path.join(folder, sha256.slice(0, 2), `${sha256}.webp`)
    if (kind === 'lose') await rm(file, { force: true })
    // Only what is there can be spoilt.
    else await truncate(file, kind === 'empty' ? 0 : 100).catch(() => {})
  }
})
