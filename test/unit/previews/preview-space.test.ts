import { mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createPreviewFiles } from '../../../main/previews/preview-files.ts'
import { createPreviewSpace } from '../../../main/previews/preview-space.ts'
import { hurriedClock } from '../../support/hurried-clock.ts'
import { filesUnder, tempFolder } from '../../support/temp-folder.ts'

const hash = (index: number) => index.toString(16).padStart(2, '0').padEnd(64, '0')

/** `count` previews of 1000 bytes; the first one was used longest ago. */
async function folderOf(count: number): Promise<string> {
  const folder = await tempFolder()
  for (let index = 0; index < count; index += 1) await addFile(folder, index)
  return folder
}

async function addFile(folder: string, index: number): Promise<void> {
  const file = createPreviewFiles(folder).fileOf(hash(index))
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, Buffer.alloc(1000))
  await utimes(file, 1_000 + index, 1_000 + index)
}

function open(folder: string, limit: () => number) {
  const bugs: unknown[] = []
  const files = createPreviewFiles(folder)
  const onBug = (error: unknown) => void bugs.push(error)
  const space = createPreviewSpace({ files, limit, clock: hurriedClock(20), onBug })
  onTestFinished(async () => {
    await space.close()
    expect(bugs).toEqual([])
  })
  return { space, files }
}

const names = (indexes: readonly number[]) =>
  indexes.map((index) => `${hash(index).slice(0, 2)}/${hash(index)}.webp`)

const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index)

describe('the space that previews take', () => {
  it('is kept under the limit: those unused for longest go first', async () => {
    const folder = await folderOf(40)
    open(folder, () => 20_000)
    // Nine tenths of the limit stay.
    await expect.poll(() => filesUnder(folder)).toEqual(names(range(22, 40)))
  })

  it('is left alone at the limit, and made when a new preview passes it', async () => {
    const folder = await folderOf(15)
    await writeFile(path.join(folder, '09', 'left.part'), '')
    const { space } = open(folder, () => 15_000)
    // Where the last folder was swept, all were counted.
    await expect.poll(() => filesUnder(folder)).toEqual(names(range(0, 15)))
    await addFile(folder, 15)
    // Down to 13,500: the few bytes more that are told meanwhile make no difference.
    await vi.waitFor(async () => {
      space.add(1)
      expect(await filesUnder(folder)).toEqual(names(range(3, 16)))
    })
  })

  it('is made when the limit comes down', async () => {
    const folder = await folderOf(10)
    let limit = 10_000
    const { space } = open(folder, () => limit)
    space.trim()
    limit = 5_000
    await vi.waitFor(async () => {
      space.trim()
      expect(await filesUnder(folder)).toEqual(names(range(6, 10)))
    })
  })

  it('can be nothing at all', async () => {
    const folder = await folderOf(100)
    open(folder, () => 0)
    await expect.poll(() => filesUnder(folder)).toEqual([])
  })

  it('is swept of what earlier runs left, and of nothing that is not ours', async () => {
    const folder = await folderOf(1)
    const earlier = createPreviewFiles(folder)
    await writeFile(earlier.partOf(hash(0)), 'half')
    await writeFile(path.join(folder, '00', 'notes.txt'), 'mine')
    await writeFile(path.join(folder, 'README'), 'mine')
    const { files } = open(folder, () => 10_000)
    await writeFile(files.partOf(hash(0)), 'being made')
    await expect.poll(() => filesUnder(folder)).toHaveLength(4)
    expect(await filesUnder(folder)).toEqual([
      path.relative(folder, files.partOf(hash(0))).replace(/\.2\.part$/u, '.1.part'),
      ...names([0]),
      '00/notes.txt',
      'README',
    ])
  })

  it('is no trouble where there is no folder', async () => {
    const folder = await tempFolder()
    const { space } = open(path.join(folder, 'none'), () => 0)
    space.add(1000)
    await rm(folder, { recursive: true })
    space.trim()
    await space.close()
  })

  it('stops being made at the close', async () => {
    const folder = await folderOf(100)
    const { space } = open(folder, () => 0)
    await space.close()
    const left = await filesUnder(folder)
    expect(left.length).toBeGreaterThan(0)
    space.add(1_000_000)
    space.trim()
    await space.close()
    expect(await filesUnder(folder)).toEqual(left)
  })
})
